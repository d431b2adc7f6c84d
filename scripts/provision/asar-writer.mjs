// Writes a flat asar archive: Electron looks for its default application in this format and in no other.
export function asar(files) {
  const contents = []
  const header = { files: {} }
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text)
    header.files[name] = { size: bytes.length, offset: String(offset) }
    contents.push(bytes)
    offset += bytes.length
  }
  return Buffer.concat([pickledHeader(JSON.stringify(header)), ...contents])
}

/** Chromium's "pickle": sizes of sizes, then the JSON padded to four bytes. */
function pickledHeader(json) {
  const text = Buffer.from(json)
  const padded = Math.ceil(text.length / 4) * 4
  const pickle = Buffer.alloc(16 + padded)
  pickle.writeUInt32LE(4, 0)
  pickle.writeUInt32LE(8 + padded, 4)
  pickle.writeUInt32LE(4 + padded, 8)
  pickle.writeUInt32LE(text.length, 12)
  text.copy(pickle, 16)
  return pickle
}
