// Just enough of the ZIP format to take chosen files out of one archive, so that provisioning needs no package.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endBytesMax = 65_557 // the end record and its longest comment

/** Calls `take(name, mode, readContents)` for each file, in the archive's order. */
export function readZip(path, take) {
  const file = openSync(path, 'r')
  try {
    for (const entry of listEntries(file)) take(entry.name, entry.mode, () => readContents(file, entry))
  } finally {
    closeSync(file)
  }
}

function listEntries(file) {
  const size = fstatSync(file).size
  const tailLength = Math.min(size, endBytesMax)
  const tail = readAt(file, size - tailLength, tailLength)
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1
  if (end < 0) throw new Error('not a ZIP archive: it has no end record')
  const directory = readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error('the ZIP archive is damaged: bad entry')
    const nameLength = directory.readUInt16LE(at + 28)
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength)
    if (!name.endsWith('/')) {
      entries.push({
        name,
        method: directory.readUInt16LE(at + 10),
        crc: directory.readUInt32LE(at + 16),
        packedSize: directory.readUInt32LE(at + 20),
        mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
        offset: directory.readUInt32LE(at + 42),
      })
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

function readContents(file, { name, method, crc, packedSize, offset }) {
  const local = readAt(file, offset, 30)
  const start = offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  const packed = readAt(file, start, packedSize)
  const contents = method === 0 ? packed : inflateRawSync(packed)
  if (crc32 && crc32(contents) !== crc) throw new Error(`${name} is damaged in the ZIP archive`)
  return contents
}

function readAt(file, position, length) {
  const buffer = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const count = readSync(file, buffer, filled, length - filled, position + filled)
    if (count === 0) throw new Error('the ZIP archive is cut off')
    filled += count
  }
  return buffer
}
