// The provider's test numbers, for every code of their kind.
import { describe, expect, it } from 'vitest'
import { billProducts } from '../../src/sandbox/digiswitch-bill-products'
import { type BillKind } from '../../src/sandbox/digiswitch-bill'
import { fates, testNumbers, type Fate } from '../../src/sandbox/digiswitch-numbers'
import { dataOf, openCounter, refused, type Counter, type Order } from './sandbox-digiswitch-caller'

describe('the test numbers', () => {
  const kinds = Object.keys(testNumbers).filter((kind): kind is BillKind => kind !== 'prepaid')
  const rows = kinds.flatMap((kind) => fates.flatMap((fate) => testNumbers[kind][fate].map((no) => [kind, fate, no] as const)))

  it.each(rows)('%s, %s: %s', async (kind, fate, no) => {
    const counter = await openCounter()
    for (const { code } of billProducts.filter((product) => product.kind === kind && product.status)) {
      await meetsItsFate(counter, { ref: code, code, no, ...(kind === 'emoney' ? { amount: 10_000 } : {}) }, fate)
    }
  })

  async function meetsItsFate(counter: Counter, order: Order, fate: Fate): Promise<void> {
    const code = order.code === 'pln' ? 'dspln' : order.code
    const short = (rc: string, status: string): object => ({ ...refused({ ...order, code }, rc), status })
    const inquiry = dataOf(await counter.inquire(order))
    if (fate === 'inquiry fails') {
      expect(inquiry).toEqual(short('02', 'Gagal'))
      return
    }
    expect(inquiry).toMatchObject({ rc: '00', status: 'Sukses', price: expect.any(Number) })
    const payment = dataOf(await counter.pay(order))
    const end = fate === 'success' || fate === 'pending, then success' ? 'bought' : 'failed'
    if (fate === 'payment fails') expect(payment).toEqual(short('02', 'Gagal'))
    else if (fate === 'success') expect(payment).toMatchObject({ rc: '00', name: inquiry['name'] })
    else {
      expect(payment).toEqual(short('03', 'Pending'))
      expect(counter.sandbox.digiswitch.bookOf(order.ref)).toMatchObject({ state: 'pending', held: inquiry['price'] })
      counter.wait(1_999)
      expect(dataOf(await counter.ask(order))).toEqual(short('03', 'Pending'))
      counter.wait(1)
      if (end === 'bought') expect(dataOf(await counter.ask(order))).toMatchObject({ rc: '00', price: inquiry['price'] })
      else expect(dataOf(await counter.ask(order))).toEqual(short('02', 'Gagal'))
    }
    const purchases = end === 'bought' ? 1 : 0
    expect(counter.sandbox.digiswitch.bookOf(order.ref)).toMatchObject({
      state: end,
      purchases,
      held: purchases * Number(inquiry['price']),
    })
  }
})
