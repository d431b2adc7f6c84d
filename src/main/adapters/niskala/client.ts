// Niskala as a SaleProvider: one call in, one classed reply out. It decides nothing and repeats nothing.
import { type Rupiah } from '../../../shared/money'
import { type NiskalaTransport } from '../../../shared/settings'
import { type Log } from '../../core/ports/platform'
import { type DepositDesk, type TicketReply, type ProviderOrder, type SaleProvider } from '../../core/ports/providers'
import { type ProviderReply, type SaldoReply } from '../../core/sale/provider-reply'
import { type HttpClient, type HttpOutcome, type HttpRequest } from '../http/http-client'
import { secretMask } from '../http/mask-secret'
import { type Access } from './access'
import { accountPlace } from './account-place'
import { classify } from './classify'
import { classifyTicket, ticketRequest } from './deposit-ticket'
import { saldoRequest, statusRequest } from './questions'
import { type Call } from './response-codes'
import { classifySaldo } from './saldo'
import { transports } from './transports'

export type NiskalaOptions = {
  readonly baseUrl: string
  /** Asked at each call, so that a new token works at once. */
  readonly token: () => string | undefined
  readonly http: HttpClient
  readonly log: Log
  /** How purchases travel; a function is asked at each purchase. Questions and tickets are JSON on every one. */
  readonly transport?: NiskalaTransport | (() => NiskalaTransport) | undefined
}

export type Niskala = SaleProvider & DepositDesk

const loggedBodyMax = 300

export function createNiskala(options: NiskalaOptions): Niskala {
  return {
    place: () => accountPlace(accessOf(options)),
    submit: async (order) => {
      const access = accessOf(options)
      if (!access) return tokenMissing
      const { purchase, read } = transports[transportOf(options)]
      const outcome = await ask(options, access, purchase(access, order))
      return told(options.log, 'submit', order, outcome, masked(access, classify('submit', order, outcome, read)))
    },
    check: async (order) => {
      const access = accessOf(options)
      if (!access) return tokenMissing
      const outcome = await ask(options, access, statusRequest(access, order.reference))
      return told(options.log, 'check', order, outcome, masked(access, classify('check', order, outcome)))
    },
    saldo: () => saldo(options),
    ticket: (amount) => ticket(options, amount),
    close: () => options.http.close(),
  }
}

const tokenMissing: ProviderReply = { kind: 'turned-away', stop: 'token-missing', note: { key: 'token-missing' } }

async function saldo(options: NiskalaOptions): Promise<SaldoReply> {
  const access = accessOf(options)
  if (!access) return { kind: 'turned-away', stop: 'token-missing' }
  const outcome = await ask(options, access, saldoRequest(access))
  const reply = classifySaldo(outcome)
  if (reply.kind === 'inconclusive') options.log.warn('niskala saldo', { kind: reply.kind, ...factsOf(outcome) })
  return reply
}

async function ticket(options: NiskalaOptions, amount: Rupiah): Promise<TicketReply> {
  const access = accessOf(options)
  if (!access) return { kind: 'turned-away', stop: 'token-missing' }
  const outcome = await ask(options, access, ticketRequest(access, amount))
  const reply = classifyTicket(amount, outcome)
  const line = { kind: reply.kind, amount, tookMs: Math.round(outcome.tookMs) }
  if (reply.kind === 'inconclusive') {
    options.log.warn('niskala ticket', { ...line, key: reply.note.key, ...factsOf(outcome) })
    return { ...reply, message: maskedText(access, reply.message) }
  }
  options.log.info('niskala ticket', line)
  return reply
}

function accessOf({ baseUrl, token }: NiskalaOptions): Access | undefined {
  const secret = token()
  return secret ? { baseUrl: baseUrl.replace(/\/+$/u, ''), token: secret } : undefined
}

function transportOf({ transport = 'json' }: NiskalaOptions): NiskalaTransport {
  return typeof transport === 'function' ? transport() : transport
}

async function ask({ http }: NiskalaOptions, access: Access, request: HttpRequest): Promise<HttpOutcome> {
  const outcome = await http.request(request)
  if (outcome.kind !== 'answered') return outcome
  const mask = secretMask([access.token])
  return { ...outcome, body: mask(outcome.body), contentType: mask(outcome.contentType) }
}

// Once more after reading: a body may spell the token in escapes that only a reader resolves.
function masked(access: Access, reply: ProviderReply): ProviderReply {
  const message = maskedText(access, reply.message)
  const providerRef = maskedText(access, reply.providerRef)
  if (reply.kind === 'delivered') return { ...reply, message, providerRef, serial: maskedText(access, reply.serial) }
  return { ...reply, message, providerRef }
}

function maskedText(access: Access, text: string | undefined): string | undefined {
  return text === undefined ? undefined : secretMask([access.token])(text)
}

// One line for each call; the body only of an answer that we could not use.
function told(log: Log, call: Call, order: ProviderOrder, outcome: HttpOutcome, reply: ProviderReply): ProviderReply {
  const { code, key } = reply.note
  const line = { reference: order.reference, kind: reply.kind, code, key, tookMs: Math.round(outcome.tookMs) }
  if (reply.kind === 'inconclusive') log.warn(`niskala ${call}`, { ...line, ...factsOf(outcome) })
  else log.info(`niskala ${call}`, { ...line, why: outcome.kind === 'answered' ? undefined : outcome.why })
  return reply
}

function factsOf(outcome: HttpOutcome): Readonly<Record<string, unknown>> {
  if (outcome.kind !== 'answered') return { why: outcome.why }
  return { status: outcome.status, contentType: outcome.contentType, body: outcome.body.slice(0, loggedBodyMax) }
}
