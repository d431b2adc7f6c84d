import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BillDraft, type BillProduct } from '../../../shared/bill/bill'
import { type PosBridge } from '../../../shared/ipc-contract'
import { type Channel } from '../../../shared/ipc-requests'
import { rupiah } from '../../../shared/money'
import { fail, ok } from '../../../shared/result'
import { type Instant, type SaleView } from '../../../shared/sale-view'
import { shownBill, stepOf, totalOfAll, viewOf } from './bills-state'
import { createBillsStore } from './bills-store'
import { armedAfterMs } from '../../ui/armed'

const pln: BillProduct = { code: 'pln', kind: 'pln', name: 'PLN Pascabayar', open: true }
const bandung: BillProduct = { code: 'pdambdg', kind: 'pdam', name: 'PDAM Kota Bandung', open: true }
const surabaya: BillProduct = { code: 'pdamsby', kind: 'pdam', name: 'PDAM Kota Surabaya', open: true }
const emoney: BillProduct = { code: 'emoney', kind: 'emoney', name: 'E-Money', open: true }
const samsat: BillProduct = { code: 'samsat', kind: 'samsat', name: 'SAMSAT', open: true }
const first = '530000000001'
const second = '530000000002'

function draftOf(customerNo: string, change: Partial<BillDraft> = {}, owed = 100_000): BillDraft {
  const bill = { kind: 'pln', customerNo, name: `Nama ${customerNo}`, admin: rupiah(2_500), sellingPrice: rupiah(owed), desc: {} } as const
  const day = { inquiredAt: 1 as Instant, validUntil: 2 as Instant }
  return {
    draft: `D${customerNo}`,
    reference: `LKT${customerNo}`,
    code: 'pln',
    product: pln.name,
    bill,
    fee: rupiah(2_000),
    feeMax: rupiah(5_000),
    ...day,
    paidToday: [],
    ...change,
  }
}

type Asked = { readonly code: string; readonly customerNo: string }
type Answers = Partial<Record<Channel, (request: never) => unknown>>

/** A counter with a working bridge; `calls` is what reached main. */
async function openCounter(answers: Answers = {}) {
  const calls: { readonly channel: Channel; readonly request: unknown }[] = []
  const paid: (readonly SaleView[])[] = []
  const left: string[] = []
  const usual: Answers = {
    'bills/products': () => ok([pln, bandung, surabaya, emoney, samsat]),
    'bills/customers': () => ok([]),
    'bills/inquire': ({ customerNo }: Asked) => ok(draftOf(customerNo)),
    'bills/pay': ({ bills }: { bills: { draft: string }[] }) => ok(bills.map(({ draft }) => ({ id: draft }))),
  }
  const call = (channel: Channel, request: unknown) => {
    calls.push({ channel, request })
    return Promise.resolve((answers[channel] ?? usual[channel])?.(request as never))
  }
  const pos = { call, on: () => () => undefined } as unknown as PosBridge
  const store = createBillsStore(pos, (sales, names) => {
    paid.push(sales)
    left.push(...names)
  })
  await store.getState().load()
  const of = (channel: Channel) => calls.filter((one) => one.channel === channel).map(({ request }) => request)
  return { of, paid, left, at: () => store.getState() }
}

type Counter = Awaited<ReturnType<typeof openCounter>>

async function find({ at }: Counter, number: string): Promise<void> {
  at().type('number', number)
  await at().lookUp()
}

async function toCash(counter: Counter, cash: string): Promise<void> {
  counter.at().typeCash(cash)
  await vi.advanceTimersByTimeAsync(armedAfterMs)
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('looking up', () => {
  it('asks for the kind’s only product with the bare number, and shows the bill', async () => {
    const counter = await openCounter()
    await find(counter, '5300 0000-0001')
    expect(counter.of('bills/inquire')).toEqual([{ code: 'pln', customerNo: first }])
    expect(viewOf(counter.at())).toBe('bill')
    expect(totalOfAll(counter.at())).toBe(102_000)
  })

  it('tells what is wrong with the number instead of asking', async () => {
    const counter = await openCounter()
    await find(counter, '5300')
    expect(counter.at().flash).toBe('too-short')
    expect(counter.of('bills/inquire')).toEqual([])
  })

  it('wants a product where the kind has several, and keeps it for the next customer', async () => {
    const counter = await openCounter()
    counter.at().setKind('pdam')
    await find(counter, '1013226')
    expect(stepOf(counter.at())).toBe('product')
    counter.at().pick(surabaya)
    await counter.at().lookUp()
    expect(counter.of('bills/inquire')).toEqual([{ code: 'pdamsby', customerNo: '1013226' }])
    counter.at().next()
    expect(counter.at()).toMatchObject({ kind: 'pdam', chosen: { pdam: 'pdamsby' }, entry: { number: '' } })
  })

  it('starts a kind with the product of its latest customer', async () => {
    const known = { kind: 'pdam', customerNo: '1', name: 'A' }
    const customers = [
      { ...known, code: 'pdambdg', lastAt: 5 },
      { ...known, code: 'pdamsby', lastAt: 9 },
    ]
    const counter = await openCounter({ 'bills/customers': () => ok(customers) })
    counter.at().setKind('pdam')
    await vi.advanceTimersByTimeAsync(0)
    expect(counter.at().chosen.pdam).toBe('pdamsby')
  })

  it('asks for e-money with its amount, in steps of a thousand only', async () => {
    const counter = await openCounter()
    counter.at().setKind('emoney')
    counter.at().type('second', '50500')
    await find(counter, '082100000001')
    expect(counter.at().flash).toBe('amount')
    counter.at().type('second', 'Rp50.000')
    await counter.at().lookUp()
    expect(counter.of('bills/inquire')).toEqual([{ code: 'emoney', customerNo: '082100000001', amount: 50_000 }])
  })

  it('takes a scanned pair apart into both fields and sends it joined', async () => {
    const counter = await openCounter()
    counter.at().setKind('samsat')
    await find(counter, '9658548523568703, 0212502110170100')
    expect(counter.of('bills/inquire')).toEqual([{ code: 'samsat', customerNo: '9658548523568703,0212502110170100' }])
  })

  it('drops an answer nobody waits for any more', async () => {
    const counter = await openCounter()
    counter.at().type('number', first)
    const asking = counter.at().lookUp()
    counter.at().back()
    await asking
    expect(counter.at()).toMatchObject({ bills: [], asking: undefined, entry: { number: first } })
  })

  it('keeps the question of a refused look-up, so that it can be asked again', async () => {
    const failures = [fail({ kind: 'no-line', why: 'timeout' }), ok(draftOf(first))]
    const counter = await openCounter({ 'bills/inquire': () => failures.shift() })
    await find(counter, first)
    expect(viewOf(counter.at())).toBe('refused')
    await counter.at().askAgain()
    expect(viewOf(counter.at())).toBe('bill')
  })
})

describe('several bills of one customer', () => {
  it('adds bills up and pays them with one heap of cash', async () => {
    const counter = await openCounter()
    await find(counter, first)
    counter.at().addAnother()
    await find(counter, second)
    await toCash(counter, '250000')
    await counter.at().pay()
    const bills = [first, second].map((number) => ({ draft: `D${number}`, fee: 2_000, second: false }))
    expect(counter.of('bills/pay')).toEqual([{ bills, payment: 'cash', tendered: 250_000 }])
    expect(counter.paid[0]).toHaveLength(2)
  })

  it('says of each bill by itself that a second payment is meant, and forgets it when the bill is looked up again', async () => {
    const paidToday = ['2611-000001']
    const counter = await openCounter({
      'bills/inquire': ({ customerNo }: Asked) => ok(draftOf(customerNo, customerNo === first ? { paidToday } : {})),
    })
    await find(counter, first)
    counter.at().confirmSecond()
    counter.at().addAnother()
    await find(counter, second)
    await toCash(counter, '250000')
    await counter.at().pay()
    expect(counter.of('bills/pay')).toMatchObject([{ bills: [{ second: true }, { second: false }] }])
    await find(counter, first)
    counter.at().confirmSecond()
    counter.at().addAnother()
    await find(counter, first)
    expect(stepOf(counter.at())).toBe('second')
  })

  it('keeps and forgets a customer by product and number', async () => {
    const counter = await openCounter()
    const customer = { kind: 'pdam', code: 'pdambdg', customerNo: '1', name: 'A', lastAt: 5 as Instant } as const
    await counter.at().label(customer, ' Pak RT ')
    await counter.at().forget(customer)
    expect(counter.of('bills/label-customer')).toEqual([{ code: 'pdambdg', customerNo: '1', label: 'Pak RT' }])
    expect(counter.of('bills/forget-customer')).toEqual([{ code: 'pdambdg', customerNo: '1' }])
  })

  it('lets a bill go whose number is typed over, unless it was put on the list', async () => {
    const counter = await openCounter()
    await find(counter, first)
    counter.at().type('number', second)
    expect(counter.at().bills).toEqual([])
    await counter.at().lookUp()
    counter.at().addAnother()
    counter.at().type('number', first)
    expect(counter.at().bills.map(({ draft }) => draft.bill.customerNo)).toEqual([second])
  })

  it('never holds the same bill twice', async () => {
    const counter = await openCounter()
    await find(counter, first)
    counter.at().addAnother()
    await find(counter, first)
    expect(counter.at().bills).toHaveLength(1)
  })

  it('does not pay while the next one is being typed', async () => {
    const counter = await openCounter()
    await find(counter, first)
    await toCash(counter, '200000')
    counter.at().addAnother()
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    await counter.at().pay()
    expect(counter.of('bills/pay')).toEqual([])
  })

  it('leaves on the list, and tells, what a full disk kept from being recorded', async () => {
    const counter = await openCounter({ 'bills/pay': () => ok([{ id: `D${first}` }]) })
    await find(counter, first)
    counter.at().addAnother()
    await find(counter, second)
    await toCash(counter, '300000')
    await counter.at().pay()
    expect(counter.left).toEqual([`Nama ${second}`])
    expect(counter.at().bills.map(({ draft }) => draft.draft)).toEqual([`D${second}`])
  })
})

describe('the fee', () => {
  it('is typed over within the ceiling and counts in the total', async () => {
    const counter = await openCounter()
    await find(counter, first)
    counter.at().typeFee('3500')
    expect(totalOfAll(counter.at())).toBe(103_500)
    counter.at().typeFee('5001')
    expect(stepOf(counter.at())).toBe('fee')
    counter.at().typeFee('')
    expect(totalOfAll(counter.at())).toBe(100_000)
  })
})

describe('the cash', () => {
  it('is never a longer number cut to an amount', async () => {
    const counter = await openCounter()
    await find(counter, first)
    await toCash(counter, first)
    expect([counter.at().cashTyped, stepOf(counter.at())]).toEqual([first, 'cash'])
    await counter.at().pay()
    expect(counter.of('bills/pay')).toEqual([])
  })

  it('is the total itself where the shop does not ask first', async () => {
    const counter = await openCounter()
    counter.at().setCashFirst(false)
    await find(counter, first)
    await toCash(counter, '')
    await counter.at().pay()
    expect(counter.of('bills/pay')).toMatchObject([{ tendered: 102_000 }])
  })
})

it('shows the bill of a failed payment with what main said about it', async () => {
  const counter = await openCounter({ 'bills/pay': () => fail({ kind: 'line-down' }) })
  await find(counter, first)
  await toCash(counter, '200000')
  await counter.at().pay()
  expect(counter.at()).toMatchObject({ busy: 'no', trouble: { kind: 'line-down' } })
  expect(shownBill(counter.at())?.draft.draft).toBe(`D${first}`)
})
