// From the review to the sale: one draft, one confirmation, and nothing twice.
import { type CallFailure, type SellFailure } from '../../../shared/ipc-contract'
import { type Rupiah } from '../../../shared/money'
import { impossible } from '../../../shared/result'
import { type SaleView } from '../../../shared/sale-view'
import { isCallFailure } from '../../bridge'
import { armedAfterMs } from '../../ui/armed'
import { emptyOrder, maySend, paymentOf, tenderedFor, type Trouble } from './topup-state'
import { type Deeds } from './topup-store'

/** Counts the drafts asked for: what was asked for before the number changed is no answer to it. */
let asked = 0
let arming: ReturnType<typeof setTimeout> | undefined

function arm({ get, set }: Deeds): void {
  clearTimeout(arming)
  set({ armed: false })
  arming = setTimeout(() => get().stage === 'review' && set({ armed: true }), armedAfterMs)
}

/** The review shows what main itself read from the number and the price list, not what the screen believes. */
export async function openReview(deeds: Deeds): Promise<void> {
  const { pos, get, set } = deeds
  const { product, digits } = get()
  if (!product || get().busy !== 'no') return
  set({ stage: 'review', draft: undefined, second: false, busy: 'drafting', trouble: undefined })
  arm(deeds)
  const mine = (asked += 1)
  const reply = await pos.call('topup/draft', { code: product.code, destination: digits })
  if (mine !== asked || get().stage !== 'review' || get().busy !== 'drafting') return
  if (!reply.ok) return set({ stage: 'order', busy: 'no', trouble: reply.failure })
  set({ busy: 'no', draft: reply.value })
  if (reply.value.price !== product.price) priceChanged(deeds, reply.value.price)
}

/** A price that moved is never taken silently: back to the money, with the new price on screen. */
function priceChanged({ get, set }: Deeds, price: Rupiah): void {
  const { product } = get()
  if (!product) return
  set({
    stage: 'order',
    busy: 'no',
    draft: undefined,
    cashTyped: '',
    product: { ...product, price },
    trouble: { kind: 'price-changed', price },
  })
}

export function confirmSecond(deeds: Deeds): void {
  const { stage, second, draft } = deeds.get()
  if (stage !== 'review' || second || !draft?.earlierToday.length) return
  deeds.set({ second: true })
  arm(deeds)
}

export function leaveReview({ get, set }: Deeds): void {
  const { stage, busy, insteadOf } = get()
  if (stage !== 'review' || busy === 'sending') return
  if (insteadOf) return backToFailed({ set })
  set({ stage: 'order', draft: undefined, second: false, armed: false, busy: 'no', trouble: undefined })
}

/** The same product through the other provider: a new order, because the first failed for good. */
export async function openOther(deeds: Deeds, failed: SaleView): Promise<void> {
  const { pos, get, set } = deeds
  if (get().busy !== 'no' || !failed.may.tryOther) return
  set({ ...emptyOrder, stage: 'review', busy: 'drafting', insteadOf: failed, digits: failed.destination })
  arm(deeds)
  const mine = (asked += 1)
  const reply = await pos.call('topup/draft-other', { id: failed.id })
  if (mine !== asked || get().insteadOf !== failed || get().busy !== 'drafting') return
  if (!reply.ok) return backToFailed(deeds, reply.failure)
  const { code, product: name, brand, price } = reply.value
  const listed = get().index.find(({ product }) => product.code === code)?.product
  set({ busy: 'no', draft: reply.value, product: { ...(listed ?? { code, name, brand, category: 'other' }), price } })
}

/** The result of the failed sale is still there, with what its customer is owed. */
function backToFailed({ set }: Pick<Deeds, 'set'>, trouble?: Trouble): void {
  set({ ...emptyOrder, stage: 'sent', trouble })
}

export async function send(deeds: Deeds): Promise<void> {
  const { pos, get, set, sold } = deeds
  const state = get()
  const tendered = tenderedFor(state)
  if (!maySend(state) || !state.draft || tendered === undefined) return
  set({ busy: 'sending', trouble: undefined })
  const reply = await pos.call('topup/sell', { draft: state.draft.draft, payment: paymentOf(state), tendered, second: state.second })
  set({ busy: 'no' })
  if (!reply.ok) return sellFailed(deeds, reply.failure)
  set({ stage: 'sent', armed: false, insteadOf: undefined })
  sold(reply.value)
}

function sellFailed(deeds: Deeds, failure: SellFailure | CallFailure): void {
  const { set, get } = deeds
  // The draft stays: confirming it again is the same sale, so nothing can be bought twice.
  if (isCallFailure(failure)) return set({ trouble: failure })
  const { insteadOf } = get()
  if (insteadOf) return otherFailed(deeds, insteadOf, failure)
  switch (failure.kind) {
    case 'draft-unknown':
    case 'second-not-confirmed':
      void openReview(deeds).then(() => set({ trouble: failure }))
      return
    case 'not-enough-cash':
    case 'not-exact':
      return set({ stage: 'order', draft: undefined, trouble: failure })
    case 'price-changed':
      return priceChanged(deeds, failure.price)
    case 'product-gone':
      set({ stage: 'order', draft: undefined, product: undefined, trouble: failure })
      return void get().load()
    default:
      return impossible(failure)
  }
}

/** A price that moved is shown in a new review; whatever else keeps it back leads to the sale that failed. */
function otherFailed(deeds: Deeds, failed: SaleView, failure: SellFailure): void {
  if (failure.kind !== 'price-changed') return backToFailed(deeds, failure)
  void openOther(deeds, failed).then(() => deeds.get().stage === 'review' && deeds.set({ trouble: failure }))
}
