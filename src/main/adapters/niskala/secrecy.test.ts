// A token travels in the address, the form or a header. Whatever goes wrong, no trace of it stays behind.
import { type Socket } from 'node:net'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rupiah } from '../../../shared/money'
import { niskalaTransports } from '../../../shared/settings'
import { createHttpClient, type HttpClient } from '../http/http-client'
import { answer, deadPort, rawServer, selfSignedServer, type RawServer } from '../http/raw-server.fixture'
import { order } from './answers.fixture'
import { createNiskala } from './client'

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.CANARYCANARY-signature_01'
const awkward = 'canary/+&<"token>%=01'

type Behave = Parameters<typeof rawServer>[0]

/** The request as the server got it, given back in every way a server does that. */
const quote = (received: string): string => received.replaceAll('\0', '')
const type = (name: string) => `Content-Type: ${name}`
const troubles: readonly (readonly [string, Behave])[] = [
  ['reset', (socket) => socket.resetAndDestroy()],
  ['closed', (socket) => socket.end()],
  ['silence', () => undefined],
  ['a page that quotes the request', (socket, got) => socket.end(answer(quote(got), type('text/html'), '404 Not Found'))],
  ['text that speaks of it', (socket, got) => socket.end(answer(`bad token ${quote(got)}`, type('text/plain'), '403 Forbidden'))],
  ['JSON that quotes it', (socket, got) => socket.end(answer(JSON.stringify({ rc: '02', message: got, sn: got }), undefined, '401 No'))],
  ['an unknown code that quotes it', (socket, got) => socket.end(answer(JSON.stringify({ ...said, rc: '99', message: tokenIn(got) })))],
  ['a success that quotes it', (socket, got) => socket.end(answer(JSON.stringify({ ...said, message: tokenIn(got), sn: tokenIn(got) })))],
  ['the same in escapes', (socket, got) => socket.end(answer(escaped({ ...said, message: tokenIn(got), sn: tokenIn(got) })))],
  ['a fault that quotes it', (socket, got) => socket.end(answer(faultWith(tokenIn(got)), type('text/xml')))],
  ['a redirect that carries it', (socket, got) => socket.end(answer('', `Location: /x?${encodeURIComponent(tokenIn(got))}`, '302 Found'))],
  ['a type that carries it', (socket, got) => socket.end(answer('{}', type(`application/json; t=${encodeURIComponent(tokenIn(got))}`)))],
  ['half an answer', (socket, got) => socket.end(answer(quote(got)).slice(0, -2))],
  ['no HTTP', (socket, got) => socket.end(`ERR ${got}`)],
]

const said = { rc: '00', request_id: order.reference, msisdn: order.destination }

function tokenIn(received: string): string {
  const query = /[?&]token=([^ &]+)/u.exec(received)?.[1]
  const part = /name="token"\r\n\r\n([^\r]+)/u.exec(received)?.[1]
  return query ? decodeURIComponent(query) : (part ?? /authorization: Bearer ([^\r]+)/iu.exec(received)?.[1] ?? '')
}

function escaped(value: object): string {
  return JSON.stringify(value).replace(/[a-zA-Z/+]/gu, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
}

function faultWith(words: string): string {
  const text = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const members = `<member><name>faultCode</name><value><int>4</int></value></member><member><name>faultString</name><value>${text}</value></member>`
  return `<methodResponse><fault><value><struct>${members}</struct></value></fault></methodResponse>`
}

const open: (HttpClient | RawServer)[] = []

afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(open.splice(0).map((each) => each.close()))
})

function watched(token: string, answerTimeoutMs: number) {
  const kept: unknown[] = []
  const keep = (...words: unknown[]) => void kept.push(...words)
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) vi.spyOn(console, name).mockImplementation(keep)
  const now = () => performance.now()
  const http = createHttpClient({ connectTimeoutMs: 2_000, answerTimeoutMs, bodyMaxBytes: 100_000, now })
  open.push(http)
  const spied: HttpClient = {
    request: async (request) => {
      const outcome = await http.request(request)
      // Of an answer only what the client keeps of it may be looked at; of a failure, everything.
      if (outcome.kind !== 'answered') keep(outcome)
      return outcome
    },
    close: () => http.close(),
  }
  const connect = (url: string, transport: (typeof niskalaTransports)[number]) =>
    createNiskala({ baseUrl: url, token: () => token, http: spied, log: { info: keep, warn: keep, error: keep }, transport })
  return { kept, connect }
}

function traces(kept: readonly unknown[], token: string): readonly string[] {
  const text = inspect(kept, { depth: 12, showHidden: true, maxStringLength: null, maxArrayLength: null }) + JSON.stringify(kept)
  const forms = [token, encodeURIComponent(token), new URLSearchParams({ token }).toString().slice(6), JSON.stringify(token).slice(1, -1)]
  // A piece of it is a trace, too.
  return [...forms, token.slice(0, 16), token.slice(-16)].filter((form) => text.includes(form))
}

describe.each([
  ['a JWT', jwt],
  ['an awkward token', awkward],
])('%s', (_, token) => {
  describe.each(niskalaTransports)('over %s', (transport) => {
    it.each(troubles)('leaves no trace after %s', async (__, behave) => {
      const server = await rawServer((socket: Socket, got) => behave(socket, got))
      open.push(server)
      const { kept, connect } = watched(token, 1_000)
      const niskala = connect(`http://127.0.0.1:${server.port}`, transport)
      const calls = [niskala.submit(order), niskala.check(order), niskala.saldo(), niskala.ticket(rupiah(50_000))]
      kept.push(...(await Promise.all<unknown>(calls)))
      expect(server.received.length).toBeGreaterThanOrEqual(4)
      expect(tokenIn(server.received.find((got) => got.includes('purchase')) ?? '')).toBe(token)
      expect(traces(kept, token)).toEqual([])
    })

    it('leaves no trace when it never left', async () => {
      const tls = await selfSignedServer(() => undefined)
      open.push(tls)
      const { kept, connect } = watched(token, 1_000)
      for (const url of [
        `http://127.0.0.1:${await deadPort()}`,
        `https://127.0.0.1:${tls.port}`,
        'https://loket.invalid',
        'ftp://x',
        '?',
      ]) {
        kept.push(await connect(url, transport).submit(order))
      }
      expect(traces(kept, token)).toEqual([])
    })
  })
})
