// What came back -> what it says about the sale. When code and status disagree, or anything is odd, it says nothing.
import { impossible } from '../../../shared/result'
import { type StopReason } from '../../../shared/till-status'
import { type ReplyKey } from '../../../shared/text/replies'
import { type ProviderOrder } from '../../core/ports/providers'
import { type ProviderReply, type ReplyFacts } from '../../core/sale/provider-reply'
import { readDesc } from './bill-desc'
import { type Heard, type HeardAnswer } from './heard'
import { type Call, keyOf, type ResponseCode, responseCode, saleVerdict, type Verdict } from './response-codes'
import { type Answer, answers, type Asked, fits, readAnswer, readHeld, readSold, type Status } from './sale-answer'

export function classify(call: Call, order: ProviderOrder, heard: Heard): ProviderReply {
  switch (heard.kind) {
    case 'not-sent':
      return { kind: 'not-sent', why: heard.why, note: { key: note('not-sent') } }
    case 'no-answer':
      return { kind: 'no-answer', note: { key: note('ds-no-answer') } }
    case 'answered':
      return classifyAnswer(call, order, heard)
    default:
      return impossible(heard)
  }
}

// The body comes first: errors may arrive under another status than 200, with the answer in them all the same.
function classifyAnswer(call: Call, order: ProviderOrder, heard: HeardAnswer): ProviderReply {
  const { status } = heard
  if (status >= 300 && status < 400) return inconclusive('ds-redirected')
  const read = readAnswer(heard)
  const reply = read.ok ? replyOf(call, order, read.value) : inconclusive(read.failure)
  if (reply.kind !== 'inconclusive' || (status >= 200 && status < 300)) return reply
  if (read.ok) return status >= 500 ? inconclusive('ds-http-error', read.value.rc) : reply
  return httpTrouble(heard)
}

function httpTrouble(heard: HeardAnswer): ProviderReply {
  const stop = stopBy(heard)
  if (stop) return { kind: 'turned-away', stop, note: { key: keyOfStop(stop) } }
  if (heard.status !== 429 || speaks(heard)) return inconclusive('ds-http-error')
  return { kind: 'turned-away', note: { key: note('ds-busy') }, retryAfterMs: heard.retryAfterMs }
}

/** What an answer without words of the provider says by its status alone. */
export function stopBy(heard: HeardAnswer): StopReason | undefined {
  if (speaks(heard)) return undefined
  if (heard.status === 401) return 'token-rejected'
  return heard.status === 403 ? 'address-refused' : undefined
}

export function keyOfStop(stop: StopReason): ReplyKey {
  switch (stop) {
    case 'token-rejected':
      return 'ds-key-rejected'
    case 'token-missing':
      return 'ds-key-missing'
    case 'address-refused':
      return 'ds-address-refused'
    default:
      return impossible(stop)
  }
}

// A status that says "not looked at" over a body that speaks as DigiSwitch does: one of the two is wrong.
function speaks({ data }: HeardAnswer): boolean {
  return data.ok && 'rc' in data.value
}

function replyOf(call: Call, order: ProviderOrder, answer: Answer): ProviderReply {
  const asked: Asked = { reference: order.reference, customerNo: order.destination }
  const code = responseCode(answer.rc)
  if (!code) return withWords(answer, inconclusive(fits(answer, asked) ? 'ds-unknown-code' : 'ds-mismatch', answer.rc))
  const verdict = saleVerdict(code, call, order.bill === true)
  if (!isAnswerTo(verdict, answer, asked)) return inconclusive('ds-mismatch', code)
  if (!agrees(verdict, answer.status)) return withWords(answer, inconclusive('ds-contradiction', code))
  return verdictReply(verdict, { answer, code, call, order })
}

function isAnswerTo(verdict: Verdict, answer: Answer, asked: Asked): boolean {
  switch (verdict.is) {
    case 'turned-away':
    case 'says-nothing':
      return fits(answer, asked)
    case 'not-found':
      // DigiSwitch cannot repeat a number it never had.
      return answer.reference === asked.reference && fits(answer, asked)
    default:
      return answers(answer, asked)
  }
}

function agrees(verdict: Verdict, status: Status | undefined): boolean {
  switch (verdict.is) {
    case 'delivered':
      return status === 'sukses'
    case 'accepted':
      return status === 'pending'
    case 'refused':
    case 'reversed':
      return status === 'gagal'
    case 'not-found':
    case 'turned-away':
      return status === undefined || status === 'gagal'
    case 'says-nothing':
      return true
    default:
      return impossible(verdict)
  }
}

type Said = { readonly answer: Answer; readonly code: ResponseCode; readonly call: Call; readonly order: ProviderOrder }

function verdictReply(verdict: Verdict, said: Said): ProviderReply {
  const { answer, code } = said
  const facts = factsOf(answer, code, keyOf(code))
  switch (verdict.is) {
    case 'delivered':
      return delivered(said, facts)
    case 'accepted':
      return { kind: 'accepted', ...facts, charged: readHeld(answer) }
    case 'reversed':
    case 'not-found':
      return { kind: verdict.is, ...facts }
    case 'refused':
      return { kind: 'refused', ...facts, deposit: verdict.deposit, verify: verdict.verify }
    case 'turned-away':
      return { kind: 'turned-away', ...facts, stop: verdict.stop }
    case 'says-nothing':
      // On a check its own words: those of the code are about a sale, and advise accordingly.
      return { kind: 'inconclusive', ...factsOf(answer, code, said.call === 'check' ? 'ds-check-failed' : keyOf(code)) }
    default:
      return impossible(verdict)
  }
}

function delivered({ answer, code, call, order }: Said, facts: ReplyFacts): ProviderReply {
  const bill = order.bill === true
  const sold = readSold(answer, bill)
  if (!sold) return inconclusive('ds-wrong-type', code)
  // A status that repeats the inquiry, "Sukses" and all, would make a payment that never left look delivered.
  const echo = call === 'check' && sold.serial !== undefined && sold.serial === order.inquirySerial
  if (echo) return { kind: 'inconclusive', ...factsOf(answer, code, 'ds-echo') }
  return { kind: 'delivered', ...facts, ...sold, ...(bill ? { desc: readDesc(answer.fields['desc']) } : {}) }
}

function factsOf({ message, balance }: Answer, code: string, key: ReplyKey): ReplyFacts {
  return { note: { code, key }, message, balance }
}

function withWords({ message }: Answer, reply: ProviderReply): ProviderReply {
  return { ...reply, message }
}

function inconclusive(key: ReplyKey, code?: string): ProviderReply {
  return { kind: 'inconclusive', note: { code, key } }
}

function note(key: ReplyKey): ReplyKey {
  return key
}
