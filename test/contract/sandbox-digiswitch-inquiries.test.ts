// Inquiries at the sandbox's DigiSwitch: the document's samples, the provider's rules and invented bills.
import { describe, expect, it } from 'vitest'
import { billProducts } from '../../src/sandbox/digiswitch-bill-products'
import { dataOf, openCounter, REF, refused, signed, USER, type Order } from './sandbox-digiswitch-caller'
import { samples } from './sandbox-digiswitch-samples'

const PLN: Order = { ref: REF, code: 'pln', no: '530000000001' }

describe("the document's samples", () => {
  it.each(samples)('$kind: the same fields in the same order, of the same types, with the same values', async ({ asked, answer }) => {
    const counter = await openCounter({ saldo: Number(answer['balance']) })
    const { code, no, ref, amount } = asked
    const body = { command: 'inq-pasca', username: USER, code, customer_no: no, ref_id: ref, ...(amount && { amount }), sign: signed(ref) }
    const heard = await counter.post('transaction', body)
    expect(heard).toMatchObject({ end: 'answer', status: 200 })
    expect(heard.text).toBe(JSON.stringify({ data: answer }))
  })

  it('stand for all twelve kinds of it', () => {
    expect(samples).toHaveLength(12)
  })
})

describe('an inquiry', () => {
  it('of two bills of PLN has two rows and the admin of both', async () => {
    const { inquire } = await openCounter()
    expect(dataOf(await inquire({ ...PLN, no: '530000000002' }))).toMatchObject({
      admin: 5000,
      price: 23_000,
      selling_price: 25_000,
      desc: { lembar_tagihan: 2, detail: [{ periode: '201901', denda: '500' }, { periode: '201902' }] },
    })
    const gas = dataOf(await inquire({ ref: 'gas', code: 'pgas', no: '0110014602' }))
    expect(gas).toMatchObject({ desc: { lembar_tagihan: 2, detail: [{ periode: '0320' }, { periode: '0420' }] } })
  })

  it('takes nothing from the deposit, and is the same as often as it is asked', async () => {
    const counter = await openCounter()
    const first = await counter.inquire(PLN)
    expect((await counter.inquire(PLN)).text).toBe(first.text)
    expect(counter.sandbox.digiswitch.book()).toMatchObject({ balance: 5_000_000, totals: { inquired: 1 } })
  })

  it('under a ref_id that is used is rc 49, and the first one stays what it was', async () => {
    const { inquire, pay, topUp } = await openCounter()
    await inquire(PLN)
    const other = { ...PLN, no: '530000000002' }
    expect(dataOf(await inquire(other))).toEqual(refused(other, '49'))
    expect(dataOf(await topUp({}))).toMatchObject({ rc: '49' })
    expect(dataOf(await pay(PLN))).toMatchObject({ rc: '00', customer_no: PLN.no })
    expect(dataOf(await inquire(PLN))).toMatchObject({ rc: '49' })
    await topUp({ ref: 'pulsa' })
    expect(dataOf(await inquire({ ...PLN, ref: 'pulsa' }))).toMatchObject({ rc: '49' })
  })

  it.each([
    ['e-money without an amount', { code: 'emoney', no: '082100000001' }, '87'],
    ['e-money with an amount that is no multiple of 1000', { code: 'emoney', no: '082100000001', amount: 22_500 }, '87'],
    ['SAMSAT with one number', { code: 'samsat', no: '9658548523568701' }, '54'],
    ['SAMSAT with a blank after the comma', { code: 'samsat', no: '9658548523568701, 0212502110170100' }, '54'],
    ['a number with letters', { code: 'pdam', no: '10A' }, '54'],
    ['a code nobody knows', { code: 'pdamx', no: '1013226' }, '43'],
    ['a code that is closed', { code: 'pdamjbg', no: '1013226' }, '43'],
    ['a prepaid code', { code: 'xld10', no: '087800001230' }, '43'],
  ])('of %s is refused and leaves the ref_id free', async (_, asked, rc) => {
    const counter = await openCounter()
    const order = { ref: REF, ...asked }
    expect(dataOf(await counter.inquire(order))).toEqual(refused(order, rc))
    expect(counter.sandbox.digiswitch.bookOf(REF)).toBeUndefined()
  })

  it('of any other e-money amount owes the amount and the admin', async () => {
    const { inquire } = await openCounter()
    for (const no of ['082100000001', '081299998888']) {
      const data = dataOf(await inquire({ ref: no, code: 'emoney', no, amount: 50_000 }))
      expect(data).toMatchObject({ rc: '00', admin: 2_500, selling_price: 52_500 })
    }
  })

  it('of any number finds a plausible bill, the same one every time', async () => {
    const { inquire } = await openCounter()
    const sheets = new Set<unknown>()
    for (const { code, kind, status } of billProducts.filter((product) => product.status)) {
      for (const tail of ['11', '12', '13', '14']) {
        const no = kind === 'samsat' ? `96585${tail},021250${tail}` : `77001234${tail}`
        const order = { code, no, ...(kind === 'emoney' ? { amount: 20_000 } : {}) }
        const data = dataOf(await inquire({ ...order, ref: `${code}-${tail}-1` }))
        const again = dataOf(await inquire({ ...order, ref: `${code}-${tail}-2` }))
        expect({ ...again, ref_id: data['ref_id'] }).toEqual(data)
        expect(data).toMatchObject({ rc: '00', name: expect.stringMatching(/[A-Z]{2}/), desc: { lembar_tagihan: expect.any(Number) } })
        expect(Number(data['selling_price'])).toBeGreaterThan(Number(data['price']))
        expect(Number(data['price'])).toBeGreaterThan(Number(data['admin']))
        sheets.add((data['desc'] as Record<string, unknown>)['lembar_tagihan'])
      }
      expect(status).toBe(true)
    }
    expect([...sheets].toSorted()).toEqual([1, 2, 3])
  })

  it('of an invented bill of PLN or PDAM adds up to what is owed', async () => {
    const { inquire } = await openCounter()
    for (const code of ['pln', 'pdam', 'pdamsby', 'internet', 'tv']) {
      const { desc, admin, selling_price } = dataOf(await inquire({ ref: code, code, no: '990012345678' }))
      const { detail } = desc as { detail: Record<string, string>[] }
      const owed = detail.map((row) => ['nilai_tagihan', 'denda', 'biaya_lain'].reduce((sum, name) => sum + Number(row[name] ?? 0), 0))
      expect(owed.reduce((sum, one) => sum + one, Number(admin))).toBe(selling_price)
    }
  })
})
