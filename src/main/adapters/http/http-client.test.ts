import { describe, expect, it } from 'vitest'
import { answer, deadPort, rawServer, selfSignedServer } from './raw-server.fixture'
import { buying, orderBody, testLine } from './test-line.fixture'

type Behave = Parameters<typeof rawServer>[0]

const line = testLine()

describe('an answer', () => {
  it('comes back whole, with its status, type and time', async () => {
    const { end, server } = await line.buyFrom((socket) => socket.write(answer('{"rc":"68"}')))
    expect(end).toMatchObject({ kind: 'answered', status: 200, contentType: 'application/json', body: '{"rc":"68"}' })
    expect(end.tookMs).toBeGreaterThan(0)
    expect(server.received[0]).toContain(orderBody)
  })

  it('keeps a byte order mark for the reader to judge', async () => {
    const { end } = await line.buyFrom((socket) => socket.write(answer('\uFEFF{}')))
    expect(end).toMatchObject({ kind: 'answered', body: '\uFEFF{}' })
  })

  it.each([401, 429, 500, 502, 503])('with status %d is handed on, not repeated', async (status) => {
    const { end, server } = await line.buyFrom((socket) => socket.write(answer('<html>', 'Retry-After: 2', `${status} X`)))
    expect(end).toMatchObject({ kind: 'answered', status, headers: { 'retry-after': '2' } })
    expect(server.received).toHaveLength(1)
  })

  it('that points elsewhere is not followed', async () => {
    const elsewhere = await line.started(rawServer((socket) => socket.write(answer('{}'))))
    const { end } = await line.buyFrom((socket) => socket.write(answer('', `Location: ${elsewhere.url}`, '302 Found')))
    expect(end).toMatchObject({ kind: 'answered', status: 302 })
    expect(elsewhere.received).toHaveLength(0)
  })

  it('is asked for without compression, and unusable when it is packed all the same', async () => {
    const { end, server } = await line.buyFrom((socket) => socket.write(answer('x', 'Content-Encoding: gzip')))
    expect(end).toMatchObject({ kind: 'no-answer', why: 'compressed' })
    expect(server.received[0]).toMatch(/accept-encoding: identity/iu)
  })
})

describe('a connection that was never made is "not sent"', () => {
  it.each(['buy', 'read'] as const)('refused (%s)', async (kind) => {
    const url = `http://127.0.0.1:${await deadPort()}/x`
    expect(await line.client().request(buying(url, { kind }))).toMatchObject({ kind: 'not-sent', why: 'refused' })
  })

  it.each(['buy', 'read'] as const)('a name that does not exist (%s)', async (kind) => {
    const end = await line.client().request(buying('https://loket.invalid/x', { kind }))
    expect(end.kind).toBe('not-sent')
    expect(['not-found', 'no-network']).toContain(end.kind === 'not-sent' && end.why)
  })

  it.each(['buy', 'read'] as const)('a certificate that nobody signed (%s)', async (kind) => {
    const server = await line.started(selfSignedServer((socket) => socket.write(answer('{}'))))
    expect(await line.client().request(buying(server.url, { kind }))).toMatchObject({ kind: 'not-sent', why: 'insecure' })
    expect(server.received.join('')).toBe('')
  })

  it('a certificate that nobody signed, even where the environment switches verification off', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    try {
      const server = await line.started(selfSignedServer((socket) => socket.write(answer('{}'))))
      expect(await line.client().request(buying(server.url))).toMatchObject({ kind: 'not-sent', why: 'insecure' })
      expect(server.received.join('')).toBe('')
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
    }
  })

  it('a plain server behind an https address', async () => {
    const server = await line.started(rawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), true))
    const url = server.url.replace('http:', 'https:')
    expect(await line.client().request(buying(url))).toMatchObject({ kind: 'not-sent', why: 'insecure' })
  })

  it('cut during the TLS handshake', async () => {
    const server = await line.started(rawServer((socket) => socket.resetAndDestroy(), true))
    const end = await line.client().request(buying(server.url.replace('http:', 'https:')))
    expect(end).toMatchObject({ kind: 'not-sent', why: 'refused' })
  })

  it.each(['buy', 'read'] as const)('a TLS handshake that never ends (%s)', async (kind) => {
    const server = await line.started(rawServer(() => undefined, true))
    const end = await line
      .client({ connectTimeoutMs: 300, answerTimeoutMs: 9_000 })
      .request(buying(server.url.replace('http:', 'https:'), { kind }))
    expect(end).toMatchObject({ kind: 'not-sent', why: 'timeout' })
  })

  it('given up by the time limit of the whole call before it was connected', async () => {
    const server = await line.started(rawServer(() => undefined, true))
    const hasty = line.client({ connectTimeoutMs: 5_000, answerTimeoutMs: 200 })
    const end = await hasty.request(buying(server.url.replace('http:', 'https:')))
    expect(end).toMatchObject({ kind: 'not-sent', why: 'timeout' })
    expect(end.tookMs).toBeLessThan(1_000)
  })

  it('plain http to anywhere but this machine, which would show the token', async () => {
    for (const url of ['http://example.com/x', 'ftp://127.0.0.1/x', 'not an address']) {
      expect(await line.client().request(buying(url))).toMatchObject({ kind: 'not-sent', why: 'insecure' })
    }
  })
})

describe('sent, and nothing usable came back, is "no answer"', () => {
  it.each([
    ['reset after the request', (socket) => socket.resetAndDestroy()],
    ['closed after the request', (socket) => socket.end()],
    ['cut in the headers', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Type: applic')],
    ['cut in the body', (socket) => socket.end(answer('{"rc":"00"}').slice(0, -3))],
    ['cut in a chunk', (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"r')],
    ['chunks without an end', (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n')],
    ['not HTTP', (socket) => socket.end('+OK ready\r\n')],
    [
      'an upgrade nobody asked for',
      (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    ],
    ['two lengths', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}x')],
    ['headers without end', (socket) => socket.write(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`)],
  ] satisfies [string, Behave][] as [string, Behave][])('%s', async (_, behave) => {
    const { end, server } = await line.buyFrom(behave)
    expect(end.kind).toBe('no-answer')
    expect(server.received).toHaveLength(1)
  })

  it('reset at once: no answer, unless the reset came before the connection was even reported', async () => {
    const { end } = await line.buyFrom((socket) => socket.resetAndDestroy(), true)
    expect(['no-answer', 'not-sent']).toContain(end.kind)
  })

  it('a body over the limit, and the connection is dropped', async () => {
    const { end } = await line.buyFrom((socket) => socket.write(answer('x'.repeat(10_001))))
    expect(end).toMatchObject({ kind: 'no-answer', why: 'too-large' })
  })

  it('a body without end', async () => {
    const { end } = await line.buyFrom((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      const pour = () => !socket.destroyed && socket.write('x'.repeat(60_000), () => setImmediate(pour))
      pour()
    })
    expect(end).toMatchObject({ kind: 'no-answer', why: 'too-large' })
  })

  it('silence until the time limit', async () => {
    const { end } = await line.buyFrom(() => undefined)
    expect(end).toMatchObject({ kind: 'no-answer', why: 'timeout' })
    expect(end.tookMs).toBeGreaterThan(650)
    expect(end.tookMs).toBeLessThan(1_700)
  })

  it('a slow drip: the limit covers the whole call', async () => {
    const { end } = await line.buyFrom((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n')
      const drip = setInterval(() => (socket.destroyed ? clearInterval(drip) : socket.write('x')), 50)
    })
    expect(end).toMatchObject({ kind: 'no-answer', why: 'timeout' })
    expect(end.tookMs).toBeLessThan(1_700)
  })
})
