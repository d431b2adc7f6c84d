// Bills, with the real client against the sandbox: the document's examples and test numbers, and payments that go wrong.
import { describe, expect, it } from 'vitest'
import examples from '../../src/shared/bill/document-answers.json' with { type: 'json' }
import { digiswitchFaults } from '../../src/sandbox/digiswitch-faults'
import { fates, testNumbers } from '../../src/sandbox/digiswitch-numbers'
import { digiswitchClients, inquiryFor, inWords, paymentOf } from './digiswitch-client'
import { openTill } from './sandbox-caller'

const connect = digiswitchClients()
const kinds = Object.keys(examples) as (keyof typeof examples)[]
const rows = kinds.flatMap((kind) => fates.flatMap((fate) => testNumbers[kind][fate].map((number) => ({ kind, fate, number }))))

const paid = 'delivered 00'
const pending = 'accepted 03'
const failed = 'refused 02'

/** The inquiry, then payment, status at once and status a minute later. */
const expected: Readonly<Record<(typeof fates)[number], readonly string[]>> = {
  success: ['bill', paid, paid, paid],
  'inquiry fails': ['no-bill 02'],
  'payment fails': ['bill', failed, failed, failed],
  'pending, then success': ['bill', pending, pending, paid],
  'pending, then failed': ['bill', pending, pending, failed],
}

describe("the document's examples", () => {
  it.each(kinds)('%s: every field arrives as the document has it', async (kind) => {
    const till = await openTill()
    const { name, admin, price, selling_price: sellingPrice, desc, sn, customer_no: customerNo } = examples[kind].data
    const balance = till.sandbox.digiswitch.book().balance
    const found = await connect(till).inquire(inquiryFor(kind, customerNo))
    expect(found).toEqual({ kind: 'bill', name, customerNo, admin, price, sellingPrice, desc, balance, serial: sn || undefined })
  })
})

describe('the test numbers', () => {
  it.each(rows)('$kind $number: $fate', async ({ kind, fate, number }) => {
    const till = await openTill()
    const digiswitch = connect(till)
    const inquiry = inquiryFor(kind, number)
    const found = await digiswitch.inquire(inquiry)
    const words = [inWords(found)]
    if (found.kind === 'bill') {
      const payment = paymentOf(inquiry)
      words.push(inWords(await digiswitch.submit(payment)), inWords(await digiswitch.check(payment)))
      till.wait(60_000)
      words.push(inWords(await digiswitch.check(payment)))
      const taken = words.at(-1) === paid ? found.price : 0
      expect(till.sandbox.digiswitch.bookOf(inquiry.reference)).toMatchObject({ held: taken, purchases: taken > 0 ? 1 : 0 })
    }
    expect(words).toEqual(expected[fate])
  })
})

const pln = inquiryFor('pln', '530000000001')
const payPath = 'POST /v1/user/api/transaction pay-pasca'
const statusPath = 'POST /v1/user/api/transaction status-pasca'
const unpaid = 'not-found 50'
const thenPaid = (first: string) => [first, paid]

describe('a payment', () => {
  it('tells what it took, the serial and the meter stands', async () => {
    const till = await openTill()
    const digiswitch = connect(till)
    await digiswitch.inquire(pln)
    const reply = await digiswitch.submit(paymentOf(pln))
    expect(reply).toMatchObject({
      kind: 'delivered',
      charged: 10_900,
      serial: 'S1234554321N',
      balance: till.sandbox.digiswitch.book().balance,
    })
    expect(reply.kind === 'delivered' && reply.desc).toMatchObject({ detail: [{ meter_awal: '00080000', meter_akhir: '00090000' }] })
  })

  it.each(Object.entries(digiswitchFaults))('that runs into "%s"', async (name, fault) => {
    const till = await openTill()
    const digiswitch = connect(till)
    await digiswitch.inquire(pln)
    till.sandbox.digiswitch.fault({ call: 'pay-pasca', fault, count: 1 })
    const words = [inWords(await digiswitch.submit(paymentOf(pln))), inWords(await digiswitch.check(paymentOf(pln)))]
    const course: Readonly<Record<keyof typeof digiswitchFaults, readonly string[]>> = {
      'cut-before': ['no-answer', unpaid],
      'silent-before': ['no-answer', unpaid],
      'http-503': ['inconclusive ds-http-error', unpaid],
      cut: thenPaid('no-answer'),
      'cut-body': thenPaid('no-answer'),
      silent: thenPaid('no-answer'),
      slow: thenPaid('no-answer'),
      'http-502': thenPaid('inconclusive ds-http-error'),
      'http-400': thenPaid(paid),
      truncated: thenPaid('inconclusive ds-not-json'),
      empty: thenPaid('inconclusive ds-not-json'),
      'unknown-code': thenPaid('inconclusive ds-unknown-code'),
      failed: [failed, failed],
      pending: [pending, pending],
      'pending-bought': [pending, pending],
      'pending-failed': [pending, pending],
      'failed-bought': [failed, failed],
      'cut-pending-bought': ['no-answer', pending],
    }
    expect(words).toEqual(course[name as keyof typeof digiswitchFaults])
    const { [payPath]: payments, [statusPath]: questions } = till.sandbox.calls().paths
    expect([payments, questions]).toEqual([1, 1])
  })

  it('made again under its reference pays once', async () => {
    const till = await openTill()
    const digiswitch = connect(till)
    await digiswitch.inquire(pln)
    for (let round = 0; round < 3; round += 1) expect(inWords(await digiswitch.submit(paymentOf(pln)))).toBe(paid)
    expect(till.sandbox.digiswitch.bookOf(pln.reference)).toMatchObject({ purchases: 1, held: 10_900 })
  })

  it('is never made by a status, nor by an inquiry', async () => {
    const till = await openTill()
    const digiswitch = connect(till)
    for (let round = 0; round < 3; round += 1) {
      await digiswitch.inquire(pln)
      expect(inWords(await digiswitch.check(paymentOf(pln)))).toBe(unpaid)
    }
    expect(till.sandbox.digiswitch.bookOf(pln.reference)).toMatchObject({ state: 'inquired', purchases: 0 })
  })

  it('without an inquiry, or after midnight, pays nothing', async () => {
    const till = await openTill()
    const digiswitch = connect(till)
    expect(inWords(await digiswitch.submit(paymentOf(pln)))).toBe('refused 50')
    await digiswitch.inquire(pln)
    till.wait(12 * 3_600_000)
    expect(inWords(await digiswitch.submit(paymentOf(pln)))).toBe('refused 40')
    expect(till.sandbox.digiswitch.bookOf(pln.reference)).toMatchObject({ purchases: 0, held: 0 })
  })

  it('is refused when the deposit is too low, and turned away with a wrong key', async () => {
    const till = await openTill()
    const digiswitch = connect(till)
    await digiswitch.inquire(pln)
    till.sandbox.digiswitch.setSaldo(5_000)
    expect(await digiswitch.submit(paymentOf(pln))).toMatchObject({ kind: 'refused', deposit: 'no', note: { code: '44', key: 'ds-44' } })
    expect(inWords(await connect(till, { key: 'wrong-key' }).submit(paymentOf(pln)))).toBe('turned-away ds-41')
    expect(inWords(await connect(till, { key: 'wrong-key' }).check(paymentOf(pln)))).toBe('turned-away ds-41')
  })
})

describe('an inquiry', () => {
  it.each([
    ['cut-before', 'no-answer'],
    ['slow', 'no-answer'],
    ['http-503', 'inconclusive ds-inquiry-failed'],
    ['truncated', 'inconclusive ds-inquiry-unreadable'],
    ['unknown-code', 'inconclusive ds-inquiry-failed'],
    ['http-400', 'bill'],
  ] as const)('that runs into "%s" is told as %s', async (name, words) => {
    const till = await openTill()
    till.sandbox.digiswitch.fault({ call: 'inq-pasca', fault: digiswitchFaults[name], count: 1 })
    expect(inWords(await connect(till).inquire(pln))).toBe(words)
  })

  it('tells a used reference, a closed product, a wrong number and an odd e-money amount', async () => {
    const till = await openTill()
    const digiswitch = connect(till)
    await digiswitch.inquire(pln)
    expect(inWords(await digiswitch.inquire({ ...pln, customerNo: '530000000002' }))).toBe('inconclusive ds-inquiry-failed')
    expect(inWords(await digiswitch.inquire(inquiryFor('pdamjbg', '123')))).toBe('no-bill 43')
    expect(inWords(await digiswitch.inquire(inquiryFor('samsat', '9658548523568701')))).toBe('no-bill 54')
    expect(inWords(await digiswitch.inquire({ ...inquiryFor('emoney', '082100000001'), amount: undefined }))).toBe('no-bill 87')
  })

  it('with a wrong key is turned away, without a line not sent', async () => {
    const till = await openTill()
    expect(await connect(till, { key: 'wrong-key' }).inquire(pln)).toMatchObject({ kind: 'turned-away', stop: 'token-rejected' })
    await till.sandbox.setLine('refuse')
    expect(await connect(till).inquire(pln)).toEqual({ kind: 'not-sent', why: 'refused' })
  })
})
