// Niskala as a TopUpProvider: one call in, one classed reply out. It decides nothing and repeats nothing.
import { type Log } from '../../core/ports/platform'
import { type TopUpOrder, type TopUpProvider } from '../../core/ports/providers'
import { type ProviderReply, type SaldoReply } from '../../core/sale/provider-reply'
import { type HttpClient, type HttpOutcome, type HttpRequest } from '../http/http-client'
import { type Access, withoutToken } from './access'
import { classify } from './classify'
import { saldoRequest, statusRequest } from './questions'
import { classifySaldo } from './saldo'
import { type Call } from './response-codes'
import { purchaseRequest } from './transport-json'

export type NiskalaOptions = {
  readonly baseUrl: string
  /** Asked at each call, so that a new token works at once. */
  readonly token: () => string | undefined
  readonly http: HttpClient
  readonly log: Log
}

const loggedBodyMax = 300

export function createNiskala(options: NiskalaOptions): TopUpProvider {
  return {
    submit: async (order) => {
      const access = accessOf(options)
      if (!access) return tokenMissing
      const outcome = await ask(options, access, purchaseRequest(access, order))
      return told(options.log, 'submit', order, outcome, classify('submit', order, outcome))
    },
    check: async (order) => {
      const access = accessOf(options)
      if (!access) return tokenMissing
      const outcome = await ask(options, access, statusRequest(access, order.reference))
      return told(options.log, 'check', order, outcome, classify('check', order, outcome))
    },
    saldo: async (): Promise<SaldoReply> => {
      const access = accessOf(options)
      if (!access) return { kind: 'turned-away', stop: 'token-missing' }
      const outcome = await ask(options, access, saldoRequest(access))
      const reply = classifySaldo(outcome)
      if (reply.kind === 'inconclusive') options.log.warn('niskala saldo', { kind: reply.kind, ...factsOf(outcome) })
      return reply
    },
    close: () => options.http.close(),
  }
}

const tokenMissing: ProviderReply = { kind: 'turned-away', stop: 'token-missing', note: { key: 'token-missing' } }

function accessOf({ baseUrl, token }: NiskalaOptions): Access | undefined {
  const secret = token()
  return secret ? { baseUrl: baseUrl.replace(/\/+$/u, ''), token: secret } : undefined
}

async function ask({ http }: NiskalaOptions, access: Access, request: HttpRequest): Promise<HttpOutcome> {
  const outcome = await http.request(request)
  return outcome.kind === 'answered' ? { ...outcome, body: withoutToken(outcome.body, access.token) } : outcome
}

// One line for each call; the body only of an answer that we could not use.
function told(log: Log, call: Call, order: TopUpOrder, outcome: HttpOutcome, reply: ProviderReply): ProviderReply {
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
