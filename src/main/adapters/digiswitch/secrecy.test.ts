// The key goes into every sign, and the sign into every request. Whatever goes wrong, no trace of either stays behind.
import { type Socket } from 'node:net'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rupiah } from '../../../shared/money'
import { createHttpClient, type HttpClient } from '../http/http-client'
import { answer, deadPort, rawServer, type RawServer, selfSignedServer } from '../http/raw-server.fixture'
import { bill, inquiry, paid, prepaid } from './answers.fixture'
import { createDigiswitch } from './client'

type Behave = Parameters<typeof rawServer>[0]

const username = 'toko-siti'
const type = (name: string) => `Content-Type: ${name}`

function signIn(received: string): string {
  return /"sign":"([0-9a-f]{32})"/u.exec(received)?.[1] ?? ''
}

/** An honest frame whose words quote the secrets. */
function quoting(key: string, received: string, more: Readonly<Record<string, unknown>> = {}): string {
  const words = `${key} ${signIn(received)} ${signIn(received).toUpperCase()}`
  const { ref_id, customer_no } = { ref_id: bill.reference, customer_no: bill.destination }
  return JSON.stringify({ data: paid({ ref_id, customer_no, message: words, sn: words, name: words, desc: { [words]: words }, ...more }) })
}

function escaped(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/gu, (quoted) => {
    const hex = [...(JSON.parse(quoted) as string)].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0'))
    return `"${hex.map((each) => `\\u${each}`).join('')}"`
  })
}

const troubles: readonly (readonly [string, (key: string) => Behave])[] = [
  ['reset', () => (socket) => socket.resetAndDestroy()],
  ['closed', () => (socket) => socket.end()],
  ['silence', () => () => undefined],
  ['a page that quotes the request', () => (socket, got) => socket.end(answer(got, type('text/html'), '404 Not Found'))],
  ['text that speaks of it', (key) => (socket, got) => socket.end(answer(`bad ${key} ${got}`, type('text/plain'), '403 Forbidden'))],
  [
    'JSON that quotes it',
    (key) => (socket, got) => socket.end(answer(JSON.stringify({ data: { rc: '41', message: key + got } }), undefined, '401 No')),
  ],
  ['a success that quotes it', (key) => (socket, got) => socket.end(answer(quoting(key, got)))],
  ['the same in escapes', (key) => (socket, got) => socket.end(answer(escaped(quoting(key, got))))],
  ['an unknown code that quotes it', (key) => (socket, got) => socket.end(answer(quoting(key, got, { rc: '75' })))],
  [
    'a ticket that quotes it',
    (key) => (socket, got) => socket.end(answer(JSON.stringify({ data: { rc: '00', amount: 50_000, notes: key + got } }))),
  ],
  [
    'a list that quotes it',
    (key) => (socket, got) =>
      socket.end(answer(JSON.stringify({ data: [{ code: 'x', name: key, status: true, desc: got, price: 1, multi: true }] }))),
  ],
  [
    'a redirect that carries it',
    (key) => (socket, got) => socket.end(answer('', `Location: /x?${encodeURIComponent(key)}&${signIn(got)}`, '302 Found')),
  ],
  [
    'a type that carries it',
    (key) => (socket, got) => socket.end(answer('{}', type(`application/json; t=${encodeURIComponent(key)}${signIn(got)}`))),
  ],
  ['half an answer', (key) => (socket, got) => socket.end(answer(quoting(key, got)).slice(0, -2))],
  ['no HTTP', (key) => (socket, got) => socket.end(`ERR ${key} ${got}`)],
]

const open: (HttpClient | RawServer)[] = []

afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(open.splice(0).map((each) => each.close()))
})

function watched(key: string, answerTimeoutMs: number) {
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
  const log = { info: keep, warn: keep, error: keep }
  const connect = (baseUrl: string) => createDigiswitch({ baseUrl, username, key: () => key, testing: () => false, http: spied, log })
  return { kept, connect }
}

function everyCall(digiswitch: ReturnType<typeof createDigiswitch>): Promise<readonly unknown[]> {
  const sales = [digiswitch.submit(bill), digiswitch.check(bill), digiswitch.submit(prepaid), digiswitch.check(prepaid)]
  const account = [digiswitch.saldo(), digiswitch.prepaid(), digiswitch.bills(), digiswitch.ticket(rupiah(50_000))]
  return Promise.all<unknown>([...sales, ...account, digiswitch.inquire(inquiry)])
}

function traces(kept: readonly unknown[], key: string, signs: readonly string[]): readonly string[] {
  const text = inspect(kept, { depth: 12, showHidden: true, maxStringLength: null, maxArrayLength: null }) + JSON.stringify(kept)
  const forms = [key, encodeURIComponent(key), new URLSearchParams({ key }).toString().slice(4), JSON.stringify(key).slice(1, -1)]
  // A piece of it is a trace, too.
  const pieces = [key.slice(0, 16), key.slice(-16), ...signs.flatMap((sign) => [sign, sign.toUpperCase(), sign.slice(0, 12)])]
  return [...forms, ...pieces].filter((form) => text.includes(form))
}

describe.each([
  ['a plain key', '6f1c2b7e-canary-4d1e-9f00-0123456789ab'],
  ['an awkward key', 'canary/+&<"key>%=01\\'],
])('%s', (_, key) => {
  it.each(troubles)('leaves no trace after %s', async (__, behaviour) => {
    const behave = behaviour(key)
    const server = await rawServer((socket: Socket, got) => behave(socket, got))
    open.push(server)
    const { kept, connect } = watched(key, 1_000)
    kept.push(...(await everyCall(connect(`http://127.0.0.1:${server.port}`))))
    const signs = [...new Set(server.received.map(signIn))].filter((sign) => sign !== '')
    // One for the reference, and one each for the saldo with its ticket and for the lists.
    expect(signs).toHaveLength(3)
    expect(server.received.join()).not.toContain(key)
    expect(traces(kept, key, signs)).toEqual([])
  })

  it('leaves no trace when it never left', async () => {
    const tls = await selfSignedServer(() => undefined)
    open.push(tls)
    const { kept, connect } = watched(key, 1_000)
    for (const url of [`http://127.0.0.1:${await deadPort()}`, `https://127.0.0.1:${tls.port}`, 'https://loket.invalid', 'ftp://x', '?']) {
      kept.push(...(await everyCall(connect(url))))
    }
    expect(traces(kept, key, [])).toEqual([])
  })
})
