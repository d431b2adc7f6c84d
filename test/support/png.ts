// Reads a PNG as its standard (ISO/IEC 15948) says, and nothing of the program that wrote it: 8 bits, truecolour, no interlace.
import { inflateSync } from 'node:zlib'

export type Picture = {
  readonly width: number
  readonly height: number
  /** 0 is black and 255 white; outside the picture everything is white. */
  level(x: number, y: number): number
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const channelsOf: Readonly<Record<number, number>> = { 2: 3, 6: 4 }

export function readPng(bytes: Buffer): Picture {
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error('No PNG')
  const chunks = chunksOf(bytes)
  const header = chunks.find(({ name }) => name === 'IHDR')?.data
  if (header === undefined || chunks.at(-1)?.name !== 'IEND') throw new Error('A PNG without its beginning or end')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth, colour, , , interlace] = header.subarray(8)
  const channels = channelsOf[colour ?? -1]
  if (depth !== 8 || channels === undefined || interlace !== 0) throw new Error(`A PNG of another kind: ${depth}, ${colour}, ${interlace}`)
  const packed = inflateSync(Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data)))
  const pixels = unfiltered(packed, width * channels, height, channels)
  return {
    width,
    height,
    level(x, y) {
      if (x < 0 || y < 0 || x >= width || y >= height) return 255
      const at = (y * width + x) * channels
      return ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3
    },
  }
}

type Chunk = { readonly name: string; readonly data: Buffer }

function chunksOf(bytes: Buffer): readonly Chunk[] {
  const found: Chunk[] = []
  for (let at = signature.length; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    found.push({ name: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return found
}

/** Each row begins with the name of its filter, which foretells a byte from those to the left and above. */
function unfiltered(packed: Buffer, stride: number, height: number, step: number): Buffer {
  if (packed.length !== (stride + 1) * height) throw new Error('A PNG with rows missing')
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const left = x < step ? 0 : (pixels[y * stride + x - step] ?? 0)
      const up = y === 0 ? 0 : (pixels[(y - 1) * stride + x] ?? 0)
      const corner = x < step || y === 0 ? 0 : (pixels[(y - 1) * stride + x - step] ?? 0)
      pixels[y * stride + x] = (packed[y * (stride + 1) + 1 + x] ?? 0) + foretold(filter, left, up, corner)
    }
  }
  return pixels
}

function foretold(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4: {
      const guess = left + up - corner
      const far = [left, up, corner].map((each) => Math.abs(guess - each)) as [number, number, number]
      if (far[0] <= far[1] && far[0] <= far[2]) return left
      return far[1] <= far[2] ? up : corner
    }
    default:
      throw new Error(`No such filter: ${filter}`)
  }
}
