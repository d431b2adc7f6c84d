// `POST /deposit_ticket`: where to transfer how much. Two requests make two tickets, so nothing here asks twice.
import * as v from 'valibot'
import { impossible } from '../../../shared/result'
import { type Rupiah, zeroRupiah } from '../../../shared/money'
import { type DepositTicket, type TicketReply } from '../../core/ports/providers'
import { cleanText } from '../http/clean-text'
import { type HttpAnswer, type HttpOutcome, type HttpRequest } from '../http/http-client'
import { instructionSum } from '../http/instruction-sum'
import { isJsonType, type JsonObject, parseJsonObject } from '../http/strict-json'
import { type Access, headersOf } from './access'
import { responseCode } from './response-codes'
import { stopOf } from './saldo'
import { ticketTime } from './ticket-time'
import { wholeAmount, withoutNulls } from './wire'

const ticketPath = '/deposit_ticket'
const instructionMax = 1_000
const activeStatus = 1

export function ticketRequest(access: Access, amount: Rupiah): HttpRequest {
  return {
    // A connection of its own, as for a purchase: "not sent" can be proved, and nothing is sent twice.
    kind: 'buy',
    method: 'POST',
    url: `${access.baseUrl}${ticketPath}`,
    headers: { ...headersOf(access), 'content-type': 'application/json' },
    body: JSON.stringify({ amount }),
  }
}

export function classifyTicket(asked: Rupiah, outcome: HttpOutcome): TicketReply {
  switch (outcome.kind) {
    case 'not-sent':
      return { kind: 'not-sent', why: outcome.why }
    case 'no-answer':
      return { kind: 'no-answer' }
    case 'answered':
      return classifyAnswer(asked, outcome)
    default:
      return impossible(outcome)
  }
}

function classifyAnswer(asked: Rupiah, http: HttpAnswer): TicketReply {
  const { status, contentType, body } = http
  const json = isJsonType(contentType) ? parseJsonObject(body) : undefined
  const said = json?.ok ? json.value : undefined
  const stop = stopOf(http, said)
  if (stop) return { kind: 'turned-away', stop }
  if (status >= 300 && status < 400) return { kind: 'inconclusive', note: { key: 'redirected' } }
  if (said && typeof said['rc'] === 'string' && said['rc'] !== '00') return failed(said['rc'], said['message'])
  if (status === 429) return { kind: 'inconclusive', note: { key: 'busy' } }
  if (status < 200 || status >= 300) return { kind: 'inconclusive', note: { key: 'http-error' } }
  if (!said) return { kind: 'inconclusive', note: { key: 'not-json' } }
  const ticket = readTicket(said)
  if (!ticket) return { kind: 'inconclusive', note: { key: 'wrong-type' } }
  return ticket.amount === asked ? { kind: 'ticket', ticket } : { kind: 'inconclusive', note: { key: 'mismatch' } }
}

function failed(rc: string, words: unknown): TicketReply {
  const row = responseCode(rc)
  const message = typeof words === 'string' ? cleanText(words) : undefined
  return { kind: 'inconclusive', note: row ? { code: rc, key: row.key } : { key: 'unknown-code' }, message }
}

const words = v.pipe(
  v.string(),
  v.transform((text) => cleanText(text) ?? ''),
)

// An account number is text: as a number it would have lost its leading zero.
const bankSchema = v.object({
  account_no: v.pipe(v.string(), v.trim(), v.regex(/^\d[\d .-]{2,38}\d$/u)),
  bank_name: v.pipe(words, v.minLength(1)),
  beneficiary_name: v.optional(words, ''),
  status: v.optional(v.number()),
})

// Three of them still add up to less than the largest amount that a till handles.
const part = v.pipe(
  wholeAmount,
  v.check((value) => value <= 300_000_000_000),
)

const ticketSchema = v.object({
  amount: part,
  unique: part,
  admin_fee: v.optional(part),
  grand_total: wholeAmount,
  instruction: v.optional(v.string(), ''),
  valid_before: v.optional(v.string(), ''),
  banks: v.optional(v.array(v.pipe(v.unknown(), v.transform(withoutNullsIn), bankSchema)), []),
})

function readTicket(json: JsonObject): DepositTicket | undefined {
  const parsed = v.safeParse(ticketSchema, withoutNulls(json))
  if (!parsed.success) return undefined
  const { amount, unique, admin_fee: adminFee = zeroRupiah, grand_total: grandTotal, banks } = parsed.output
  const instruction = cleanText(parsed.output.instruction, instructionMax) ?? ''
  return {
    amount,
    unique,
    adminFee,
    grandTotal,
    instructionSum: instructionSum(instruction),
    banks: banks.map((bank) => ({
      name: bank.bank_name,
      accountNo: bank.account_no,
      holder: bank.beneficiary_name,
      active: (bank.status ?? activeStatus) === activeStatus,
    })),
    validBefore: ticketTime(parsed.output.valid_before),
    instruction,
  }
}

function withoutNullsIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? withoutNulls(value as JsonObject) : value
}
