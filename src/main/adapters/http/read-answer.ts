// Reads an answer to its last byte, within a size. A part of an answer is no answer.
import { type Dispatcher } from 'undici'

/** Something came back that cannot be used; the message is a short name for the log. */
export class Unusable extends Error {
  constructor(name: 'compressed' | 'too-large' | (string & {})) {
    super(name)
    this.name = 'Unusable'
  }
}

type WholeAnswer = {
  readonly kind: 'answered'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly contentType: string
}

/** The whole answer, or an error: cut off and too large are told apart by it. */
export async function readAnswer(response: Dispatcher.ResponseData, bodyMaxBytes: number): Promise<WholeAnswer> {
  // A stream that is dropped before it is read throws into the process unless somebody listens.
  response.body.on('error', () => undefined)
  const headers = flat(response.headers)
  const bytes = await readBytes(response.body, bodyMaxBytes)
  // We ask for `identity`; who packs all the same is not read by guess.
  if (!['', 'identity'].includes(headers['content-encoding'] ?? '')) throw new Unusable('compressed')
  // A byte order mark stays: the reader of the answer decides, not the decoder.
  const body = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return { kind: 'answered', status: response.statusCode, headers, body, contentType: headers['content-type'] ?? '' }
}

async function readBytes(body: AsyncIterable<Uint8Array>, bodyMaxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.byteLength
    if (size > bodyMaxBytes) throw new Unusable('too-large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function flat(headers: Dispatcher.ResponseData['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}
