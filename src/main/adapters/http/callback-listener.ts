// A small door for messages that a provider sends by itself. It hands on a body and knows nothing of what is in it.
// To everybody without the secret path it is a machine that has nothing: one answer, 404, whatever was asked.
import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, type Socket } from 'node:net'
import { type CallbackView } from '../../../shared/callback-view'
import { fail, ok, type Result } from '../../../shared/result'
import { createMinuteLimit, type MinuteLimit } from './minute-limit'
import { readBody, saysTooLarge } from './read-body'
import { plainAddress, type SourceList, sourceList } from './source-list'

export type ListenerAnswer = { readonly status: number; readonly contentType: string; readonly body: string }

/** Why a caller was not heard: for the counters in the settings, never for the caller. */
export type TurnedDown = 'source' | 'not-here' | 'too-often' | 'too-large' | 'cut' | 'too-slow' | 'too-many' | 'failed'

export type CallbackListenerOptions = {
  readonly address: string
  /** 0 takes any free port. */
  readonly port: number
  /** The secret: at least 16 letters, digits, `-` or `_`, with or without the slash before them. */
  readonly path: string
  /** Addresses and ranges that may call. Empty allows everybody who reaches `address` and knows the path. */
  readonly allowedSources: readonly string[]
  readonly bodyMaxBytes: number
  /** The whole life of a connection, from its first byte to the last of the answer. */
  readonly answerWithinMs: number
  readonly connectionsMax: number
  readonly perMinuteMax: number
  readonly onBody: (body: string, contentType: string, source: string) => ListenerAnswer | Promise<ListenerAnswer>
  readonly onTurnedDown?: ((why: TurnedDown, source: string) => void) | undefined
  /** Milliseconds that only grow. */
  readonly now?: (() => number) | undefined
}

export type CallbackListener = { readonly port: number; close(): Promise<void> }

export type ListenerTrouble = NonNullable<CallbackView['why']>

const pathShape = /^\/?[\w-]{16,256}$/u
const headerMaxBytes = 8_192
const headersMax = 64

type Door = {
  readonly options: CallbackListenerOptions
  readonly sources: SourceList
  readonly knocks: MinuteLimit
  readonly strays: MinuteLimit
}

export async function startCallbackListener(options: CallbackListenerOptions): Promise<Result<CallbackListener, ListenerTrouble>> {
  const sources = sourceList(options.allowedSources)
  if (!sources.ok || !pathShape.test(options.path)) return fail('other')
  const now = options.now ?? (() => performance.now())
  const limit = () => createMinuteLimit(options.perMinuteMax, now)
  const door: Door = { options, sources: sources.value, knocks: limit(), strays: limit() }
  const server = openServer(door)
  const trouble = await listening(server, options)
  if (trouble) return fail(trouble)
  return ok({ port: (server.address() as AddressInfo).port, close: () => shut(server) })
}

function openServer(door: Door): Server {
  const { answerWithinMs, connectionsMax } = door.options
  const limits = {
    headersTimeout: answerWithinMs,
    requestTimeout: answerWithinMs,
    maxHeaderSize: headerMaxBytes,
    keepAlive: false,
  }
  const serve = (request: IncomingMessage, response: ServerResponse) => void answer(door, request, response)
  const server = createServer(limits, serve)
  server.maxConnections = connectionsMax
  // One call for each connection: nothing to pipeline, nothing to keep.
  server.maxRequestsPerSocket = 1
  server.maxHeadersCount = headersMax
  server.on('connection', (socket: Socket) => admit(door, socket))
  server.on('drop', (drop) => turnedDown(door, 'too-many', drop?.remoteAddress))
  // Whoever asks first whether the body may come is told so only where it may.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!saysTooLarge(request, door.options.bodyMaxBytes)) response.writeContinue()
    serve(request, response)
  })
  // A server that fails to accept one connection goes on with the next.
  server.on('error', () => undefined)
  return server
}

function admit(door: Door, socket: Socket): void {
  if (!door.sources.allows(socket.remoteAddress)) {
    turnedDown(door, 'source', socket.remoteAddress)
    socket.destroy()
    return
  }
  const source = socket.remoteAddress
  const timer = setTimeout(() => {
    turnedDown(door, 'too-slow', source)
    socket.destroy()
  }, door.options.answerWithinMs)
  socket.once('close', () => clearTimeout(timer))
}

async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const source = request.socket.remoteAddress
  response.on('error', () => undefined)
  response.sendDate = false
  try {
    if (!isMeant(door, request)) {
      turnedDown(door, 'not-here', source)
      // Who guesses paths has to be slow about it.
      return door.strays.take() ? end(response, 404) : void request.socket.destroy()
    }
    if (!door.knocks.take()) return refuse(door, response, 429, 'too-often', source)
    const body = await readBody(request, door.options.bodyMaxBytes)
    if (!body.ok) return refuse(door, response, 413, body.failure, source)
    const contentType = (request.headers['content-type'] ?? '').slice(0, 200)
    const { status, ...said } = await door.options.onBody(body.value, contentType, plainAddress(source ?? ''))
    end(response, status, said)
  } catch {
    refuse(door, response, 500, 'failed', source)
  }
}

// A web page in a browser on this machine names its origin with a POST; a provider's server has none.
function isMeant({ options }: Door, request: IncomingMessage): boolean {
  const path = (request.url ?? '').split('?')[0] ?? ''
  return [isSame(path.slice(1), options.path.replace('/', '')), request.method === 'POST', request.headers.origin === undefined].every(
    Boolean,
  )
}

// Digests are of one length, and comparing them takes one time, wherever two paths begin to differ.
function isSame(path: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(path), digest(secret))
}

function refuse(door: Door, response: ServerResponse, status: number, why: TurnedDown, source: string | undefined): void {
  turnedDown(door, why, source)
  end(response, status)
}

function end(
  response: ServerResponse,
  status: number,
  said: Omit<ListenerAnswer, 'status'> = { contentType: 'text/plain', body: '' },
): void {
  if (response.headersSent || response.destroyed) return
  const headers = { 'content-type': said.contentType, 'content-length': Buffer.byteLength(said.body), 'cache-control': 'no-store' }
  response.writeHead(status, { ...headers, connection: 'close' }).end(said.body)
}

function turnedDown({ options }: Door, why: TurnedDown, source: string | undefined): void {
  options.onTurnedDown?.(why, plainAddress(source ?? ''))
}

async function listening(server: Server, { port, address }: CallbackListenerOptions): Promise<ListenerTrouble | undefined> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return 'other'
  return await new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(troubles[error.code ?? ''] ?? 'other'))
    server.listen(port, address, () => resolve(undefined))
  })
}

const troubles: Readonly<Record<string, ListenerTrouble>> = {
  EADDRINUSE: 'address-in-use',
  EACCES: 'not-allowed',
  EADDRNOTAVAIL: 'address-unknown',
  EAFNOSUPPORT: 'address-unknown',
  ENOTFOUND: 'address-unknown',
  EAI_AGAIN: 'address-unknown',
}

async function shut(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
