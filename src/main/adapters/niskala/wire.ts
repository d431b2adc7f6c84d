// Niskala's answer, field by field: unknown in, a checked answer to this very order or a named doubt out.
import * as v from 'valibot'
import { type Rupiah, rupiah } from '../../../shared/money'
import { fail, ok, type Result } from '../../../shared/result'
import { type ReplyKey } from '../../../shared/text/replies'
import { type ProviderOrder } from '../../core/ports/providers'
import { cleanSerial, cleanText } from '../http/clean-text'
import { isJsonType, type JsonObject, parseJsonObject } from '../http/strict-json'

export type Answer = {
  readonly rc: string
  readonly requestId: string
  /** Nothing where the notation has no place for it. */
  readonly msisdn?: string | undefined
  readonly providerRef?: string | undefined
  readonly price?: Rupiah | undefined
  readonly balance?: Rupiah | undefined
  readonly serial?: string | undefined
  readonly message?: string | undefined
}

/** Why an answer cannot be read, and what the provider said instead of one. */
export type Unreadable = {
  readonly key: Extract<ReplyKey, 'not-json' | 'wrong-type' | 'http-error'>
  readonly message?: string | undefined
}

export type ReadAnswer = (contentType: string, body: string) => Result<Answer, Unreadable>

const amountMax = 1_000_000_000_000
// `|| 0` because JSON knows -0, and rupiah has no use for it.
const amount = (least: number) =>
  v.pipe(
    v.number(),
    v.safeInteger(),
    v.minValue(least),
    v.maxValue(amountMax),
    v.transform((value) => rupiah(value || 0)),
  )

/** Whole rupiah, not below zero. */
export const wholeAmount = amount(0)

export const rcSchema = v.pipe(v.string(), v.regex(/^\d{2,3}$/u))

// No number is read out of a string: a provider that changes its types has changed more than that.
// `code` may come back empty or as another code, so it only has to be text.
const answerSchema = v.object({
  rc: rcSchema,
  request_id: v.optional(v.string(), ''),
  msisdn: v.optional(v.string(), ''),
  code: v.optional(v.string()),
  trxid: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  price: v.optional(wholeAmount),
  // Below zero where the shop buys on credit.
  balance: v.optional(amount(-amountMax)),
  sn: v.optional(v.string()),
  message: v.optional(v.string()),
})

export function readJsonAnswer(contentType: string, body: string): Result<Answer, Unreadable> {
  const json = isJsonType(contentType) ? parseJsonObject(body) : fail('not-json' as const)
  if (!json.ok) return fail({ key: json.failure })
  const parsed = v.safeParse(answerSchema, json.value['rc'] === '00' ? json.value : withoutNulls(json.value))
  if (!parsed.success) return fail({ key: 'wrong-type' })
  const { rc, request_id: requestId, msisdn, trxid, price, balance, sn, message } = parsed.output
  const providerRef = trxid ? String(trxid) : undefined
  const serial = cleanSerial(sn ?? '')
  return ok({ rc, requestId, msisdn, providerRef, price, balance, serial, message: cleanText(message ?? '') })
}

/**
 * Is it the answer to this order? The reference and, where the notation has it, the number must come back as sent.
 * `code` is not asked for: the platform may leave it empty or name the product that it really sold.
 */
export function answersOrder({ requestId, msisdn }: Answer, order: ProviderOrder): boolean {
  return requestId === order.reference && (msisdn === undefined || msisdn === order.destination)
}

/** The same for answers without a sale behind them, which may leave out what they do not know, but not contradict. */
export function fitsOrder({ requestId, msisdn = '' }: Answer, order: ProviderOrder): boolean {
  return ['', order.reference].includes(requestId) && ['', order.destination].includes(msisdn)
}

const saldoSchema = v.object({ balance: amount(-amountMax) })

/** The deposit, as `GET /saldo` answers it. */
export function readSaldo(json: JsonObject): Rupiah | undefined {
  const parsed = v.safeParse(saldoSchema, json)
  return parsed.success ? parsed.output.balance : undefined
}

/** A failure may say null where it has nothing to say. A success may not: it is taken by the letter. */
export function withoutNulls(json: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null))
}
