// Base64 (RFC 4648) where neither Node nor a browser may be named.

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const four = [18, 12, 6, 0].map((shift) => letters.charAt((group >> shift) & 63)).join('')
    text += at + 3 <= bytes.length ? four : four.slice(0, bytes.length - at + 1).padEnd(4, '=')
  }
  return text
}

/** @param text base64 that has been checked; what is none of its letters counts as nothing. */
export function bytesOf(text: string): Uint8Array {
  const known = [...text].map((letter) => letters.indexOf(letter)).filter((value) => value >= 0)
  const bytes = new Uint8Array(Math.floor((known.length * 3) / 4))
  bytes.forEach((_, place) => {
    const bit = place * 8
    const two = ((known[Math.floor(bit / 6)] ?? 0) << 6) | (known[Math.floor(bit / 6) + 1] ?? 0)
    bytes[place] = (two >> (4 - (bit % 6))) & 255
  })
  return bytes
}
