import { describe, expect, it } from 'vitest'
import { foundBill, openBillCounter } from '../../../../test/support/bill-counter'
import { startOfDay } from '../../../shared/calendar'
import { rupiah } from '../../../shared/money'
import { type InquiryReply } from '../../core/ports/providers'

const pln = { code: 'pln', customerNo: '530000000001' }
const hourMs = 3_600_000
/** The last millisecond of the day on which the tests begin. */
const lastMoment = startOfDay('2026-11-22', 'WIB') - 1

describe('a bill that was looked up', () => {
  it('comes with everything of the answer, the usual fee, and until when it can be paid', async () => {
    const { lookUp, asked, clock } = openBillCounter()
    const draft = await lookUp()
    const { kind: _bill, price: _cost, ...answer } = foundBill()({ ...pln, reference: asked[0]!.reference })
    expect(draft).toMatchObject({
      code: 'pln',
      product: 'PLN Pascabayar',
      bill: { kind: 'pln', ...answer },
      fee: 2_000,
      feeMax: 5_000,
      inquiredAt: clock.now(),
      validUntil: lastMoment,
      paidToday: [],
    })
    expect(asked).toEqual([{ ...pln, reference: draft.reference, amount: undefined }])
    expect(draft.reference).toBe(`LKT${draft.draft}`)
    expect(draft).not.toHaveProperty('cost')
  })

  it('writes nothing, and takes a new reference each time', async () => {
    const { lookUp, store } = openBillCounter()
    const references = [await lookUp(), await lookUp()].map(({ reference }) => reference)
    expect(new Set(references).size).toBe(2)
    expect([store.journal.open(), store.customers.find('pln', '', 10)]).toEqual([[], []])
  })

  it('tells the total of before when it is another on the same day', async () => {
    const { lookUp, script, clock } = openBillCounter()
    expect((await lookUp()).before).toBeUndefined()
    expect((await lookUp()).before).toBeUndefined()
    script.onInquiry = foundBill({ sellingPrice: rupiah(16_000) })
    expect([(await lookUp()).before, (await lookUp('530000000002')).before]).toEqual([11_000, undefined])
    script.onInquiry = foundBill()
    expect((await lookUp()).before).toBe(16_000)
    clock.jump(24 * hourMs)
    script.onInquiry = foundBill({ sellingPrice: rupiah(21_000) })
    expect((await lookUp()).before).toBeUndefined()
  })

  it('is of the day on which it was asked for, when the answer comes after midnight', async () => {
    const { bills, script, clock } = openBillCounter()
    clock.jump(lastMoment - clock.now())
    script.onInquiry = (inquiry) => {
      clock.jump(2)
      return foundBill()(inquiry)
    }
    expect(await bills.inquire(pln)).toMatchObject({ ok: true, value: { validUntil: lastMoment } })
    expect(clock.now()).toBeGreaterThan(lastMoment)
  })

  it('has no fee where the owner set none', async () => {
    const { lookUp, script } = openBillCounter()
    script.settings = { ...script.settings, fees: {} as never }
    expect(await lookUp()).toMatchObject({ fee: 0, feeMax: 0 })
  })
})

describe('an inquiry that does not leave', () => {
  it('is one for a product that is gone, hidden or closed', async () => {
    const { bills, store, asked } = openBillCounter()
    const failureOf = async (code: string) => await bills.inquire({ ...pln, code })
    expect(await failureOf('nobody')).toEqual({ ok: false, failure: { kind: 'product-gone' } })
    store.bills.setHidden('pln', true)
    expect(await failureOf('pln')).toEqual({ ok: false, failure: { kind: 'product-gone' } })
    store.bills.merge([{ ...store.bills.find('pdam')!, open: false }])
    expect(await failureOf('pdam')).toEqual({ ok: false, failure: { kind: 'closed' } })
    expect(asked).toEqual([])
  })

  it('is one with a number or an amount that cannot be', async () => {
    const { bills, asked } = openBillCounter()
    const emoney = { code: 'emoney', customerNo: '082100000001' }
    expect(await bills.inquire({ ...pln, customerNo: 'abc' })).toEqual({ ok: false, failure: { kind: 'bad-number' } })
    for (const request of [
      { ...pln, amount: rupiah(10_000) },
      emoney,
      { ...emoney, amount: rupiah(10_500) },
      { ...emoney, amount: rupiah(0) },
    ]) {
      expect(await bills.inquire(request)).toEqual({ ok: false, failure: { kind: 'bad-amount' } })
    }
    expect(asked).toEqual([])
    expect(await bills.inquire({ ...emoney, amount: rupiah(10_000) })).toMatchObject({ ok: true })
    expect(asked[0]).toMatchObject({ amount: 10_000 })
  })

  it('is the second of two for the same number at the same time', async () => {
    const { bills, script, asked } = openBillCounter()
    let answerAll = (_reply: InquiryReply): void => undefined
    const held = new Promise<InquiryReply>((resolve) => (answerAll = resolve))
    script.onInquiry = () => held
    const first = bills.inquire(pln)
    expect(await bills.inquire({ ...pln, customerNo: '5300 0000 0001' })).toEqual({ ok: false, failure: { kind: 'busy' } })
    const other = bills.inquire({ ...pln, customerNo: '530000000002' })
    answerAll({ kind: 'no-answer' })
    expect([(await first).ok, (await other).ok, asked.length]).toEqual([false, false, 2])
    script.onInquiry = foundBill()
    expect(await bills.inquire(pln)).toMatchObject({ ok: true })
  })
})

describe('an inquiry without a bill', () => {
  const note = { code: '60', key: 'ds-60' }

  it.each<[InquiryReply, object]>([
    [
      { kind: 'no-bill', note, message: 'Tagihan belum tersedia' },
      { kind: 'no-bill', note, message: 'Tagihan belum tersedia' },
    ],
    [
      { kind: 'turned-away', note: { key: 'token-rejected' }, stop: 'token-rejected' },
      { kind: 'stopped', why: 'token-rejected' },
    ],
    [
      { kind: 'turned-away', note },
      { kind: 'unsure', note },
    ],
    [
      { kind: 'not-sent', why: 'refused' },
      { kind: 'no-line', why: 'refused' },
    ],
    [{ kind: 'no-answer' }, { kind: 'no-line', why: 'timeout' }],
    [
      { kind: 'inconclusive', note, message: 'x' },
      { kind: 'unsure', note, message: 'x' },
    ],
    [foundBill({ customerNo: '530000000009' })({ ...pln } as never), { kind: 'unsure', note: { key: 'mismatch' } }],
  ])('says why, and leaves nothing to pay: %j', async (reply, failure) => {
    const { bills, script, asked } = openBillCounter()
    script.onInquiry = () => reply
    expect(await bills.inquire(pln)).toEqual({ ok: false, failure })
    const draft = asked[0]!.reference.slice('LKT'.length)
    expect(bills.pay({ bills: [{ draft, fee: rupiah(0), second: false }], payment: 'cash', tendered: rupiah(20_000) })).toEqual({
      ok: false,
      failure: { kind: 'draft-unknown', draft },
    })
  })
})

describe('the bill products', () => {
  it('are shown to the cashier as far as the owner lets them, and keep the kind that the owner gives', () => {
    const { bills } = openBillCounter()
    expect(bills.setHidden({ code: 'tv', hidden: true })).toMatchObject({ ok: true, value: { hidden: true } })
    expect(bills.setKind({ code: 'pdam', kind: 'other' })).toMatchObject({ ok: true, value: { kind: 'other' } })
    const shown = bills.products()
    expect(shown.ok && shown.value.length).toBe(11)
    expect(shown.ok && shown.value.find(({ code }) => code === 'pdam')).toEqual({ code: 'pdam', kind: 'other', name: 'PDAM', open: true })
    const rows = bills.productRows()
    expect(rows.ok && rows.value.length).toBe(12)
    expect([bills.setKind({ code: 'x', kind: 'tv' }), bills.setHidden({ code: 'x', hidden: true })]).toEqual([
      { ok: false, failure: { kind: 'no-such-product' } },
      { ok: false, failure: { kind: 'no-such-product' } },
    ])
  })
})
