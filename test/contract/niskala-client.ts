// The real client in front of a sandbox, and its replies in words.
import { afterEach } from 'vitest'
import { createHttpClient, type HttpClient } from '../../src/main/adapters/http/http-client'
import { createNiskala, type Niskala } from '../../src/main/adapters/niskala/client'
import { type ProviderOrder } from '../../src/main/core/ports/providers'
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { type Reference } from '../../src/main/core/sale/sale'
import { type NiskalaTransport } from '../../src/shared/settings'
import { type Till } from './sandbox-caller'

export type Way = {
  readonly path?: string
  readonly token?: string
  readonly answerTimeoutMs?: number
  readonly transport?: NiskalaTransport
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Called once in a test file; its clients are closed after each test. */
export function niskalaClients(): (till: Till, way?: Way) => Niskala {
  let clients: HttpClient[] = []
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.close()))
    clients = []
  })
  return (till, { path = '', token = 'a-good-token', answerTimeoutMs = 400, transport } = {}) => {
    const now = () => performance.now()
    const http = createHttpClient({ connectTimeoutMs: 2_000, answerTimeoutMs, bodyMaxBytes: 1_000_000, now })
    clients.push(http)
    return createNiskala({ baseUrl: till.sandbox.baseUrl + path, token: () => token, http, log: silent, transport })
  }
}

export function orderFor(digits: string): ProviderOrder {
  return { reference: `LKT01JD8X5Q2W00000000000${digits}` as Reference, code: 'HSA5', destination: `081234567${digits}` }
}

/** A reply in words: its kind, then the code or the reason, and a `?` where it must be asked about again. */
export function inWords(reply: ProviderReply): string {
  const { code, key } = reply.note
  const about = reply.kind === 'inconclusive' || reply.kind === 'turned-away' ? key : (code ?? '')
  return `${reply.kind}${reply.kind === 'refused' && reply.verify ? '?' : ''} ${about}`.trim()
}
