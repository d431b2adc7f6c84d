// The logo as a drawing, for screen and page. A thermal printer takes the dots by themselves.
import { base64Of, bytesOf } from './base64'
import { type SlipLogo } from './slip-logo'

/** Dots of a printed line's character, in both directions of the paper: a character is 12 dots wide on every printer. */
export const dotsPerCharacter = 12

const fileHeaderBytes = 14
const infoHeaderBytes = 40
const paletteBytes = 8

/** The picture as an address that needs nothing from outside: a bitmap of one bit a dot. */
export function logoAddress({ width, height, bits }: SlipLogo): string {
  const dots = bytesOf(bits)
  const rowBytes = width / 8
  // Rows of a bitmap end on a multiple of four bytes.
  const paddedBytes = Math.ceil(rowBytes / 4) * 4
  const start = fileHeaderBytes + infoHeaderBytes + paletteBytes
  const file = new Uint8Array(start + paddedBytes * height)
  const view = new DataView(file.buffer)
  file.set([0x42, 0x4d])
  view.setUint32(2, file.length, true)
  view.setUint32(10, start, true)
  view.setUint32(14, infoHeaderBytes, true)
  view.setInt32(18, width, true)
  // Below zero: the first row is the upper one.
  view.setInt32(22, -height, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 1, true)
  view.setUint32(34, paddedBytes * height, true)
  view.setUint32(fileHeaderBytes + infoHeaderBytes, 0xff_ff_ff, true)
  for (let row = 0; row < height; row += 1) file.set(dots.subarray(row * rowBytes, (row + 1) * rowBytes), start + row * paddedBytes)
  return `data:image/bmp;base64,${base64Of(file)}`
}
