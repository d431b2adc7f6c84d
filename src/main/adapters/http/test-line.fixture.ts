// A client and its servers for each test, and the two kinds of call.
import { afterEach, beforeEach } from 'vitest'
import { createHttpClient, type HttpClient, type HttpClientOptions, type HttpOutcome, type HttpRequest } from './http-client'
import { rawServer, type RawServer } from './raw-server.fixture'

export const limits = { connectTimeoutMs: 500, answerTimeoutMs: 700, bodyMaxBytes: 10_000, now: () => performance.now() }

export const orderBody = JSON.stringify({ code: 'HSA5', msisdn: '08121231231', request_id: '999999' })

export function buying(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'POST', url, headers: { 'content-type': 'application/json' }, body: orderBody, kind: 'buy', ...more }
}

export function reading(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', url, headers: {}, kind: 'read', ...more }
}

/** Long enough for the pool to see that a connection is free again. */
export async function rest(ms = 20): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
}

export type TestLine = {
  client(more?: Partial<HttpClientOptions>): HttpClient
  started(server: Promise<RawServer>): Promise<RawServer>
  /** What a purchase ends as when the server behaves like this, and what the server has seen. */
  buyFrom(...server: Parameters<typeof rawServer>): Promise<{ end: HttpOutcome; server: RawServer }>
}

/** Called once in a test file; everything is closed after each test. */
export function testLine(): TestLine {
  let clients: HttpClient[] = []
  let servers: RawServer[] = []
  const client = (more = {}) => {
    if (clients.length === 0 || Object.keys(more).length > 0) clients.push(createHttpClient({ ...limits, ...more }))
    return clients.at(-1) as HttpClient
  }
  const started = async (server: Promise<RawServer>) => {
    const running = await server
    servers.push(running)
    return running
  }
  beforeEach(() => {
    clients = []
    servers = []
  })
  afterEach(async () => {
    await Promise.all([...clients, ...servers].map((each) => each.close()))
  })
  return {
    client,
    started,
    buyFrom: async (...server) => {
      const running = await started(rawServer(...server))
      return { end: await client().request(buying(running.url)), server: running }
    },
  }
}
