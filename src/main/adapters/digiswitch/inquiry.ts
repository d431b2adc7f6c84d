// What an inquiry found. It buys nothing, so whatever is not clear may simply be asked again under a new reference.
import * as v from 'valibot'
import { impossible } from '../../../shared/result'
import { zeroRupiah } from '../../../shared/money'
import { type ReplyKey } from '../../../shared/text/replies'
import { type StopReason } from '../../../shared/till-status'
import { type BillInquiry, type InquiryReply } from '../../core/ports/providers'
import { cleanSerial } from '../http/clean-text'
import { someAmount, wholeAmount } from './amounts'
import { cleanWords, readDesc } from './bill-desc'
import { keyOfStop, stopBy } from './classify'
import { type Heard, type HeardAnswer } from './heard'
import { inquiryVerdict, isLimit, keyOf, type ResponseCode, responseCode, stopOf } from './response-codes'
import { type Answer, answers, type Asked, fits, readAnswer } from './sale-answer'

/** DigiSwitch wants a minute between two calls for one thing. */
const limitMs = 60_000

export function classifyInquiry(inquiry: BillInquiry, heard: Heard): InquiryReply {
  switch (heard.kind) {
    case 'not-sent':
      return { kind: 'not-sent', why: heard.why }
    case 'no-answer':
      return { kind: 'no-answer' }
    case 'answered':
      return classifyAnswer({ reference: inquiry.reference, customerNo: inquiry.customerNo }, heard)
    default:
      return impossible(heard)
  }
}

function classifyAnswer(asked: Asked, heard: HeardAnswer): InquiryReply {
  const { status } = heard
  if (status >= 300 && status < 400) return unclear('ds-redirected')
  const stop = stopBy(heard)
  if (stop) return turnedAway(keyOfStop(stop), undefined, stop)
  const read = readAnswer(heard)
  if (read.ok) return replyOf(asked, read.value)
  if (status === 429) return turnedAway('ds-busy', undefined, undefined, heard.retryAfterMs)
  return unclear(status >= 200 && status < 300 ? 'ds-inquiry-unreadable' : 'ds-inquiry-failed')
}

function replyOf(asked: Asked, answer: Answer): InquiryReply {
  const code = responseCode(answer.rc)
  if (!code) return unclear('ds-inquiry-failed', answer.rc, answer.message)
  const verdict = inquiryVerdict(code)
  switch (verdict) {
    case 'bill':
      return answer.status === 'sukses' && answers(answer, asked) ? billIn(answer, code) : unclear('ds-inquiry-unreadable', code)
    case 'no-bill':
      if (answer.status !== 'gagal' || !answers(answer, asked)) return unclear('ds-inquiry-unreadable', code, answer.message)
      return { kind: 'no-bill', note: { code, key: keyOf(code) }, message: answer.message }
    case 'closed-to-us':
      if (!fits(answer, asked)) return unclear('ds-inquiry-unreadable', code)
      return turnedAway(keyOf(code), code, stopOf(code), isLimit(code) ? limitMs : undefined)
    case 'unclear':
      return unclear('ds-inquiry-failed', code, answer.message)
    default:
      return impossible(verdict)
  }
}

const billSchema = v.object({
  name: v.fallback(v.string(), ''),
  admin: v.nullish(wholeAmount, zeroRupiah),
  price: wholeAmount,
  selling_price: someAmount,
  sn: v.fallback(v.string(), ''),
})

// A serial may stand here too, and is no payment: some kinds send one with every inquiry. It is kept to know it again.
function billIn({ fields, customerNo, balance }: Answer, code: ResponseCode): InquiryReply {
  const parsed = v.safeParse(billSchema, fields)
  if (!parsed.success) return unclear('ds-inquiry-unreadable', code)
  const { admin, price, selling_price: sellingPrice } = parsed.output
  const words = { name: cleanWords(parsed.output.name) ?? '', desc: readDesc(fields['desc']), serial: cleanSerial(parsed.output.sn) }
  return { kind: 'bill', ...words, customerNo, admin, price, sellingPrice, balance }
}

function turnedAway(key: ReplyKey, code?: string, stop?: StopReason, retryAfterMs?: number): InquiryReply {
  return { kind: 'turned-away', note: { code, key }, stop, retryAfterMs }
}

function unclear(key: ReplyKey, code?: string, message?: string): InquiryReply {
  return { kind: 'inconclusive', note: { code, key }, message }
}
