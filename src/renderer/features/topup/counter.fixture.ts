// A sell screen's store at a counter where everything is answered at once.
import { vi } from 'vitest'
import { type ProductView } from '../../../shared/catalog'
import { type PosBridge, type SaleDraft } from '../../../shared/ipc-contract'
import { type Channel } from '../../../shared/ipc-requests'
import { rupiah } from '../../../shared/money'
import { ok } from '../../../shared/result'
import { type SaleView } from '../../../shared/sale-view'
import { createTopUpStore } from './topup-store'

export const product: ProductView = {
  code: 'T25',
  name: 'Telkomsel 25.000',
  brand: 'Telkomsel',
  category: 'pulsa',
  operator: 'telkomsel',
  price: rupiah(26_500),
}
export const token: ProductView = { code: 'P50', name: 'Token PLN 50.000', brand: 'PLN', category: 'pln', price: rupiah(52_500) }
export const sale = { id: 'S', code: 'T25', destination: '081234567890' } as SaleView
export const draft: SaleDraft = {
  draft: 'D',
  code: 'T25',
  product: product.name,
  brand: product.brand,
  destination: '081234567890',
  price: product.price,
  earlierToday: [],
}

export type Answers = Partial<Record<Channel, (request: never) => unknown>>

/** A counter with a working bridge; `calls` is what reached main. */
export async function openCounter(answers: Answers = {}) {
  const calls: { readonly channel: Channel; readonly request: unknown }[] = []
  const sold: SaleView[] = []
  const usual: Answers = {
    'catalogue/list': () => ok([product, token]),
    'topup/last-for': () => ok([sale]),
    'topup/draft': () => ok(draft),
    'topup/sell': () => ok(sale),
  }
  const call = (channel: Channel, request: unknown) => {
    calls.push({ channel, request })
    return Promise.resolve((answers[channel] ?? usual[channel])?.(request as never))
  }
  const pos = { call, on: () => () => undefined } as unknown as PosBridge
  const store = createTopUpStore(pos, (one) => sold.push(one))
  await store.getState().load()
  const count = (channel: Channel) => calls.filter((one) => one.channel === channel).length
  return { store, calls, sold, count, at: () => store.getState() }
}

export type Counter = Awaited<ReturnType<typeof openCounter>>

/** With cash handed over, and the clock of the test standing still. */
export async function toReview(counter: Counter): Promise<void> {
  counter.at().typeNumber('081234567890')
  counter.at().pick(product)
  counter.at().typeCash('50000')
  counter.at().forward()
  await vi.advanceTimersByTimeAsync(0)
}
