// Reads what a caller sends, up to a size. What is over it is not read.
import { type IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '../../../shared/result'

export type BodyTrouble = 'too-large' | 'cut'

/** Is it too large by its own word? */
export function saysTooLarge(request: IncomingMessage, bodyMaxBytes: number): boolean {
  return Number(request.headers['content-length'] ?? 0) > bodyMaxBytes
}

export async function readBody(request: IncomingMessage, bodyMaxBytes: number): Promise<Result<string, BodyTrouble>> {
  if (saysTooLarge(request, bodyMaxBytes)) return fail('too-large')
  return await new Promise((resolve) => {
    const parts: Buffer[] = []
    let size = 0
    const end = (result: Result<string, BodyTrouble>) => {
      request.removeAllListeners('data').pause()
      resolve(result)
    }
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size > bodyMaxBytes) end(fail('too-large'))
      else parts.push(part)
    })
    request.once('end', () => end(ok(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(parts)))))
    // Whichever comes first counts: a promise settles once.
    request.once('error', () => end(fail('cut')))
    request.once('close', () => end(fail('cut')))
  })
}
