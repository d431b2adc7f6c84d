// Looking up a bill: it buys nothing, and one that fails leaves nothing behind.
import { type BillDraft, type BillProductRow } from '../../../shared/bill/bill'
import { parseBillNumber } from '../../../shared/bill/bill-number'
import { dayOf } from '../../../shared/calendar'
import { type InquiryFailure } from '../../../shared/ipc-contract'
import { type RequestOf } from '../../../shared/ipc-requests'
import { fail, impossible, ok, type Result } from '../../../shared/result'
import { type Instant } from '../../../shared/sale-view'
import { feeRange } from '../../core/bill/bill-fee'
import { amountFits, isSameCustomer } from '../../core/bill/inquiry-rules'
import { type HeldBill } from '../../core/bill/payment-rules'
import { endOfWibDay } from '../../core/bill/wib-day'
import { type BillInquiry, type InquiryReply } from '../../core/ports/providers'
import { idempotencyKey } from '../../core/sale/idempotency-key'
import { type SaleId } from '../../core/sale/sale'
import { type HeldBills } from './held-bills'
import { type BillsParts } from './parts'

export type Inquire = (request: RequestOf<'bills/inquire'>) => Promise<Result<BillDraft, InquiryFailure>>

type AnsweredBill = Extract<InquiryReply, { kind: 'bill' }>

export function createInquiry(parts: BillsParts, held: HeldBills): Inquire {
  const { journal, bills, source, clock, ids } = parts
  const asking = new Set<string>()

  function draftOf(answered: HeldBill): BillDraft {
    const { id, reference, code, product, bill, inquiredAt, validUntil } = answered
    const { kind, customerNo } = bill
    const { usual, most } = feeRange(parts.settings(), kind)
    const paid = journal.billToday(dayOf(clock.now(), parts.preferences().timeZone), { code, kind, customerNo })
    const paidToday = paid.map(({ core }) => core.number)
    const before = held.totalBefore(answered)
    return { draft: id, reference, code, product, bill, fee: usual, feeMax: most, inquiredAt, validUntil, before, paidToday }
  }

  async function ask(product: BillProductRow, request: Omit<BillInquiry, 'reference'>): Promise<Result<BillDraft, InquiryFailure>> {
    const id = ids.next() as SaleId
    const reference = idempotencyKey(id)
    // The day counts from the asking: an answer that comes after midnight may speak of the day before.
    const inquiredAt = clock.now()
    const reply = await source.inquire({ reference, ...request })
    if (reply.kind !== 'bill') return fail(failureOf(reply))
    if (!isSameCustomer(request.customerNo, reply.customerNo)) return fail({ kind: 'unsure', note: { key: 'mismatch' } })
    const answered = heldOf({ id, reference, inquiredAt }, product, request.customerNo, reply)
    const draft = draftOf(answered)
    held.keep(answered)
    return ok(draft)
  }

  return async ({ code, customerNo, amount }) => {
    const product = bills.find(code)
    if (!product || product.hidden) return fail({ kind: 'product-gone' })
    if (!product.open) return fail({ kind: 'closed' })
    const number = parseBillNumber(product.kind, customerNo)
    if (!number.ok) return fail({ kind: 'bad-number' })
    if (!amountFits(product.kind, amount)) return fail({ kind: 'bad-amount' })
    const customer = `${code} ${number.value}`
    if (asking.has(customer)) return fail({ kind: 'busy' })
    asking.add(customer)
    try {
      return await ask(product, { code, customerNo: number.value, amount })
    } finally {
      asking.delete(customer)
    }
  }
}

function heldOf(
  made: Pick<HeldBill, 'id' | 'reference'> & { readonly inquiredAt: Instant },
  { code, name, kind }: BillProductRow,
  customerNo: string,
  reply: AnsweredBill,
): HeldBill {
  const { admin, sellingPrice, desc } = reply
  const bill = { kind, customerNo, name: reply.name, admin, sellingPrice, desc }
  const { price: cost, serial: inquirySerial } = reply
  return { ...made, code, product: name, bill, cost, inquirySerial, validUntil: endOfWibDay(made.inquiredAt) }
}

function failureOf(reply: Exclude<InquiryReply, AnsweredBill>): InquiryFailure {
  switch (reply.kind) {
    case 'no-bill':
      return { kind: 'no-bill', note: reply.note, message: reply.message }
    case 'turned-away':
      return reply.stop ? { kind: 'stopped', why: reply.stop } : { kind: 'unsure', note: reply.note }
    case 'not-sent':
      return { kind: 'no-line', why: reply.why }
    case 'no-answer':
      return { kind: 'no-line', why: 'timeout' }
    case 'inconclusive':
      return { kind: 'unsure', note: reply.note, message: reply.message }
    default:
      return impossible(reply)
  }
}
