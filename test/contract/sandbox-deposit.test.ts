// Deposit tickets: what is promised, what is paid, and what the deposit says afterwards.
import { describe, expect, it } from 'vitest'
import { ticketScenarios } from '../../src/sandbox/deposit-scenarios'
import { call, fieldsOf, NUMBER, openTill, temporaryFile, type Heard, type Till } from './sandbox-caller'

const ask = ({ sandbox }: Till, amount: unknown, silenceMs?: number): Promise<Heard> =>
  call('POST', `${sandbox.baseUrl}/deposit_ticket`, { amount }, undefined, silenceMs)

const saldoOf = async (till: Till): Promise<unknown> => fieldsOf(await till.saldo())['balance']

type Look = (heard: Heard) => void

const says =
  (expected: object): Look =>
  (heard) => {
    expect(heard).toMatchObject({ end: 'answer', status: 200 })
    expect(fieldsOf(heard)).toMatchObject(expected)
  }
const lacks =
  (name: string): Look =>
  (heard) =>
    expect(fieldsOf(heard)).not.toHaveProperty(name)
const sumSaid = (sum: string): string => expect.stringContaining(`Rp. ${sum} (harus sama)`) as string
const broken: Look = ({ text }) => expect(() => JSON.parse(text) as unknown).toThrow()
const honest = (amount: number): Look => says({ amount, unique: 101, admin_fee: 0, grand_total: amount + 101 })

const promises: Readonly<Record<number, Look>> = {
  1_000_000: says({ unique: 101, grand_total: 100_101, instruction: sumSaid('1,000,101') }),
  1_100_000: says({ admin_fee: 2_500, grand_total: 1_102_601, instruction: sumSaid('1,102,601') }),
  1_150_000: says({ admin_fee: 2_500, grand_total: 1_150_101, instruction: sumSaid('1,150,101') }),
  1_200_000: says({ grand_total: 1_200_101, instruction: sumSaid('1,201,101') }),
  1_250_000: says({ instruction: expect.not.stringMatching(/\d/) as string }),
  1_300_000: lacks('banks'),
  1_350_000: says({ banks: [] }),
  1_375_000: says({ banks: [{ bank_name: 'BCA', status: 0 }, { status: 1 }] }),
  1_400_000: ({ end }) => expect(end).toBe('none'),
  1_450_000: ({ end }) => expect(end).toBe('silence'),
  1_500_000: ({ status }) => expect(status).toBe(502),
  1_550_000: ({ status }) => expect(status).toBe(503),
  1_600_000: honest(1_600_000),
  1_650_000: broken,
  1_700_000: honest(1_700_000),
  1_750_000: honest(1_750_000),
  1_800_000: honest(1_800_000),
  1_850_000: honest(1_850_000),
  1_900_000: honest(1_900_000),
  2_100_000: says({ amount: '2100000', unique: '101', grand_total: '2100101' }),
  2_200_000: says({ valid_before: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}$/) as string }),
  2_300_000: lacks('grand_total'),
}

describe('a deposit ticket', () => {
  it.each(ticketScenarios)('of $amount: $does', async ({ amount, opensNone }) => {
    const till = await openTill({ pace: 0.01 })
    const look = promises[amount]
    if (look === undefined) throw new Error(`no test for ${amount}`)
    look(await ask(till, amount, amount === 1_450_000 ? 200 : 5_000))
    expect(till.sandbox.book().tickets).toHaveLength(opensNone ? 0 : 1)
  })

  it('of any other amount says the same sum everywhere, with a code of its own, in the time of Jakarta', async () => {
    const till = await openTill({ now: () => Date.parse('2024-12-31T15:30:00Z') })
    const first = fieldsOf(await ask(till, 500_000))
    const instruction = sumSaid('500,101')
    expect(first).toMatchObject({ amount: 500_000, unique: 101, grand_total: 500_101, instruction, valid_before: '01/01/2025 00:30:00' })
    expect(fieldsOf(await ask(till, 500_000))).toMatchObject({ unique: 102, grand_total: 500_102 })
  })

  it.each([[0], [-1], [1.5], ['500000'], [null], [2e9]])('of %j is refused with rc 01', async (amount) => {
    const till = await openTill()
    expect(fieldsOf(await ask(till, amount))).toMatchObject({ rc: '01' })
    expect(till.sandbox.book().tickets).toEqual([])
  })

  it('needs the token', async () => {
    const { sandbox } = await openTill({ token: 'right' })
    expect((await call('POST', `${sandbox.baseUrl}/deposit_ticket`, { amount: 500_000 }, 'other')).status).toBe(401)
  })
})

describe('a transfer', () => {
  it('credits amount and unique code, once, and survives the sandbox', async () => {
    const book = temporaryFile()
    const till = await openTill({ book })
    await ask(till, 500_000)
    await ask(till, 500_000)
    expect(till.sandbox.pay({ amount: 500_000 })).toMatchObject({ ticket: 2, state: 'credited', credited: 500_102 })
    expect(await saldoOf(till)).toBe(5_500_102)
    expect(till.sandbox.pay({ ticket: 1 })).toMatchObject({ ticket: 1, credited: 500_101 })
    expect(till.sandbox.pay({ ticket: 1 })).toBe('none')
    await till.purchase('sale-1', NUMBER)
    const again = await openTill({ book })
    expect(await saldoOf(again)).toBe(6_000_203 - 5_400)
    again.sandbox.setSaldo(10_000)
    expect(await saldoOf(again)).toBe(10_000)
    expect(again.sandbox.book().tickets).toMatchObject([{ state: 'credited' }, { state: 'credited' }])
  })

  it('of a sum that no ticket asks for credits nothing', async () => {
    const till = await openTill()
    await ask(till, 500_000)
    expect(till.sandbox.pay({ transfer: 500_000 })).toBe('none')
    expect(await saldoOf(till)).toBe(5_000_000)
    expect(till.sandbox.pay({ transfer: 500_101 })).toMatchObject({ state: 'credited' })
  })

  it('after the ticket has expired credits nothing', async () => {
    const till = await openTill()
    await ask(till, 500_000)
    await ask(till, 1_700_000)
    till.wait(60_000)
    expect(till.sandbox.pay({ amount: 1_700_000 })).toBe('expired')
    till.wait(2 * 3_600_000)
    expect(till.sandbox.pay({ ticket: 1 })).toBe('expired')
    expect(await saldoOf(till)).toBe(5_000_000)
    expect(till.sandbox.book().tickets.map(({ state }) => state)).toEqual(['expired', 'expired'])
  })

  it.each([
    [1_000_000, 1_000_101],
    [1_100_000, 1_100_101],
    [1_400_000, 1_400_101],
    [1_850_000, 1_850_000],
    [1_900_000, 1_897_601],
  ])('for %i credits %i', async (amount, credited) => {
    const till = await openTill()
    await ask(till, amount)
    till.sandbox.pay({ amount })
    expect(await saldoOf(till)).toBe(5_000_000 + credited)
  })

  it('may be credited late', async () => {
    const till = await openTill()
    await ask(till, 1_800_000)
    expect(till.sandbox.pay({ amount: 1_800_000 })).toMatchObject({ state: 'transferred' })
    till.wait(29_999)
    expect(await saldoOf(till)).toBe(5_000_000)
    till.wait(1)
    expect(await saldoOf(till)).toBe(6_800_101)
  })

  it('arrives by the control port', async () => {
    const till = await openTill({ controlPort: 0 })
    const pay = (by: object): Promise<Heard> => call('POST', `${till.sandbox.controlUrl}/sandbox/deposit/pay`, by)
    expect((await pay({ amount: 500_000 })).status).toBe(404)
    await ask(till, 500_000)
    expect(fieldsOf(await pay({ amount: 500_000 }))).toMatchObject({ ticket: 1, sum: 500_101, state: 'credited' })
    await ask(till, 1_750_000)
    expect((await pay({ ticket: 2 })).status).toBe(409)
  })
})
