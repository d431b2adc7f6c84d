// A listener for each test, and callers who write by the byte.
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach } from 'vitest'
import { type CallbackListener, type CallbackListenerOptions, startCallbackListener, type TurnedDown } from './callback-listener'

export const path = '/rahasia-0123456789abcdef'

export type Heard = { readonly body: string; readonly contentType: string; readonly source: string }

export type TestListener = {
  readonly options: CallbackListenerOptions
  listen(more?: Partial<CallbackListenerOptions>): Promise<CallbackListener>
  heard(): readonly Heard[]
  turned(): readonly TurnedDown[]
}

/** Called once in a test file; everything is closed after each test. */
export function testListener(): TestListener {
  let open: CallbackListener[] = []
  let heard: Heard[] = []
  let turned: TurnedDown[] = []
  const options: CallbackListenerOptions = {
    address: '127.0.0.1',
    port: 0,
    path,
    allowedSources: [],
    bodyMaxBytes: 64_000,
    answerWithinMs: 600,
    connectionsMax: 40,
    perMinuteMax: 1_000,
    onBody: (body, contentType, source) => {
      heard.push({ body, contentType, source })
      return { status: 200, contentType: 'application/json', body: '{"status":"success"}' }
    },
    onTurnedDown: (why) => void turned.push(why),
  }
  beforeEach(() => {
    heard = []
    turned = []
  })
  afterEach(async () => {
    await Promise.all(open.map((listener) => listener.close()))
    open = []
  })
  const listen = async (more: Partial<CallbackListenerOptions> = {}) => {
    const started = await startCallbackListener({ ...options, ...more })
    if (!started.ok) throw new Error(started.failure)
    open.push(started.value)
    return started.value
  }
  return { options, listen, heard: () => heard, turned: () => turned }
}

export type Said = { readonly text: string; readonly status: number; readonly tookMs: number }

/** Sends by the byte and hears until the other end hangs up. */
export async function say(port: number, write: string | ((socket: Socket) => void), host = '127.0.0.1'): Promise<Said> {
  const startedAt = performance.now()
  return await new Promise((resolve) => {
    let text = ''
    const socket = connect(port, host, () => (typeof write === 'string' ? socket.write(write) : write(socket)))
    socket.on('data', (data) => (text += data.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const status = Number(/^HTTP\/1\.1 (\d+)/u.exec(text)?.[1] ?? 0)
      resolve({ text, status, tookMs: performance.now() - startedAt })
    })
  })
}

export function post(body: string, { to = path, method = 'POST', headers = '', type = 'text/xml' } = {}): string {
  const length = Buffer.byteLength(body)
  return `${method} ${to} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\n${headers}Content-Length: ${length}\r\n\r\n${body}`
}

/** One sign every 20 ms, until somebody hangs up. */
export function drip(socket: Socket, text: string): void {
  let index = 0
  const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write(text[index++] ?? '')), 20)
}
