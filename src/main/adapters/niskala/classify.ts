// An HTTP outcome -> what it says about the sale. When HTTP and body disagree, or anything is odd, it says nothing.
import { type ReplyKey } from '../../../shared/text/replies'
import { impossible } from '../../../shared/result'
import { type ProviderOrder } from '../../core/ports/providers'
import { type ProviderReply, type ReplyFacts } from '../../core/sale/provider-reply'
import { type HttpAnswer, type HttpOutcome } from '../http/http-client'
import { retryAfterMs } from '../http/retry-after'
import { isJsonType, parseJsonObject } from '../http/strict-json'
import { type Call, responseCode, type Verdict } from './response-codes'
import { isXmlType } from './strict-xml'
import { type Answer, answersOrder, fitsOrder, type ReadAnswer, readJsonAnswer } from './wire'
import { xmlCodeIn } from './xml-answer'

/** `read` is how answers on this transport are written. */
export function classify(call: Call, order: ProviderOrder, outcome: HttpOutcome, read: ReadAnswer = readJsonAnswer): ProviderReply {
  switch (outcome.kind) {
    case 'not-sent':
      return { kind: 'not-sent', why: outcome.why, note: { key: note('not-sent') } }
    case 'no-answer':
      return { kind: 'no-answer', note: { key: note('no-answer') } }
    case 'answered':
      return classifyAnswer(call, order, outcome, read)
    default:
      return impossible(outcome)
  }
}

function classifyAnswer(call: Call, order: ProviderOrder, http: HttpAnswer, read: ReadAnswer): ProviderReply {
  const { status } = http
  if (status >= 300 && status < 400) return inconclusive('redirected')
  const reply = classifyBody(call, order, http, read)
  const { code } = reply.note
  if (status >= 200 && status < 300) return reply
  if (speaksOfSale(http)) return inconclusive('http-error', code)
  switch (status) {
    case 401:
      return turnedAway('token-rejected', code)
    case 403:
      return turnedAway(reply.kind === 'turned-away' || blamesToken(http) ? 'token-rejected' : 'address-refused', code)
    case 429:
      return { kind: 'turned-away', note: { key: note('busy') }, retryAfterMs: retryAfterMs(http.headers) }
    default:
      // A gateway's 502, 503 or 504 may stand in front of a provider that has just bought.
      return inconclusive('http-error', code)
  }
}

// The body as this order's answer, without a look at the HTTP status.
function classifyBody(call: Call, order: ProviderOrder, { contentType, body }: HttpAnswer, read: ReadAnswer): ProviderReply {
  const said = read(contentType, body)
  if (!said.ok) return { ...inconclusive(said.failure.key), message: said.failure.message }
  const answer = said.value
  const row = responseCode(answer.rc)
  if (!row) return { ...inconclusive(fitsOrder(answer, order) ? 'unknown-code' : 'mismatch', answer.rc), message: answer.message }
  if (!echoes(row[call], answer, order)) return inconclusive('mismatch', answer.rc)
  return replyOf(row[call], row.key, answer)
}

// A status that says "not looked at" over a body that tells of a sale: one of the two is wrong, and we cannot know which.
function speaksOfSale({ contentType, body }: HttpAnswer): boolean {
  const json = isJsonType(contentType) ? parseJsonObject(body) : undefined
  const rc = json?.ok ? json.value['rc'] : undefined
  const code = isXmlType(contentType) ? xmlCodeIn(body) : rc
  return code !== undefined && code !== '02'
}

function echoes(verdict: Verdict, answer: Answer, order: ProviderOrder): boolean {
  switch (verdict.is) {
    case 'token-rejected':
    case 'says-nothing':
      return fitsOrder(answer, order)
    case 'not-found':
      // Niskala cannot repeat a number it never had.
      return answer.requestId === order.reference && fitsOrder(answer, order)
    default:
      return answersOrder(answer, order)
  }
}

function replyOf(verdict: Verdict, key: ReplyKey, answer: Answer): ProviderReply {
  const facts = factsOf(answer, key)
  switch (verdict.is) {
    case 'delivered':
      return { kind: 'delivered', ...facts, ...charge(answer), serial: answer.serial }
    case 'accepted':
      return { kind: 'accepted', ...facts, ...charge(answer) }
    case 'reversed':
    case 'not-found':
      return { kind: verdict.is, ...facts }
    case 'refused':
      return { kind: 'refused', ...facts, deposit: verdict.deposit, verify: verdict.verify }
    case 'token-rejected':
      return { kind: 'turned-away', ...facts, stop: 'token-rejected' }
    case 'says-nothing':
      // Its own words: those of the code are about a sale, and advise accordingly.
      return { kind: 'inconclusive', ...facts, note: { code: answer.rc, key: note('check-failed') } }
    default:
      return impossible(verdict)
  }
}

function factsOf(answer: Answer, key: ReplyKey): ReplyFacts {
  const { rc: code, message, providerRef, balance } = answer
  return { note: { code, key }, message, providerRef, balance }
}

// Failures carry the product's price or 0, and neither was charged. A success for 0 has not said what it took.
function charge(answer: Answer): Pick<ReplyFacts, 'charged'> {
  return { charged: answer.price === 0 ? undefined : answer.price }
}

function inconclusive(key: ReplyKey, code?: string): ProviderReply {
  return { kind: 'inconclusive', note: { code, key } }
}

function turnedAway(stop: 'token-rejected' | 'address-refused', code: string | undefined): ProviderReply {
  return { kind: 'turned-away', stop, note: { code, key: note(stop) } }
}

// Only where the provider speaks: a gateway's HTML page is full of words.
export function blamesToken({ contentType, body }: Pick<HttpAnswer, 'contentType' | 'body'>): boolean {
  const mayBeNiskala = isJsonType(contentType) || isXmlType(contentType) || /^text\/plain/iu.test(contentType)
  return mayBeNiskala && /\b(?:token|jwt)\b/iu.test(body.slice(0, 2_000))
}

function note(key: ReplyKey): ReplyKey {
  return key
}
