// Looking a bill up. It pays nothing, so it may be asked again; an answer nobody waits for any more is dropped.
import { type BillDraft } from '../../../shared/bill/bill'
import { formatThousands } from '../../../shared/money'
import { wantedOf } from './bill-entry'
import { billsMax, type HeldBill, productOf, type Question, totalOf } from './bills-state'
import { type Deeds } from './bills-deeds'
import { arm, replaceBill } from './held-bills'
import { readCustomers } from './bill-customers'

/** Asks for what is typed; what is missing is told instead. */
export async function lookUp(deeds: Deeds): Promise<boolean> {
  const state = deeds.get()
  const product = productOf(state)
  if (!product || state.busy !== 'no' || state.asking || state.shown !== undefined || state.bills.length >= billsMax) return true
  const wanted = wantedOf(state.entry, state.kind)
  if (!wanted.ok) {
    deeds.set({ flash: wanted.failure })
    return true
  }
  return (await ask(deeds, { kind: state.kind, code: product.code, product: product.name, ...wanted.value })) !== 'stopped'
}

export async function askAgain(deeds: Deeds): Promise<boolean> {
  const { refused, asking, busy } = deeds.get()
  return !refused || asking !== undefined || busy !== 'no' || (await ask(deeds, refused.question)) !== 'stopped'
}

export function stopAsking({ set }: Deeds): void {
  set({ asking: undefined })
}

/** The draft that was found, or nothing: then the screen says why, unless nobody waits any more. */
async function ask({ pos, get, set, paid }: Deeds, question: Question): Promise<BillDraft | 'stopped' | undefined> {
  const asking = { question, since: Date.now() }
  set({ asking, refused: undefined, flash: undefined, trouble: undefined, search: '', armed: false })
  const { code, customerNo, amount } = question
  const reply = await pos.call('bills/inquire', { code, customerNo, ...(amount !== undefined && { amount }) })
  if (get().asking !== asking) return 'stopped'
  set({ asking: undefined })
  if (!reply.ok) {
    set({ refused: { question, failure: reply.failure }, shown: undefined })
    return undefined
  }
  hold({ pos, get, set, paid }, question, reply.value)
  return reply.value
}

/** A bill that is on the list already is never put there twice: it takes the new answer, and a yes said to the old one goes. */
function hold(deeds: Deeds, question: Question, draft: BillDraft): void {
  const { get, set } = deeds
  const held: HeldBill = {
    draft,
    question,
    feeTyped: formatThousands(draft.fee),
    kept: false,
    paidSince: false,
    secondConfirmed: false,
  }
  const same = get().bills.find((bill) => isSame(bill.question, question))
  if (same) replaceBill(deeds, same.draft.draft, { draft, secondConfirmed: false, ...keptFee(same, draft) })
  else set(({ bills }) => ({ bills: [...bills, held] }))
  set({ shown: draft.draft })
  arm(deeds)
  void readCustomers(deeds)
}

function isSame(left: Question, right: Question): boolean {
  return left.code === right.code && left.customerNo === right.customerNo
}

function keptFee({ feeTyped }: HeldBill, { feeMax }: BillDraft): Partial<HeldBill> {
  return Number(feeTyped.replaceAll('.', '')) <= feeMax ? { feeTyped } : { feeTyped: formatThousands(feeMax) }
}

/**
 * Looks bills up anew after main no longer takes them, one after the other. What the customer was told before stays
 * beside the new amount, and the cash is asked for again when it moved. False when one of them is no longer there.
 */
export async function renew(deeds: Deeds, drafts: readonly string[]): Promise<boolean> {
  for (const before of deeds.get().bills.filter((bill) => drafts.includes(bill.draft.draft))) {
    const found = await ask(deeds, before.question)
    if (!found || found === 'stopped') return dropped(deeds, before)
    replaceBill(deeds, found.draft, { toldBefore: before.draft.bill.sellingPrice })
    if (deeds.get().bills.some((bill) => bill.draft.draft === found.draft && totalOf(bill) !== totalOf(before))) {
      deeds.set({ cashTyped: '' })
    }
  }
  return true
}

/** What cannot be found any more cannot be paid; a stopped look-up leaves the bill for another try. */
function dropped({ get, set }: Deeds, gone: HeldBill): false {
  if (get().refused) set(({ bills }) => ({ bills: bills.filter((bill) => bill.draft.draft !== gone.draft.draft) }))
  return false
}
