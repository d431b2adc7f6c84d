import { syncBuiltinESMExports } from 'node:module'
import tls from 'node:tls'
import { afterEach, describe, expect, it } from 'vitest'
import { connectProxy } from './connect-proxy.fixture'
import { answer, certificate, deadPort, rawServer, selfSignedServer } from './raw-server.fixture'
import { buying, orderBody, reading, rest, testLine } from './test-line.fixture'

const line = testLine()
const genuine = tls.connect
const secret = 'toko:rahasia-proxy'
const basic = `Basic ${Buffer.from(secret).toString('base64')}`

/** For this test, the certificate that nobody signed is one of the system's. */
function trustTestCertificate(): void {
  const trusting = (...words: unknown[]) => genuine({ ...(words[0] as tls.ConnectionOptions), ca: certificate() })
  tls.connect = trusting as typeof tls.connect
  syncBuiltinESMExports()
}

afterEach(() => {
  tls.connect = genuine
  syncBuiltinESMExports()
})

const through = (url: string, more = {}) => line.client({ proxy: { url, ...more } })

describe('through a proxy', () => {
  it.each([buying, reading])('a call to this machine arrives (%o)', async (asking) => {
    const server = await line.started(rawServer((socket) => socket.write(answer('{"rc":"68"}'))))
    const proxy = await connectProxy()
    const end = await through(proxy.url).request(asking(server.url))
    expect(end).toMatchObject({ kind: 'answered', status: 200, body: '{"rc":"68"}' })
    expect(proxy.asked).toEqual([{ target: `127.0.0.1:${server.port}`, credentials: undefined }])
    await proxy.close()
  })

  it('an https call arrives, and the proxy reads nothing of it', async () => {
    trustTestCertificate()
    const server = await line.started(selfSignedServer((socket) => socket.write(answer('{"rc":"68"}'))))
    const proxy = await connectProxy({ credentials: basic })
    const url = server.url.replace('127.0.0.1', 'localhost')
    for (const ask of [buying, reading]) {
      const end = await through(`${proxy.url}/`, { token: secret }).request(ask(url, { headers: { authorization: 'Bearer canary-token' } }))
      expect(end).toMatchObject({ kind: 'answered', body: '{"rc":"68"}' })
    }
    expect(proxy.asked).toEqual(Array.from({ length: 2 }, () => ({ target: `localhost:${server.port}`, credentials: basic })))
    expect(server.received.join('')).toContain('canary-token')
    expect(server.received.join('')).not.toContain('rahasia')
    expect(server.received.join('').toLowerCase()).not.toContain('proxy-')
    expect(proxy.carried()).not.toContain('canary-token')
    await proxy.close()
  })

  it('each purchase has a tunnel of its own, questions share one', async () => {
    const server = await line.started(rawServer((socket) => socket.write(answer('{}'))))
    const proxy = await connectProxy()
    const client = through(proxy.url)
    for (const ask of [buying, buying, reading, reading]) {
      await client.request(ask(server.url))
      await rest()
    }
    expect(proxy.asked).toHaveLength(3)
    await proxy.close()
  })

  it('a slow answer outlives the limit for connecting', async () => {
    const server = await line.started(rawServer((socket) => setTimeout(() => socket.write(answer('{}')), 600)))
    const proxy = await connectProxy()
    const client = line.client({ proxy: { url: proxy.url }, connectTimeoutMs: 200, answerTimeoutMs: 3_000 })
    expect(await client.request(buying(server.url))).toMatchObject({ kind: 'answered' })
    await proxy.close()
  })

  it('an answer that is cut off after the request is no answer', async () => {
    const server = await line.started(rawServer((socket) => socket.resetAndDestroy()))
    const proxy = await connectProxy()
    expect(await through(proxy.url).request(buying(server.url))).toMatchObject({ kind: 'no-answer' })
    expect(server.received[0]).toContain(orderBody)
    await proxy.close()
  })
})

describe('is "not sent", and proved', () => {
  it.each(['buy', 'read'] as const)('when the proxy cannot be reached (%s)', async (kind) => {
    const server = await line.started(rawServer((socket) => socket.write(answer('{}'))))
    const dead = `http://127.0.0.1:${await deadPort()}`
    for (const url of [dead, dead.replace('http:', 'https:'), 'http://proxy.invalid:1', 'ftp://127.0.0.1', 'nonsense']) {
      const end = await through(url).request(buying(server.url.replace('http:', 'https:'), { kind }))
      expect(['proxy', 'no-network']).toContain(end.kind === 'not-sent' && end.why)
    }
    expect(await through(dead).request(buying(server.url, { kind }))).toMatchObject({ kind: 'not-sent', why: 'proxy' })
    expect(server.received).toEqual([])
  })

  it.each([
    ['refuses', (socket) => socket.end(answer('no', 'X: y', '403 Forbidden'))],
    ['wants credentials', (socket) => socket.end(answer('who?', 'Proxy-Authenticate: Basic', '407 X'))],
    ['cannot reach the provider', (socket) => socket.end(answer('', 'X: y', '502 Bad Gateway'))],
    ['sends elsewhere', (socket) => socket.end(answer('', 'Location: http://127.0.0.1/', '302 Found'))],
    ['speaks before the provider', (socket) => socket.end(`HTTP/1.1 200 OK\r\n\r\n${answer('{"rc":"00"}')}`)],
    ['speaks no HTTP', (socket) => socket.end('SSH-2.0-x\r\n')],
    ['hangs up', (socket) => socket.destroy()],
    ['resets', (socket) => socket.resetAndDestroy()],
    ['never answers', () => undefined],
    ['answers without end', (socket) => socket.write(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`)],
  ] satisfies [string, NonNullable<Parameters<typeof connectProxy>[0]>['instead']][])('when the proxy %s', async (_, instead) => {
    const server = await line.started(rawServer((socket) => socket.write(answer('{}'))))
    const proxy = await connectProxy({ instead })
    const client = line.client({ proxy: { url: proxy.url, token: secret }, connectTimeoutMs: 300, answerTimeoutMs: 3_000 })
    for (const ask of [buying, reading]) {
      const end = await client.request(ask(server.url))
      expect(end).toMatchObject({ kind: 'not-sent', why: 'proxy' })
      expect(JSON.stringify(end)).not.toMatch(/rahasia|dG9rbzpyYWhhc2lh/u)
    }
    expect(server.received).toEqual([])
    await proxy.close()
  })

  it('when the credentials are wrong', async () => {
    const server = await line.started(rawServer((socket) => socket.write(answer('{}'))))
    const proxy = await connectProxy({ credentials: basic })
    expect(await through(proxy.url, { token: 'toko:salah' }).request(buying(server.url))).toMatchObject({ kind: 'not-sent', why: 'proxy' })
    await proxy.close()
  })

  it('when the provider behind it is not who it says', async () => {
    const server = await line.started(selfSignedServer((socket) => socket.write(answer('{}'))))
    const proxy = await connectProxy()
    for (const ask of [buying, reading]) {
      expect(await through(proxy.url).request(ask(server.url))).toMatchObject({ kind: 'not-sent', why: 'insecure' })
    }
    expect(server.received.join('')).toBe('')
    await proxy.close()
  })

  it('when TLS inside the tunnel never ends', async () => {
    const server = await line.started(rawServer(() => undefined, true))
    const proxy = await connectProxy()
    const client = line.client({ proxy: { url: proxy.url }, connectTimeoutMs: 300, answerTimeoutMs: 3_000 })
    expect(await client.request(buying(server.url.replace('http:', 'https:')))).toMatchObject({ kind: 'not-sent', why: 'timeout' })
    await proxy.close()
  })

  it('when the client closes while the tunnel is being made', async () => {
    const proxy = await connectProxy({ instead: () => undefined })
    const client = through(proxy.url)
    const end = client.request(buying('http://127.0.0.1:9/x'))
    while (proxy.asked.length === 0) await rest(5)
    await client.close()
    expect(await end).toMatchObject({ kind: 'not-sent' })
    await proxy.close()
  })
})

it('plain text for this machine never leaves it for a proxy elsewhere', async () => {
  const server = await line.started(rawServer((socket) => socket.write(answer('{}'))))
  expect(await through('http://proxy.invalid:3128').request(buying(server.url))).toMatchObject({ kind: 'answered' })
})
