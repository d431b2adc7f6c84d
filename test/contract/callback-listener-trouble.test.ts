import { type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { drip, path, post, say, testListener } from '../../src/main/adapters/http/test-listener.fixture'

const door = testListener()
const listen = door.listen

describe('a bad caller', () => {
  it('a body that says it is too large is refused unread', async () => {
    const { port } = await listen()
    const head = post('').replace('Content-Length: 0', 'Content-Length: 64001')
    expect(await say(port, head)).toMatchObject({ status: 413 })
    expect((await say(port, head.replace('Content-', 'Expect: 100-continue\r\nContent-'))).text).toMatch(/^HTTP\/1.1 413/u)
    expect(door.heard()).toEqual([])
  })

  it('a body that grows too large is cut off', async () => {
    const { port } = await listen({ answerWithinMs: 3_000 })
    let sent = 0
    const { tookMs } = await say(port, (socket) => {
      socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`)
      const pour = () => {
        if (socket.destroyed) return
        sent += 8_192
        socket.write(`2000\r\n${'x'.repeat(8_192)}\r\n`, () => setImmediate(pour))
      }
      pour()
    })
    expect(tookMs).toBeLessThan(2_000)
    expect(sent).toBeLessThan(20_000_000)
    expect(door.heard()).toEqual([])
    expect(door.turned()).toContain('too-large')
  })

  it.each([
    ['says nothing', () => undefined],
    ['drips its headers', (socket) => drip(socket, `POST ${path} HTTP/1.1\r\nX: ${'x'.repeat(500)}`)],
    [
      'drips its body',
      (socket) => (socket.write(post('').replace('Content-Length: 0', 'Content-Length: 999')), drip(socket, 'x'.repeat(999))),
    ],
    ['stops in its body', (socket) => socket.write(post('abc').slice(0, -1))],
    ['keeps the connection', (socket) => (socket.write(post('x')), socket.on('end', () => undefined))],
  ] as [string, (socket: Socket) => void][])('a caller who %s is cut off', async (_, write) => {
    const { port } = await listen()
    const { tookMs } = await say(port, write)
    expect(tookMs).toBeLessThan(1_500)
  })

  it('a caller who hangs up half-way is forgotten', async () => {
    const { port } = await listen()
    await say(port, (socket) => socket.write(post('abc').slice(0, -1), () => socket.resetAndDestroy()))
    expect((await say(port, post('x'))).status).toBe(200)
    expect(door.heard()).toHaveLength(1)
  })

  it.each([
    'GARBAGE\r\n\r\n',
    '\0\0\0\0',
    'POST / HTTP/9.9\r\n\r\n',
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n`,
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`,
    `POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    `POST ${path} HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    `CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n`,
    '\u0016\u0003\u0001\u0002\0\u0001',
  ])('%.40j leaves the listener standing', async (bytes) => {
    const { port } = await listen()
    const { status } = await say(port, bytes)
    expect([0, 400, 404, 431]).toContain(status)
    expect((await say(port, post('x'))).status).toBe(200)
    expect(door.heard()).toHaveLength(1)
  })

  it('a second request behind the first is not answered as one', async () => {
    const { port } = await listen()
    const { text } = await say(port, post('a') + post('b') + post('c'))
    expect(door.heard().map(({ body }) => body)).toEqual(['a'])
    expect(text.match(/HTTP\/1\.1 200/gu)).toHaveLength(1)
  })

  it('too many a minute are told to wait, and heard again later', async () => {
    let now = 0
    const { port } = await listen({ perMinuteMax: 3, now: () => now })
    const statuses = async () =>
      [await say(port, post('x')), await say(port, post('x')), await say(port, post('x')), await say(port, post('x'))].map(
        ({ status }) => status,
      )
    expect(await statuses()).toEqual([200, 200, 200, 429])
    now = 20_000
    expect(await statuses()).toEqual([200, 429, 429, 429])
  })

  it('a thousand at once leave it standing, and no more than its connections are served at a time', async () => {
    const { port } = await listen({ connectionsMax: 20, perMinuteMax: 300, now: () => 0 })
    const all = await Promise.all(Array.from({ length: 1_000 }, () => say(port, post('x'))))
    const count = (status: number) => all.filter((said) => said.status === status).length
    expect(count(200)).toBe(door.heard().length)
    expect(count(200)).toBeGreaterThan(0)
    expect(count(200)).toBeLessThanOrEqual(300)
    expect(count(200) + count(429) + count(0)).toBe(1_000)
    const later = await listen()
    expect((await say(later.port, post('x'))).status).toBe(200)
  })
})
