// One HTTP call with one of three ends: answered, not sent, or no answer. Nothing is repeated, followed or unpacked.
import { Agent, Client, type Dispatcher } from 'undici'
import { type LineTrouble } from '../../../shared/till-status'
import { createDial, type Dial, dialOnce, type Purchase } from './dial'
import { DialFailure, failureName, lineTroubleOf } from './line-trouble'
import { createProxyDial, type Proxy } from './proxy-dial'
import { readAnswer, Unusable } from './read-answer'
import { isThisMachine } from './this-machine'

export type HttpRequest = {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** `buy` moves money: it has a connection of its own, so that "not sent" can be proved. */
  readonly kind: 'buy' | 'read'
  readonly signal?: AbortSignal | undefined
}

export type HttpAnswer = {
  readonly kind: 'answered'
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly contentType: string
  readonly tookMs: number
}

export type HttpOutcome =
  | HttpAnswer
  /** Proved: no byte of the request was written. */
  | { readonly kind: 'not-sent'; readonly why: LineTrouble; readonly tookMs: number }
  /** It may have arrived. `why` is a short name for the log. */
  | { readonly kind: 'no-answer'; readonly why: string; readonly tookMs: number }

export type HttpClient = {
  /** Resolves, always. */
  request(request: HttpRequest): Promise<HttpOutcome>
  /** Drops every connection; calls in flight end at once. */
  close(): Promise<void>
}

export type HttpClientOptions = {
  /** Name look-up, TCP and TLS together. */
  readonly connectTimeoutMs: number
  /** The whole call, from the first look-up to the last byte. */
  readonly answerTimeoutMs: number
  readonly bodyMaxBytes: number
  /** Every call goes through it. An environment never sets one. */
  readonly proxy?: Proxy | undefined
  /** Milliseconds that only grow. */
  readonly now: () => number
}

type Line = {
  readonly options: HttpClientOptions
  readonly dial: Dial
  readonly reads: Dispatcher
  readonly calls: Set<AbortController>
}

const readConnectionsMax = 4
const idleMs = 10_000
// Both limits are ours and cover the whole call; undici's own restart with every byte, which a slow drip defeats.
const noTimeouts = { headersTimeout: 0, bodyTimeout: 0 } as const

export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { connectTimeoutMs, proxy } = options
  const direct = createDial(connectTimeoutMs)
  const dial = proxy ? createProxyDial(connectTimeoutMs, proxy, direct) : direct
  const pool = { connections: readConnectionsMax, keepAliveTimeout: idleMs, keepAliveMaxTimeout: idleMs }
  const reads = new Agent({ ...noTimeouts, ...pool, allowH2: false, connect: dial })
  const line: Line = { options, dial, reads, calls: new Set() }
  let closed = false
  return {
    request: async (request) => {
      const startedAt = options.now()
      const origin = originOf(request.url)
      const end = closed || !origin ? notSent(closed ? 'no-network' : 'insecure') : await call(line, request, origin)
      return { ...end, tookMs: options.now() - startedAt }
    },
    close: async () => {
      closed = true
      for (const running of line.calls) running.abort('closed')
      await reads.destroy()
    },
  }
}

type Ending = HttpOutcome extends infer O ? (O extends unknown ? Omit<O, 'tookMs'> : never) : never

async function call(line: Line, request: HttpRequest, origin: string): Promise<Ending> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort('timeout'), line.options.answerTimeoutMs)
  const giveUp = () => over.abort('given-up')
  line.calls.add(over)
  request.signal?.addEventListener('abort', giveUp, { once: true })
  if (request.signal?.aborted) giveUp()
  try {
    return await (request.kind === 'buy' ? buy(line, request, origin, over.signal) : read(line, request, over.signal))
  } finally {
    clearTimeout(timer)
    line.calls.delete(over)
    request.signal?.removeEventListener('abort', giveUp)
  }
}

// A purchase never takes a connection from a pool. The other end may have closed it a moment ago, and a write into it
// fails in the same way as a write that arrived: the sale would be unknown although nothing left this machine.
async function buy(line: Line, request: HttpRequest, origin: string, over: AbortSignal): Promise<Ending> {
  const purchase: Purchase = { connected: false, over: over.aborted }
  const connect = dialOnce(line.dial, purchase)
  const client = new Client(origin, { ...noTimeouts, allowH2: false, pipelining: 0, connect })
  try {
    return await exchange(client, request, over, line.options.bodyMaxBytes)
  } catch (error) {
    return purchase.connected ? noAnswer(error, over) : notSent(troubleOf(error))
  } finally {
    purchase.over = true
    void client.destroy().catch(() => undefined)
  }
}

async function read(line: Line, request: HttpRequest, over: AbortSignal): Promise<Ending> {
  try {
    return await exchange(line.reads, request, over, line.options.bodyMaxBytes)
  } catch (error) {
    return error instanceof DialFailure ? notSent(error.trouble) : noAnswer(error, over)
  }
}

// undici looks at an abort only once it is connected; the race ends the call at once.
async function exchange(line: Dispatcher, request: HttpRequest, over: AbortSignal, bodyMaxBytes: number): Promise<Ending> {
  const ended = new Promise<never>((_, reject) => {
    const end = () => reject(new Unusable(String(over.reason)))
    if (over.aborted) end()
    else over.addEventListener('abort', end, { once: true })
  })
  return await Promise.race([ended, ask(line, request, over, bodyMaxBytes)])
}

async function ask(line: Dispatcher, request: HttpRequest, over: AbortSignal, bodyMaxBytes: number): Promise<Ending> {
  over.throwIfAborted()
  const { origin, pathname, search } = new URL(request.url)
  const response = await line.request({
    origin,
    path: `${pathname}${search}`,
    method: request.method,
    headers: { ...request.headers, 'accept-encoding': 'identity' },
    body: request.body ?? null,
    signal: over,
    // Also for GET: undici must not think that any call of ours may be made twice.
    idempotent: false,
  })
  return await readAnswer(response, bodyMaxBytes)
}

// https everywhere; plain http only to this machine, where the sandbox lives.
function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname, origin } = new URL(url)
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname)) ? origin : undefined
}

function notSent(why: LineTrouble): Ending {
  return { kind: 'not-sent', why }
}

function noAnswer(error: unknown, over: AbortSignal): Ending {
  if (over.aborted) return { kind: 'no-answer', why: String(over.reason) }
  return { kind: 'no-answer', why: error instanceof Unusable ? error.message : failureName(error) }
}

function troubleOf(error: unknown): LineTrouble {
  if (error instanceof DialFailure) return error.trouble
  return error instanceof Unusable && error.message === 'timeout' ? 'timeout' : lineTroubleOf(error)
}
