import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ProductView } from '../../../shared/catalog'
import { type SaleDraft } from '../../../shared/ipc-contract'
import { rupiah } from '../../../shared/money'
import { fail, ok } from '../../../shared/result'
import { type SaleView } from '../../../shared/sale-view'
import { cashFor, sensibleCash } from '../../sale/cash'
import { type Answers, draft, openCounter, product, sale, token, toReview } from './counter.fixture'
import { armedAfterMs } from '../../ui/armed'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('typing a number', () => {
  it('takes any way of writing it and shows what will be sent', async () => {
    for (const typed of ['0812 3456 7890', '+62 812-3456-7890', '62812 3456 7890', '(0812) 3456.7890', '8123 4567 890']) {
      const { at } = await openCounter()
      at().typeNumber(typed)
      expect(at().digits).toBe('081234567890')
    }
  })

  it('turns a country code typed digit by digit into the leading zero', async () => {
    const { at } = await openCounter()
    for (const digit of '62812') at().padDigit(digit)
    expect(at().digits).toBe('0812')
  })

  it('keeps the field and says why when letters or too many digits come', async () => {
    const { at } = await openCounter()
    at().typeNumber('0812')
    at().typeNumber('0812 abc')
    expect(at()).toMatchObject({ digits: '0812', flash: 'letters' })
    at().typeNumber('08123456789012345')
    expect(at()).toMatchObject({ digits: '0812', flash: 'too-long' })
  })

  it('asks once what a complete number bought before', async () => {
    const { at, count } = await openCounter()
    for (const digit of '081234567890') at().padDigit(digit)
    await vi.advanceTimersByTimeAsync(500)
    expect(count('topup/last-for')).toBe(1)
    expect(at().lastFor).toEqual([sale])
  })
})

describe('the order of steps', () => {
  it('leads from number to product to cash to the review', async () => {
    const { at } = await openCounter()
    expect(at().forward()).toBe('number')
    expect(at().flash).toBe('empty')
    at().typeNumber('081234567890')
    expect(at().forward()).toBe('product')
    at().pick(product)
    expect(at().forward()).toBe('cash')
    at().typeCash('20000')
    expect(at().forward()).toBe('cash')
    at().typeCash('26500')
    expect(at().forward()).toBe('ready')
    expect(at().stage).toBe('review')
  })

  it('skips the cash where the shop does not ask for it first', async () => {
    const { at } = await openCounter()
    at().setCashFirst(false)
    at().typeNumber('081234567890')
    at().pick(product)
    expect(at().forward()).toBe('ready')
  })

  it('does not take a phone number for a meter', async () => {
    const { at } = await openCounter()
    at().typeNumber('0812345678')
    at().pick(token)
    expect(at().forward()).toBe('number')
  })
})

describe('cash', () => {
  it('offers the next sensible notes', () => {
    expect(sensibleCash(rupiah(26_500))).toEqual([30_000, 50_000, 100_000])
    expect(sensibleCash(rupiah(6_500))).toEqual([10_000, 20_000, 50_000])
    expect(sensibleCash(rupiah(100_500))).toEqual([105_000, 110_000, 150_000])
    expect(sensibleCash(rupiah(50_000))).toEqual([100_000])
  })

  it('works out change and what is missing', () => {
    expect(cashFor('50.000', rupiah(26_500))).toEqual({ kind: 'enough', tendered: 50_000, change: 23_500 })
    expect(cashFor('20000', rupiah(26_500))).toEqual({ kind: 'short', tendered: 20_000, missing: 6_500 })
    expect(cashFor('', rupiah(26_500)).kind).toBe('none')
    expect(cashFor('dua puluh', rupiah(26_500)).kind).toBe('unreadable')
  })

  it('groups digits while they are typed', async () => {
    const { at } = await openCounter()
    at().typeCash('50000')
    expect(at().cashTyped).toBe('50.000')
  })
})

describe('sending', () => {
  it('does not answer for a moment after the review appears', async () => {
    const counter = await openCounter()
    await toReview(counter)
    await counter.at().send()
    expect(counter.count('topup/sell')).toBe(0)
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    await counter.at().send()
    expect(counter.calls.at(-1)).toEqual({
      channel: 'topup/sell',
      request: { draft: 'D', payment: 'cash', tendered: 50_000, second: false },
    })
    expect(counter.sold).toEqual([sale])
    expect(counter.at().stage).toBe('sent')
  })

  it('makes one sale of two presses', async () => {
    const counter = await openCounter()
    await toReview(counter)
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    await Promise.all([counter.at().send(), counter.at().send()])
    await counter.at().send()
    expect(counter.count('topup/sell')).toBe(1)
  })

  it('wants a deliberate yes, and its moment, for a second sale of the day', async () => {
    const counter = await openCounter({ 'topup/draft': () => ok({ ...draft, earlierToday: [sale] }) })
    await toReview(counter)
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    await counter.at().send()
    counter.at().confirmSecond()
    await counter.at().send()
    expect(counter.count('topup/sell')).toBe(0)
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    await counter.at().send()
    expect(counter.calls.at(-1)?.request).toMatchObject({ second: true })
  })

  it('goes back to the money when the price moved, and never sends at the old one', async () => {
    const counter = await openCounter({ 'topup/draft': () => ok({ ...draft, price: rupiah(27_000) }) })
    await toReview(counter)
    expect(counter.at()).toMatchObject({ stage: 'order', cashTyped: '', trouble: { kind: 'price-changed', price: 27_000 } })
    expect(counter.at().product?.price).toBe(27_000)
  })

  it('stays in the review with the same draft when nothing could be stored', async () => {
    const counter = await openCounter({ 'topup/sell': () => fail({ kind: 'store-trouble', reason: 'disk-full' }) })
    await toReview(counter)
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    await counter.at().send()
    expect(counter.at()).toMatchObject({ stage: 'review', busy: 'no', draft: { draft: 'D' }, trouble: { kind: 'store-trouble' } })
  })

  it('drops a draft that comes after the cashier went back', async () => {
    const counter = await openCounter()
    counter.at().typeNumber('081234567890')
    counter.at().pick(product)
    counter.at().typeCash('50000')
    counter.at().forward()
    counter.at().back()
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    expect(counter.at()).toMatchObject({ stage: 'order', draft: undefined, armed: false })
  })
})

describe('a product that is closed', () => {
  const shut: ProductView = { ...product, code: 'ds.t25', closed: 'provider' }

  it('cannot be picked, and says why', async () => {
    const { at } = await openCounter({ 'catalogue/list': () => ok([product, shut]) })
    at().pick(shut)
    expect(at()).toMatchObject({ product: undefined, trouble: { kind: 'closed' } })
  })

  it('is let go when it closes after it was picked', async () => {
    let list = [product]
    const { at } = await openCounter({ 'catalogue/list': () => ok(list) })
    at().pick(product)
    list = [{ ...product, closed: 'cut-off' as never }]
    await at().load()
    expect(at().product).toBeUndefined()
  })

  it('of DigiSwitch is found again by the code its sale keeps', async () => {
    const { at } = await openCounter({ 'catalogue/list': () => ok([product, { ...product, code: 'ds.t25' }]) })
    at().pickAgain({ ...sale, provider: 'digiswitch', code: 't25' })
    expect(at().product?.code).toBe('ds.t25')
  })
})

describe('a new order through the other provider', () => {
  const failed = { ...sale, payment: 'cash', price: rupiah(26_500), may: { tryOther: true } } as SaleView
  const other: SaleDraft = { ...draft, draft: 'O', code: 'ds.t25', price: rupiah(27_000) }
  const openFailed = async (answers: Answers = {}) => {
    const counter = await openCounter({ 'topup/draft-other': () => ok(other), ...answers })
    await toReview(counter)
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    await counter.at().send()
    await counter.at().tryOther(failed)
    return counter
  }

  it('opens a review of its own, at its own price and with the money already taken', async () => {
    const { at, calls } = await openFailed()
    expect(calls.at(-1)).toEqual({ channel: 'topup/draft-other', request: { id: 'S' } })
    expect(at()).toMatchObject({ stage: 'review', draft: { draft: 'O' }, insteadOf: { id: 'S' }, product: { price: 27_000 } })
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    await at().send()
    expect(calls.at(-1)).toEqual({ channel: 'topup/sell', request: { draft: 'O', payment: 'cash', tendered: 27_000, second: false } })
    expect(at()).toMatchObject({ stage: 'sent', insteadOf: undefined })
  })

  it('is paid the way the failed one was, and exactly where that was not cash', async () => {
    const { at, calls } = await openFailed()
    at().back()
    await at().tryOther({ ...failed, payment: 'qris', price: rupiah(28_000) })
    await vi.advanceTimersByTimeAsync(armedAfterMs)
    await at().send()
    expect(calls.at(-1)).toMatchObject({ request: { draft: 'O', payment: 'qris', tendered: 27_000 } })
  })

  it('is sent only some time after its review appeared', async () => {
    const { at, count } = await openFailed()
    await at().send()
    expect(count('topup/sell')).toBe(1)
  })

  it('leads back to the sale that failed when the cashier leaves it', async () => {
    const { at } = await openFailed()
    at().back()
    expect(at()).toMatchObject({ stage: 'sent', draft: undefined, insteadOf: undefined })
  })

  it('says why none can be made, and the failed sale stays on screen', async () => {
    const { at } = await openFailed({ 'topup/draft-other': () => fail({ kind: 'closed' }) })
    expect(at()).toMatchObject({ stage: 'sent', trouble: { kind: 'closed' } })
  })

  it('is never offered for a sale that may still go through', async () => {
    const { at, count } = await openCounter()
    await at().tryOther({ ...failed, may: { ...failed.may, tryOther: false } })
    expect(count('topup/draft-other')).toBe(0)
  })
})

it('clears everything for the next customer', async () => {
  const counter = await openCounter()
  await toReview(counter)
  counter.at().next()
  expect(counter.at()).toMatchObject({
    digits: '',
    product: undefined,
    cashTyped: '',
    stage: 'order',
    draft: undefined,
    lastFor: undefined,
  })
})
