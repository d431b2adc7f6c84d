// A receiver of callbacks that keeps every byte, as a real HTTP listener.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Received = {
  readonly path: string
  readonly method: string
  readonly type: string
  readonly body: string
  /** Did the whole body come? */
  readonly whole: boolean
  readonly firstAt: number
  readonly at: number
}

export type Receiver = { readonly url: string; readonly received: readonly Received[]; atOnceMax(): number }

/** Opens a listener for the running test; what it answers can be chosen. */
export async function openReceiver(answer: (response: ServerResponse) => void = acknowledge): Promise<Receiver> {
  const received: Received[] = []
  let [underWay, atOnceMax] = [0, 0]
  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    underWay += 1
    atOnceMax = Math.max(atOnceMax, underWay)
    response.once('close', () => {
      underWay -= 1
    })
    const message = await take(request)
    received.push(message)
    if (message.whole) answer(response)
  }
  const server = createServer((request, response) => void hear(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/secret-path`, received, atOnceMax: () => atOnceMax }
}

async function take(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = []
  let [firstAt, whole] = [0, true]
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      firstAt ||= performance.now()
      chunks.push(chunk)
    }
  } catch {
    whole = false
  }
  const { url = '', method = '', headers } = request
  const body = Buffer.concat(chunks).toString('utf8')
  return { path: url, method, type: headers['content-type'] ?? '', body, whole, firstAt, at: performance.now() }
}

function acknowledge(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"status":"success"}')
}
