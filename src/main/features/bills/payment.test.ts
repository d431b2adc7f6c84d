import { describe, expect, it } from 'vitest'
import { foundBill, openBillCounter } from '../../../../test/support/bill-counter'
import { replies } from '../../../../test/support/sales'
import { tempPath } from '../../../../test/support/temp-database'
import { type BillDraft } from '../../../shared/bill/bill'
import { rupiah } from '../../../shared/money'
import { type PaymentKind } from '../../../shared/payment'
import { type SaleId } from '../../core/sale/sale'

const minuteMs = 60_000

function order(drafts: readonly BillDraft[], changes: { payment?: PaymentKind; tendered?: number; second?: boolean; fee?: number } = {}) {
  const { payment = 'cash', tendered = 50_000, second = false, fee = 2_000 } = changes
  return { bills: drafts.map(({ draft }) => ({ draft, fee: rupiah(fee), second })), payment, tendered: rupiah(tendered) }
}

describe('a bill that is paid', () => {
  it('is a sale under the inquiry’s own reference, with all that was looked up', async () => {
    const { bills, lookUp, journal, clock, script } = openBillCounter()
    const draft = await lookUp()
    expect(bills.pay(order([draft]))).toMatchObject({ ok: true, value: [{ state: 'queued', price: 13_000, change: 37_000 }] })
    const sale = journal.findByReference(draft.reference as never)!
    expect(sale.core).toMatchObject({
      id: draft.draft,
      provider: 'digiswitch',
      category: 'bill',
      code: 'pln',
      product: 'PLN Pascabayar',
      brand: 'PLN',
      destination: '530000000001',
      cost: 10_900,
      tendered: 50_000,
      cashier: 'Sari',
      day: '2026-11-21',
      number: '2611-000001',
    })
    expect(sale.core.bill).toEqual({ ...draft.bill, fee: 2_000, inquiredAt: draft.inquiredAt, validUntil: draft.validUntil })
    expect(sale.status).toMatchObject({ holdUntil: clock.now() + 3 * minuteMs })
    expect(script.wakes).toBe(1)
  })

  it('keeps the serial that came with the inquiry, which no screen sees', async () => {
    const { bills, lookUp, journal, script } = openBillCounter()
    script.onInquiry = foundBill({ serial: 'I1234554321N' })
    const draft = await lookUp('7391601001', 'internet')
    const paid = bills.pay(order([draft]))
    expect(journal.find(draft.draft as SaleId)?.core.bill).toMatchObject({ inquirySerial: 'I1234554321N' })
    expect(JSON.stringify([draft, paid])).not.toContain('I1234554321N')
  })

  it('may wait as long as the shop allows, and never past its day', async () => {
    const { bills, lookUp, journal, clock, script } = openBillCounter()
    script.settings = { ...script.settings, queueOffline: true }
    script.lineUp = false
    const draft = await lookUp()
    bills.pay(order([draft]))
    expect(journal.find(draft.draft as SaleId)?.status).toMatchObject({ holdUntil: clock.now() + 60 * minuteMs })
    const late = await lookUp('530000000002')
    clock.jump(late.validUntil - clock.now() - minuteMs)
    bills.pay(order([late]))
    expect(journal.find(late.draft as SaleId)?.status).toMatchObject({ holdUntil: late.validUntil })
  })

  it('is the same sale when the confirmation is pressed again, after a restart too', async () => {
    const path = tempPath()
    const { bills, lookUp, journal, store, script } = openBillCounter(path)
    const drafts = [await lookUp(), await lookUp('530000000002')]
    const first = bills.pay(order(drafts))
    expect(bills.pay(order(drafts))).toEqual(first)
    expect([journal.open().length, script.wakes]).toEqual([2, 1])
    store.close()
    const after = openBillCounter(path)
    const ids = (paid: typeof first) => paid.ok && paid.value.map(({ id }) => id)
    expect(ids(after.bills.pay(order(drafts, { tendered: 0 })))).toEqual(ids(first))
    expect(after.journal.open()).toHaveLength(2)
  })

  it('is possible in the last millisecond of its day', async () => {
    const { bills, lookUp, clock } = openBillCounter()
    const draft = await lookUp()
    clock.jump(draft.validUntil - clock.now())
    expect(bills.pay(order([draft]))).toMatchObject({ ok: true })
  })

  it('makes its customer known, after the answer', async () => {
    const { bills, lookUp, clock, store } = openBillCounter()
    bills.pay(order([await lookUp()]))
    expect(store.customers.find('pln', '', 10)).toEqual([])
    await clock.advance(0)
    const known = { kind: 'pln', code: 'pln', customerNo: '530000000001', name: 'Nama Pelanggan Pertama', lastAt: clock.now() }
    expect(bills.customers({ kind: 'pln', text: '' })).toEqual({ ok: true, value: [known] })
    bills.label({ code: 'pln', customerNo: known.customerNo, label: 'Bu Ani' })
    expect(bills.customers({ kind: 'pln', text: ' ani ' })).toEqual({ ok: true, value: [{ ...known, label: 'Bu Ani' }] })
    expect(bills.label({ code: 'tv', customerNo: known.customerNo, label: 'Pak RT' })).toMatchObject({ ok: true })
    expect(bills.customers({ kind: 'pln', text: 'pak' })).toEqual({ ok: true, value: [] })
    bills.forget({ code: 'pln', customerNo: known.customerNo })
    expect(bills.customers({ kind: 'pln', text: '' })).toEqual({ ok: true, value: [] })
  })
})

describe('a payment that is not made', () => {
  it('names the bill that is not known, past its day, or has too high a fee', async () => {
    const { bills, lookUp, clock, journal } = openBillCounter()
    const [good, other] = [await lookUp(), await lookUp('530000000002')]
    const nobody = '01KAK3V8Q00000000000000000'
    expect(bills.pay(order([good, { ...other, draft: nobody }]))).toEqual({ ok: false, failure: { kind: 'draft-unknown', draft: nobody } })
    expect(bills.pay(order([good], { fee: 5_001 }))).toEqual({
      ok: false,
      failure: { kind: 'fee-too-high', draft: good.draft, most: 5_000 },
    })
    clock.jump(good.validUntil - clock.now() + 1)
    expect(bills.pay(order([good, other]))).toEqual({ ok: false, failure: { kind: 'expired', draft: good.draft } })
    expect(journal.open()).toEqual([])
  })

  it('lacks cash for the one total, or a line', async () => {
    const { bills, lookUp, script, journal } = openBillCounter()
    const drafts = [await lookUp(), await lookUp('530000000002')]
    expect(bills.pay(order(drafts, { tendered: 25_999 }))).toEqual({ ok: false, failure: { kind: 'not-enough-cash', missing: 1 } })
    script.lineUp = false
    expect(bills.pay(order(drafts))).toEqual({ ok: false, failure: { kind: 'line-down' } })
    expect([journal.open(), script.wakes]).toEqual([[], 0])
    script.lineUp = true
    expect(bills.pay(order(drafts, { tendered: 26_000 }))).toMatchObject({ ok: true })
  })

  it('would be the second of the same bill today, unless the cashier says so or the first failed', async () => {
    const { bills, lookUp, answer } = openBillCounter()
    const first = await lookUp()
    bills.pay(order([first]))
    const again = await lookUp()
    expect(again.paidToday).toEqual(['2611-000001'])
    expect(bills.pay(order([again]))).toEqual({ ok: false, failure: { kind: 'second-not-confirmed', draft: again.draft } })
    answer(first.draft, replies.refused)
    expect((await lookUp()).paidToday).toEqual([])
    expect(bills.pay(order([again]))).toMatchObject({ ok: true })
    expect(bills.pay(order([await lookUp()], { second: true }))).toMatchObject({ ok: true })
  })

  it('would be the second of a bill whose payment of another day is still open, until that one ends', async () => {
    const { bills, lookUp, answer, clock, apply } = openBillCounter()
    const first = await lookUp()
    bills.pay(order([first]))
    answer(first.draft, replies.accepted)
    clock.jump(2 * 24 * 60 * minuteMs)
    const again = await lookUp()
    expect(again.paidToday).toEqual(['2611-000001'])
    expect(bills.pay(order([again]))).toEqual({ ok: false, failure: { kind: 'second-not-confirmed', draft: again.draft } })
    apply(first.draft, { type: 'answered', at: clock.now(), askedAt: clock.now(), call: 'check', reply: replies.delivered })
    expect((await lookUp()).paidToday).toEqual([])
    expect(bills.pay(order([again]))).toMatchObject({ ok: true })
  })

  it('would be the second of a bill whose product got another kind meanwhile', async () => {
    const { bills, lookUp } = openBillCounter()
    bills.pay(order([await lookUp('1013226', 'pdam')]))
    const other = await lookUp('1013226', 'pdam')
    bills.setKind({ code: 'pdam', kind: 'other' })
    const again = await lookUp('1013226', 'pdam')
    expect(again).toMatchObject({ bill: { kind: 'other' }, paidToday: ['2611-000001'] })
    for (const drafts of [[again], [other]]) {
      expect(bills.pay(order(drafts))).toMatchObject({ failure: { kind: 'second-not-confirmed' } })
    }
  })

  it('is the second of its bill, when the cashier said so of another one of the same go', async () => {
    const { bills, lookUp, journal } = openBillCounter()
    const unseen = await lookUp('530000000002')
    bills.pay(order([await lookUp(), await lookUp('530000000002')]))
    const meant = await lookUp()
    const [second, plain] = [order([meant], { second: true }), order([unseen])]
    const both = { ...second, bills: [...second.bills, ...plain.bills] }
    expect(bills.pay(both)).toEqual({ ok: false, failure: { kind: 'second-not-confirmed', draft: unseen.draft } })
    expect(journal.open()).toHaveLength(2)
    expect(bills.pay(second)).toMatchObject({ ok: true })
  })

  it('names the same bill twice in one go', async () => {
    const { bills, lookUp, journal } = openBillCounter()
    const drafts = [await lookUp(), await lookUp()]
    expect(bills.pay(order(drafts))).toEqual({ ok: false, failure: { kind: 'second-not-confirmed', draft: drafts[1]!.draft } })
    expect(bills.pay(order(drafts, { second: true }))).toMatchObject({ ok: true })
    expect(journal.open()).toHaveLength(2)
    const before = await lookUp('1013226', 'pdam')
    bills.setKind({ code: 'pdam', kind: 'other' })
    const after = await lookUp('1013226', 'pdam')
    expect(bills.pay(order([before, after]))).toEqual({ ok: false, failure: { kind: 'second-not-confirmed', draft: after.draft } })
  })
})

describe('several bills in one go', () => {
  it('are sales of one group, each with its own price, the change on the last', async () => {
    const { bills, lookUp, journal, script } = openBillCounter()
    const drafts = [await lookUp(), await lookUp('1013226', 'pdam')]
    script.onInquiry = foundBill({ sellingPrice: rupiah(20_000) })
    drafts.push(await lookUp('530000000003'))
    const paid = bills.pay(order(drafts, { tendered: 50_000 }))
    expect(paid.ok && paid.value.map(({ price, tendered, change }) => [price, tendered, change])).toEqual([
      [13_000, 13_000, 0],
      [13_000, 13_000, 0],
      [22_000, 24_000, 2_000],
    ])
    const sales = drafts.map(({ draft }) => journal.find(draft as SaleId)!.core)
    expect(new Set(sales.map(({ bill }) => bill?.group))).toEqual(new Set([drafts[0]!.draft]))
    expect(sales.map(({ number }) => number)).toEqual(['2611-000001', '2611-000002', '2611-000003'])
  })

  it.each(['qris', 'transfer', 'card'] as const)('that are paid by %s share that kind, and take exactly their total', async (payment) => {
    const { bills, lookUp, journal } = openBillCounter()
    const drafts = [await lookUp(), await lookUp('1013226', 'pdam')]
    expect(bills.pay(order(drafts, { payment, tendered: 30_000 }))).toEqual({ ok: false, failure: { kind: 'not-exact' } })
    expect(bills.pay(order(drafts, { payment, tendered: 25_000 }))).toMatchObject({ failure: { kind: 'not-enough-cash', missing: 1_000 } })
    expect(journal.open()).toEqual([])
    const paid = bills.pay(order(drafts, { payment, tendered: 26_000 }))
    expect(paid.ok && paid.value.map((sale) => [sale.payment, sale.tendered, sale.change])).toEqual([
      [payment, 13_000, 0],
      [payment, 13_000, 0],
    ])
    expect(bills.pay(order(drafts, { payment: 'cash', tendered: 26_000 }))).toEqual(paid)
    expect(journal.open()).toHaveLength(2)
  })

  it('of which one is named twice are one each', async () => {
    const { bills, lookUp, journal } = openBillCounter()
    const draft = await lookUp()
    expect(bills.pay(order([draft, draft], { tendered: 13_000 }))).toMatchObject({ ok: true })
    expect(journal.open().map(({ core }) => core.bill?.group)).toEqual([undefined])
  })

  it('are none when the disk refuses the first, and sell later from the same confirmation', async () => {
    const { bills, lookUp, refuse, journal, script } = openBillCounter()
    const drafts = [await lookUp(), await lookUp('530000000002')]
    refuse.entry = () => true
    expect(() => bills.pay(order(drafts))).toThrow('The disk is full')
    expect([journal.open(), script.wakes]).toEqual([[], 0])
    refuse.entry = () => false
    expect(bills.pay(order(drafts))).toMatchObject({ ok: true })
  })

  it('are told as far as they were written when the disk refuses a later one, and the rest can be paid', async () => {
    const { bills, lookUp, refuse, journal, script } = openBillCounter()
    const drafts = [await lookUp(), await lookUp('530000000002')]
    refuse.entry = ({ sale }) => sale.core.id === drafts[1]!.draft
    const part = bills.pay(order(drafts, { tendered: 30_000 }))
    expect(part.ok && part.value.map(({ id, tendered }) => [id, tendered])).toEqual([[drafts[0]!.draft, 13_000]])
    expect(script.wakes).toBe(1)
    refuse.entry = () => false
    const whole = bills.pay(order(drafts, { tendered: 30_000 }))
    expect(whole.ok && whole.value.map(({ id, tendered }) => [id, tendered])).toEqual([
      [drafts[0]!.draft, 13_000],
      [drafts[1]!.draft, 17_000],
    ])
    expect(new Set(journal.open().map(({ core }) => core.bill?.group))).toEqual(new Set([drafts[0]!.draft]))
  })
})

describe('a customer that the disk does not take', () => {
  it('takes nothing from the payment', async () => {
    const { bills, lookUp, store, clock, journal } = openBillCounter()
    bills.pay(order([await lookUp()]))
    expect(journal.open()).toHaveLength(1)
    store.close()
    await expect(clock.advance(0)).resolves.toBeUndefined()
  })
})
