// `/deposit`: how much to transfer, and what to write with it. Two requests make two tickets, so nothing here asks twice.
import * as v from 'valibot'
import { impossible } from '../../../shared/result'
import { type Rupiah, rupiah, zeroRupiah } from '../../../shared/money'
import { type DepositTicket, type TicketReply } from '../../core/ports/providers'
import { cleanText } from '../http/clean-text'
import { instructionSum } from '../http/instruction-sum'
import { codeIn, isGood, messageIn, stopIn } from './account-words'
import { someAmount } from './amounts'
import { type Heard, type HeardAnswer, objectIn } from './heard'
import { keyOf } from './response-codes'

const instructionMax = 1_000
/** Unique digits on top are three or four; more than that is another amount, and the sums show it. */
const uniqueMax = 9_999

export function classifyTicket(asked: Rupiah, heard: Heard): TicketReply {
  switch (heard.kind) {
    case 'not-sent':
      return { kind: 'not-sent', why: heard.why }
    case 'no-answer':
      return { kind: 'no-answer' }
    case 'answered':
      return classifyAnswer(asked, heard)
    default:
      return impossible(heard)
  }
}

function classifyAnswer(asked: Rupiah, heard: HeardAnswer): TicketReply {
  const stopped = stopIn(heard)
  if (stopped) return { kind: 'turned-away', stop: stopped.stop }
  const ticket = isGood(heard) ? readTicket(asked, heard) : undefined
  if (ticket) return { kind: 'ticket', ticket }
  const code = codeIn(heard)
  const words = code !== undefined && code !== '00'
  return { kind: 'inconclusive', note: { code, key: words ? keyOf(code) : 'ds-ticket-unclear' }, message: messageIn(heard) }
}

const ticketSchema = v.object({
  rc: v.literal('00'),
  amount: someAmount,
  notes: v.nullish(v.string(), ''),
})

// It names one sum: what to transfer. What that has over the sum that was asked for are its unique digits.
function readTicket(asked: Rupiah, heard: HeardAnswer): DepositTicket | undefined {
  const parsed = v.safeParse(ticketSchema, objectIn(heard))
  if (!parsed.success) return undefined
  const { amount: grandTotal } = parsed.output
  const more = grandTotal - asked
  const unique = more >= 0 && more <= uniqueMax ? rupiah(more) : zeroRupiah
  const instruction = cleanText(parsed.output.notes, instructionMax) ?? ''
  const sums = { amount: asked, unique, adminFee: zeroRupiah, grandTotal, instructionSum: instructionSum(instruction) }
  return { ...sums, banks: [], instruction }
}
