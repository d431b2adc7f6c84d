import { describe, expect, it } from 'vitest'
import { type CallbackListenerOptions, startCallbackListener } from './callback-listener'
import { createMinuteLimit } from './minute-limit'
import { path, post, say, testListener } from './test-listener.fixture'

const door = testListener()
const listen = door.listen

describe('a message on the secret path', () => {
  it('is handed on whole, with its type and source, and answered', async () => {
    const { port } = await listen()
    const { status, text } = await say(port, post('<é/>'))
    expect(door.heard()).toEqual([{ body: '<é/>', contentType: 'text/xml', source: '127.0.0.1' }])
    expect(status).toBe(200)
    expect(text).toMatch(/content-type: application\/json\r\n/u)
    expect(text).toMatch(/connection: close\r\n/iu)
    expect(text).not.toMatch(/access-control|server:|x-powered/iu)
    expect(text.endsWith('{"status":"success"}')).toBe(true)
  })

  it('may come in chunks, with a query, after a question, and with a path without its slash in the settings', async () => {
    const { port } = await listen({ path: path.slice(1) })
    const chunked = `POST ${path}?a=b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n`
    expect((await say(port, chunked)).status).toBe(200)
    expect((await say(port, post('abc', { headers: 'Expect: 100-continue\r\n' }))).text).toMatch(/^HTTP\/1.1 100[^]*HTTP\/1.1 200/u)
    expect(door.heard().map(({ body }) => body)).toEqual(['abc', 'abc'])
  })

  it('is answered late, but not too late', async () => {
    const slowly = (ms: number) => ({
      onBody: async () => (await new Promise((done) => setTimeout(done, ms)), { status: 200, contentType: 'x/y', body: '' }),
    })
    expect((await say((await listen(slowly(200))).port, post('x'))).status).toBe(200)
    const late = await say((await listen(slowly(3_000))).port, post('x'))
    expect(late).toMatchObject({ status: 0 })
    expect(late.tookMs).toBeLessThan(1_500)
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('x')
      },
    ],
    ['rejects', () => Promise.reject(new Error('x'))],
  ] as [string, CallbackListenerOptions['onBody']][])('is answered 500 when its reader %s', async (_, onBody) => {
    expect(await say((await listen({ onBody })).port, post('x'))).toMatchObject({ status: 500 })
    expect(door.turned()).toEqual(['failed'])
  })
})

describe('anything else is not here', () => {
  it.each([
    post('x', { to: '/' }),
    post('x', { to: `${path}/` }),
    post('x', { to: path.slice(0, -1) }),
    post('x', { to: path.toUpperCase() }),
    post('x', { to: `/x/..${path}` }),
    post('x', { to: path.replace('0', '%30') }),
    post('x', { to: `http://x${path}` }),
    post('x', { to: '*' }),
    post('x', { method: 'GET' }),
    post('x', { method: 'PUT' }),
    post('', { method: 'HEAD' }),
    post('', { method: 'OPTIONS', headers: 'Access-Control-Request-Method: POST\r\n' }),
    post('x', { headers: 'Origin: http://127.0.0.1\r\n' }),
    post('x', { headers: 'Origin: null\r\n' }),
  ])('%.60s', async (request) => {
    const { port } = await listen()
    const { status, text } = await say(port, request)
    expect({ status, body: text.split('\r\n\r\n')[1] }).toEqual({ status: 404, body: '' })
    expect(text).not.toMatch(/access-control|allow/iu)
    expect(door.heard()).toEqual([])
    expect(door.turned()).toEqual(['not-here'])
  })

  it('and who guesses paths is soon not even told that', async () => {
    const { port } = await listen({ perMinuteMax: 3 })
    const guesses = []
    for (let guess = 0; guess < 5; guess += 1) guesses.push((await say(port, post('x', { to: `/guess-${guess}` }))).status)
    expect(guesses).toEqual([404, 404, 404, 0, 0])
    expect((await say(port, post('x'))).status).toBe(200)
  })
})

describe('a source', () => {
  it.each([
    [[], '127.0.0.1', 200],
    [['127.0.0.1'], '127.0.0.1', 200],
    [['127.0.0.0/8'], '127.0.0.1', 200],
    [['203.0.113.7', '198.51.100.0/24'], '127.0.0.1', 0],
    [['127.0.0.2'], '127.0.0.1', 0],
    [['::1'], '::1', 200],
    [['127.0.0.1'], '::1', 0],
  ] as const)('list %j for a caller at %s', async (allowedSources, address, status) => {
    const { port } = await listen({ address, allowedSources })
    expect((await say(port, post('x'), address)).status).toBe(status)
    expect(door.turned()).toEqual(status === 0 ? ['source'] : [])
  })

  it('is an IPv4 address also where the system writes it as IPv6', async () => {
    const { port } = await listen({ address: '::', allowedSources: ['127.0.0.1'] })
    expect((await say(port, post('x'))).status).toBe(200)
    expect(door.heard()[0]?.source).toBe('127.0.0.1')
  })
})

describe('the listener', () => {
  it.each([
    [{ path: '/short' }, 'other'],
    [{ path: '/has a blank in it, and is long' }, 'other'],
    [{ allowedSources: ['nonsense'] }, 'other'],
    [{ allowedSources: ['1.2.3.4/33'] }, 'other'],
    [{ allowedSources: ['1.2.3.4/8/8'] }, 'other'],
    [{ port: 70_000 }, 'other'],
    [{ address: '203.0.113.77' }, 'address-unknown'],
    [{ address: 'no.such.host.invalid' }, 'address-unknown'],
  ])('does not start with %j', async (more, failure) => {
    expect(await startCallbackListener({ ...door.options, ...more })).toEqual({ ok: false, failure })
  })

  it('says when its port is taken, and gives it back when it closes', async () => {
    const first = await listen()
    expect(await startCallbackListener({ ...door.options, port: first.port })).toEqual({ ok: false, failure: 'address-in-use' })
    const waiting = say(first.port, () => undefined)
    await new Promise((done) => setTimeout(done, 50))
    await first.close()
    expect((await waiting).tookMs).toBeLessThan(500)
    await first.close()
    await listen({ port: first.port })
  })
})

describe('createMinuteLimit', () => {
  it('fills again evenly, and never above its size', () => {
    let now = 0
    const limit = createMinuteLimit(2, () => now)
    const take = () => [limit.take(), limit.take(), limit.take()]
    expect(take()).toEqual([true, true, false])
    now = 29_999
    expect(limit.take()).toBe(false)
    now = 30_000
    expect(take()).toEqual([true, false, false])
    now = 10_000_000
    expect(take()).toEqual([true, true, false])
  })
})
