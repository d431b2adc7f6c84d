import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { answer, rawServer } from './raw-server.fixture'
import { buying, reading, rest, testLine } from './test-line.fixture'

const line = testLine()

describe('connections', () => {
  it('are fresh for each purchase, and reused for questions', async () => {
    const server = await line.started(rawServer((socket) => socket.write(answer('{}'))))
    await line.client().request(reading(server.url))
    await rest()
    await line.client().request(reading(server.url))
    expect(server.received).toHaveLength(1)
    await line.client().request(buying(server.url))
    await line.client().request(buying(server.url))
    expect(server.received).toHaveLength(3)
    expect(server.received[2]).toMatch(/connection: close/iu)
  })

  it('a question over a connection that died meanwhile is lost, not repeated', async () => {
    const server = await line.started(
      rawServer((socket, soFar) => (soFar.split('GET ').length > 2 ? socket.resetAndDestroy() : socket.write(answer('{}')))),
    )
    await line.client().request(reading(server.url))
    await rest()
    expect(await line.client().request(reading(server.url))).toMatchObject({ kind: 'no-answer' })
    expect(server.received).toHaveLength(1)
  })

  it.each([(socket) => socket.resetAndDestroy(), (socket) => socket.end()] satisfies Parameters<typeof rawServer>[0][])(
    'of a purchase by GET are not made again when they break',
    async (behave) => {
      const server = await line.started(rawServer(behave))
      const end = await line.client().request(reading(server.url, { kind: 'buy' }))
      await rest(50)
      expect(end).toMatchObject({ kind: 'no-answer' })
      expect(server.received).toHaveLength(1)
    },
  )

  it('ignore a proxy in the environment', async () => {
    const proxy = await line.started(rawServer((socket) => socket.end()))
    process.env['HTTP_PROXY'] = process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    try {
      const { end } = await line.buyFrom((socket) => socket.write(answer('{}')))
      expect(end.kind).toBe('answered')
      expect(proxy.received).toHaveLength(0)
    } finally {
      delete process.env['HTTP_PROXY']
      delete process.env['http_proxy']
    }
  })

  it('end at once when the client closes, and none is made afterwards', async () => {
    const server = await line.started(rawServer(() => undefined))
    const ends = Promise.all([line.client().request(buying(server.url)), line.client().request(reading(server.url))])
    while (server.received.filter((text) => text !== '').length < 2) await rest(5)
    const closedAt = performance.now()
    await line.client().close()
    expect(await ends).toMatchObject([
      { kind: 'no-answer', why: 'closed' },
      { kind: 'no-answer', why: 'closed' },
    ])
    expect(performance.now() - closedAt).toBeLessThan(500)
    expect(await line.client().request(buying(server.url))).toMatchObject({ kind: 'not-sent' })
  })

  it('that are still being made when the client closes never carry the purchase', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const seen: string[] = []
    server.on('connection', (socket) => socket.on('error', () => undefined).on('data', (data) => seen.push(data.toString())))
    const end = line.client().request(buying(`http://127.0.0.1:${(server.address() as { port: number }).port}/x`))
    await line.client().close()
    expect((await end).kind).toBe('not-sent')
    await rest(100)
    expect(seen).toEqual([])
    server.close()
  })

  it('end when the caller gives up', async () => {
    const server = await line.started(rawServer(() => undefined))
    const signal = AbortSignal.timeout(100)
    expect(await line.client().request(buying(server.url, { signal }))).toMatchObject({ kind: 'no-answer', why: 'given-up' })
    expect(await line.client().request(buying(server.url, { signal }))).toMatchObject({ kind: 'not-sent' })
  })

  it('are not made for a header that cannot be written', async () => {
    const server = await line.started(rawServer(() => undefined))
    const end = await line.client().request(buying(server.url, { headers: { authorization: 'a\r\nb' } }))
    expect(end.kind).toBe('not-sent')
    expect(server.received).toEqual([])
  })
})
