import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BillDraft } from '../../../shared/bill/bill'
import { type PosBridge } from '../../../shared/ipc-contract'
import { type Channel } from '../../../shared/ipc-requests'
import { type Rupiah, rupiah } from '../../../shared/money'
import { fail, ok } from '../../../shared/result'
import { type Instant, type SaleView } from '../../../shared/sale-view'
import { shownBill, stepOf, viewOf } from './bills-state'
import { createBillsStore } from './bills-store'
import { armedAfterMs } from '../../ui/armed'

const number = '530000000001'
const product = { code: 'pln', kind: 'pln', name: 'PLN Pascabayar', open: true }

function draftOf(draft: string, owed: Rupiah, paidToday: readonly string[] = []): BillDraft {
  const bill = { kind: 'pln', customerNo: number, name: 'Nama', admin: rupiah(2_500), sellingPrice: owed, desc: {} } as const
  const times = { inquiredAt: 1 as Instant, validUntil: 2 as Instant }
  return {
    draft,
    reference: draft,
    code: 'pln',
    product: product.name,
    bill,
    fee: rupiah(2_000),
    feeMax: rupiah(5_000),
    ...times,
    paidToday,
  }
}

type Script = { readonly drafts: readonly BillDraft[]; readonly pays: readonly unknown[] }

/** A bill on the sheet with 200.000 in the hand; look-ups and payments answer in the order given. */
async function atTheTill({ drafts, pays }: Script) {
  const [looked, paying] = [[...drafts], [...pays]]
  const payments: unknown[] = []
  const paid: (readonly SaleView[])[] = []
  const answers: Partial<Record<Channel, (request: unknown) => unknown>> = {
    'bills/products': () => ok([product]),
    'bills/customers': () => ok([]),
    'bills/inquire': () => (looked.length > 0 ? ok(looked.shift()) : fail({ kind: 'no-bill', note: { key: 'ds-60' } })),
    'bills/pay': (request) => {
      payments.push(request)
      return paying.shift()
    },
  }
  const call = (channel: Channel, request: unknown) => Promise.resolve(answers[channel]?.(request))
  const store = createBillsStore({ call, on: () => () => undefined } as unknown as PosBridge, (sales) => paid.push(sales))
  const at = () => store.getState()
  await at().load()
  at().type('number', number)
  await at().lookUp()
  at().typeCash('200000')
  const rest = () => vi.advanceTimersByTimeAsync(armedAfterMs)
  return { at, payments, paid, rest }
}

const sold = ok([{ id: 'A' }])
const plain = { drafts: [draftOf('A', rupiah(100_000))], pays: [sold, sold] }

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('the pay key', () => {
  it('does not answer for a moment after the bill appears', async () => {
    const { at, payments, rest } = await atTheTill(plain)
    await at().pay()
    expect(payments).toEqual([])
    await rest()
    await at().pay()
    expect(payments).toHaveLength(1)
  })

  it('makes one payment of two presses', async () => {
    const { at, payments, paid, rest } = await atTheTill(plain)
    await rest()
    await Promise.all([at().pay(), at().pay()])
    await at().pay()
    expect(payments).toHaveLength(1)
    expect(paid).toHaveLength(1)
  })

  it('clears the fields for the next customer once main has the sales', async () => {
    const { at, rest } = await atTheTill(plain)
    await rest()
    await at().pay()
    expect(at()).toMatchObject({ bills: [], entry: { number: '' }, cashTyped: '', shown: undefined })
  })

  it('keeps the same drafts when nothing could be stored', async () => {
    const { at, payments, rest } = await atTheTill({ ...plain, pays: [fail({ kind: 'store-trouble', reason: 'disk-full' }), sold] })
    await rest()
    await at().pay()
    expect(at().trouble).toMatchObject({ kind: 'store-trouble' })
    await at().pay()
    expect(payments[1]).toEqual(payments[0])
  })
})

describe('a bill that was paid today', () => {
  it('wants a deliberate yes, and its moment', async () => {
    const { at, payments, rest } = await atTheTill({ drafts: [draftOf('A', rupiah(100_000), ['2611-000001'])], pays: [sold] })
    await rest()
    await at().pay()
    at().confirmSecond()
    await at().pay()
    expect(payments).toEqual([])
    await rest()
    await at().pay()
    expect(payments).toMatchObject([{ bills: [{ draft: 'A', second: true }] }])
  })

  it('is asked about again when it is looked up anew', async () => {
    const drafts = ['A', 'B'].map((draft) => draftOf(draft, rupiah(100_000), ['2611-000001']))
    const { at, payments, rest } = await atTheTill({ drafts, pays: [fail({ kind: 'draft-unknown', draft: 'A' }), sold] })
    at().confirmSecond()
    await rest()
    await at().pay()
    await rest()
    await at().pay()
    expect([stepOf(at()), payments.length]).toEqual(['second', 1])
  })

  it('is asked about when only main knows', async () => {
    const { at, rest } = await atTheTill({ ...plain, pays: [fail({ kind: 'second-not-confirmed', draft: 'A' }), sold] })
    await rest()
    await at().pay()
    expect(stepOf(at())).toBe('second')
  })
})

describe('after midnight', () => {
  const expired = fail({ kind: 'expired', draft: 'A' })

  it('looks the bill up anew, tells both amounts, and asks for the cash again', async () => {
    const drafts = [draftOf('A', rupiah(100_000)), draftOf('B', rupiah(105_000))]
    const { at, payments, rest } = await atTheTill({ drafts, pays: [expired, sold] })
    await rest()
    await at().pay()
    expect(shownBill(at())).toMatchObject({ draft: { draft: 'B' }, toldBefore: 100_000 })
    expect(at()).toMatchObject({ cashTyped: '', trouble: { kind: 'expired' } })
    await rest()
    await at().pay()
    expect(payments).toHaveLength(1)
  })

  it('never pays the new bill by the press that was meant for the old one', async () => {
    const drafts = [draftOf('A', rupiah(100_000)), draftOf('B', rupiah(100_000))]
    const { at, payments, rest } = await atTheTill({ drafts, pays: [expired, sold] })
    await rest()
    await at().pay()
    await at().pay()
    expect(payments).toHaveLength(1)
    await rest()
    await at().pay()
    expect(payments).toMatchObject([{ bills: [{ draft: 'A' }] }, { bills: [{ draft: 'B' }], tendered: 200_000 }])
  })

  it('takes a bill off the list that is no longer there', async () => {
    const { at, rest } = await atTheTill({ ...plain, pays: [expired] })
    await rest()
    await at().pay()
    expect(viewOf(at())).toBe('refused')
    expect(at().bills).toEqual([])
  })
})

it('brings a fee down to a ceiling that the owner lowered meanwhile', async () => {
  const { at, rest } = await atTheTill({ ...plain, pays: [fail({ kind: 'fee-too-high', draft: 'A', most: rupiah(1_500) })] })
  await rest()
  await at().pay()
  expect(shownBill(at())?.feeTyped).toBe('1.500')
  expect(at().trouble).toMatchObject({ kind: 'fee-too-high' })
})

describe('another way to pay', () => {
  it.each(['qris', 'transfer', 'card'] as const)('by %s is exactly the total, with two presses of the pay key, too', async (payment) => {
    const { at, payments, rest } = await atTheTill(plain)
    await rest()
    at().setPayment(payment)
    at().typeCash('1')
    expect([at().cashTyped, stepOf(at())]).toEqual(['', 'ready'])
    await Promise.all([at().pay(), at().pay()])
    expect(payments).toMatchObject([{ payment, tendered: 102_000 }])
    expect(at()).toMatchObject({ payment: 'cash', bills: [] })
  })

  it('does not change while a payment is recorded, and stays with the bills that could not be', async () => {
    const drafts = [draftOf('A', rupiah(100_000)), draftOf('B', rupiah(100_000))]
    const { at, payments, rest } = await atTheTill({ drafts, pays: [sold] })
    at().addAnother()
    at().type('number', '530000000002')
    await at().lookUp()
    at().setPayment('qris')
    await rest()
    const paying = at().pay()
    at().setPayment('card')
    await paying
    expect(payments).toMatchObject([{ bills: [{ draft: 'A' }, { draft: 'B' }], payment: 'qris', tendered: 204_000 }])
    expect(at()).toMatchObject({ payment: 'qris', bills: [{ draft: { draft: 'B' } }] })
  })

  it('is taken back by one Esc, and goes with the bill when another number is typed', async () => {
    const { at } = await atTheTill(plain)
    at().setPayment('qris')
    at().back()
    expect([at().payment, viewOf(at())]).toEqual(['cash', 'bill'])
    at().setPayment('qris')
    at().type('number', '530000000002')
    expect(at()).toMatchObject({ payment: 'cash', bills: [] })
  })
})
