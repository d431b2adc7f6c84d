// A picture the owner chose -> the dots a receipt printer can print: scaled to the paper, black or white, never grey.
import { base64Of } from '../../../shared/base64'
import { fail, ok, type Result } from '../../../shared/result'
import { logoHeightMost, logoWidthMost, type SlipLogo } from '../../../shared/slip-logo'

export type LogoProblem = 'not-a-picture' | 'too-large' | 'unreadable' | 'blank'

const types: readonly string[] = ['image/png', 'image/jpeg']
export const logoTypes = types.join(',')
const fileBytesMost = 5_000_000
/** Paper between the picture and the shop's name. */
const gapDots = 8
const white = 255

export async function readLogo(file: File): Promise<Result<SlipLogo, LogoProblem>> {
  if (!types.includes(file.type)) return fail('not-a-picture')
  if (file.size > fileBytesMost) return fail('too-large')
  try {
    const picture = await createImageBitmap(file)
    const logo = dithered(scaled(picture))
    picture.close()
    return /^A*=*$/u.test(logo.bits) ? fail('blank') : ok(logo)
  } catch {
    return fail('unreadable')
  }
}

type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }

/** On white, in the middle of whole bytes, no larger than it is and than the paper. */
function scaled(picture: ImageBitmap): Pixels {
  const scale = Math.min(1, logoWidthMost / picture.width, (logoHeightMost - gapDots) / picture.height)
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width / 8) * 8
  canvas.height = height + gapDots
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, Math.floor((canvas.width - width) / 2), 0, width, height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** Floyd and Steinberg's way: what a dot is too dark or too light is handed on to its neighbours. RGBA in, opaque. */
export function dithered({ width, height, data }: Pixels): SlipLogo {
  const bytes = new Uint8Array((width / 8) * height)
  const greys = Float32Array.from({ length: width * height }, (_, at) => greyOf(data, at))
  const hand = (at: number, share: number): void => void (greys[at] = (greys[at] ?? 0) + share)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      const grey = greys[at] ?? white
      const black = grey < white / 2
      if (black) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7))
      const error = grey - (black ? 0 : white)
      if (x + 1 < width) hand(at + 1, (error * 7) / 16)
      if (y + 1 === height) continue
      if (x > 0) hand(at + width - 1, (error * 3) / 16)
      hand(at + width, (error * 5) / 16)
      if (x + 1 < width) hand(at + width + 1, error / 16)
    }
  }
  return { width, height, bits: base64Of(bytes) }
}

/** Rec. 709: how bright a colour looks. */
function greyOf(data: Uint8ClampedArray, at: number): number {
  const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
