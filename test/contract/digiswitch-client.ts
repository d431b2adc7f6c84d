// The real client in front of the sandbox's DigiSwitch, and its replies in words.
import { afterEach } from 'vitest'
import { createDigiswitch, type Digiswitch } from '../../src/main/adapters/digiswitch/client'
import { createHttpClient, type HttpClient } from '../../src/main/adapters/http/http-client'
import { type BillInquiry, type InquiryReply, type ProviderOrder } from '../../src/main/core/ports/providers'
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { type Reference } from '../../src/main/core/sale/sale'
import { rupiah } from '../../src/shared/money'
import { type Till } from './sandbox-caller'

export type Way = {
  readonly path?: string
  readonly username?: string
  readonly key?: string
  readonly testing?: boolean
  readonly answerTimeoutMs?: number
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Called once in a test file; its clients are closed after each test. */
export function digiswitchClients(): (till: Till, way?: Way) => Digiswitch {
  let clients: HttpClient[] = []
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.close()))
    clients = []
  })
  return (till, { path = '', username = 'latihan', key = 'latihan', testing = false, answerTimeoutMs = 400 } = {}) => {
    const now = () => performance.now()
    const http = createHttpClient({ connectTimeoutMs: 2_000, answerTimeoutMs, bodyMaxBytes: 8_000_000, now })
    clients.push(http)
    const baseUrl = till.sandbox.digiswitchUrl + path
    return createDigiswitch({ baseUrl, username, key: () => key, testing: () => testing, http, log: silent })
  }
}

export function topUpFor(destination: string): ProviderOrder {
  return { reference: referenceOf(destination), code: 'xld10', destination }
}

export function inquiryFor(code: string, customerNo: string): BillInquiry {
  const amount = code === 'emoney' ? rupiah(10_000) : undefined
  return { reference: referenceOf(`${code}${customerNo}`), code, customerNo, amount }
}

/** The payment of what was looked up: the same reference. */
export function paymentOf({ reference, code, customerNo }: BillInquiry): ProviderOrder {
  return { reference, code, destination: customerNo, bill: true }
}

/** A reply in words: its kind, then the code or the reason, and a `?` where it must be asked about again. */
export function inWords(reply: ProviderReply | InquiryReply): string {
  if (reply.kind === 'bill' || !('note' in reply)) return reply.kind
  const { code, key } = reply.note
  const about = reply.kind === 'inconclusive' || reply.kind === 'turned-away' ? key : (code ?? '')
  return `${reply.kind}${reply.kind === 'refused' && reply.verify ? '?' : ''} ${about}`.trim()
}

function referenceOf(what: string): Reference {
  return `LKT${what.replace(/\W/gu, '-').padStart(26, '0')}` as Reference
}
