// DigiSwitch as a SaleProvider with its bills and lists: one call in, one classed reply out. It decides nothing, repeats nothing.
import { type Log } from '../../core/ports/platform'
import { type BillDesk, type DepositDesk, type PriceLists, type ProviderOrder, type SaleProvider } from '../../core/ports/providers'
import { type ProviderReply } from '../../core/sale/provider-reply'
import { type HttpClient } from '../http/http-client'
import { secretMask } from '../http/mask-secret'
import { type Access, accountPlace } from './access'
import { classify } from './classify'
import { classifyTicket } from './deposit-ticket'
import { hear, type Heard } from './heard'
import { classifyInquiry } from './inquiry'
import { classifyBills, classifyPrepaid } from './price-list'
import {
  checkRequest,
  inquiryRequest,
  priceListRequest,
  purchaseRequest,
  saldoRequest,
  type SignedRequest,
  ticketRequest,
} from './requests'
import { type Call } from './response-codes'
import { classifySaldo } from './saldo'

export type DigiswitchOptions = {
  readonly baseUrl: string
  readonly username: string
  /** Asked at each call, so that a new key works at once. */
  readonly key: () => string | undefined
  /** Asked at each call: are inquiries and purchases only tried out? */
  readonly testing: () => boolean
  readonly http: HttpClient
  readonly log: Log
}

export type Digiswitch = SaleProvider & DepositDesk & BillDesk & PriceLists

const keyMissing = { kind: 'turned-away', stop: 'token-missing', note: { key: 'ds-key-missing' } } as const

export function createDigiswitch(options: DigiswitchOptions): Digiswitch {
  const ask = asker(options)
  const sale = async (call: Call, order: ProviderOrder): Promise<ProviderReply> => {
    const request = call === 'submit' ? purchaseRequest : checkRequest
    const facts = { reference: order.reference }
    return (
      (await ask(
        call,
        facts,
        (access) => request(access, order),
        (heard) => classify(call, order, heard),
      )) ?? keyMissing
    )
  }
  return {
    place: () => accountPlace(accessOf(options)),
    submit: (order) => sale('submit', order),
    check: (order) => sale('check', order),
    inquire: async (inquiry) => {
      const facts = { reference: inquiry.reference }
      const classed = (heard: Heard) => classifyInquiry(inquiry, heard)
      return (await ask('inquiry', facts, (access) => inquiryRequest(access, inquiry), classed)) ?? keyMissing
    },
    prepaid: async () => (await ask('prepaid list', {}, (access) => priceListRequest(access, 'prepaid'), classifyPrepaid)) ?? keyMissing,
    bills: async () => (await ask('bill list', {}, (access) => priceListRequest(access, 'pasca'), classifyBills)) ?? keyMissing,
    saldo: async () => (await ask('saldo', {}, saldoRequest, classifySaldo)) ?? noAccount,
    ticket: async (amount, payer = { bank: '', ownerName: '' }) => {
      const classed = (heard: Heard) => classifyTicket(amount, heard)
      return (await ask('ticket', {}, (access) => ticketRequest(access, amount, payer), classed)) ?? noAccount
    },
    close: () => options.http.close(),
  }
}

const noAccount = { kind: 'turned-away', stop: 'token-missing' } as const

type Facts = Readonly<Record<string, unknown>>
type Classed = { readonly kind: string; readonly note?: { readonly code?: string | undefined; readonly key: string } }

// Asked every minute to see whether the line is there.
const quiet: ReadonlySet<string> = new Set(['saldo'])

/** One call and one line in the log; nothing while no account is set. */
function asker(options: DigiswitchOptions) {
  return async <R extends Classed>(
    name: string,
    facts: Facts,
    request: (access: Access) => SignedRequest,
    classed: (heard: Heard) => R,
  ): Promise<R | undefined> => {
    const access = accessOf(options)
    if (!access) return undefined
    const { http, sign } = request(access)
    const outcome = await options.http.request(http)
    const heard = hear(outcome, secretMask([access.key, sign, sign.toUpperCase()]))
    const reply = classed(heard)
    const line = { ...facts, kind: reply.kind, code: reply.note?.code, key: reply.note?.key, tookMs: Math.round(outcome.tookMs) }
    if (reply.kind === 'inconclusive') options.log.warn(`digiswitch ${name}`, { ...line, ...factsOf(heard) })
    else if (!quiet.has(name)) options.log.info(`digiswitch ${name}`, { ...line, why: heard.kind === 'answered' ? undefined : heard.why })
    return reply
  }
}

function accessOf({ baseUrl, username, key, testing }: DigiswitchOptions): Access | undefined {
  const secret = key()
  if (!secret || username === '') return undefined
  return { baseUrl: baseUrl.replace(/\/+$/u, ''), username, key: secret, testing: testing() }
}

// Never the body: it holds numbers and amounts.
function factsOf(heard: Heard): Facts {
  if (heard.kind !== 'answered') return { why: heard.why }
  return { status: heard.status, data: heard.data.ok ? Object.keys(heard.data.value).length : heard.data.failure }
}
