// Saldo, deposit tickets and price lists, with the real client against the sandbox.
import { describe, expect, it } from 'vitest'
import { billProducts } from '../../src/sandbox/digiswitch-bill-products'
import { digiswitchFaults, type FaultCall } from '../../src/sandbox/digiswitch-faults'
import { prepaidProducts } from '../../src/sandbox/digiswitch-prepaid'
import { rupiah } from '../../src/shared/money'
import { digiswitchClients } from './digiswitch-client'
import { openTill, type Till } from './sandbox-caller'

const connect = digiswitchClients()
const payer = { bank: 'BCA', ownerName: 'Siti Aminah' }
const amount = rupiah(200_000)

function faulty(till: Till, call: FaultCall, name: keyof typeof digiswitchFaults): void {
  till.sandbox.digiswitch.fault({ call, fault: digiswitchFaults[name], count: 1 })
}

describe('the saldo', () => {
  it('is read, decimals rounded down', async () => {
    const till = await openTill({ saldo: 18_319_988 })
    till.sandbox.digiswitch.setSaldo(18_319_988.75)
    expect(await connect(till).saldo()).toEqual({ kind: 'saldo', amount: 18_319_988 })
  })

  it('tells a wrong key, a wrong address, trouble and no line apart', async () => {
    const till = await openTill()
    expect(await connect(till, { key: 'wrong-key' }).saldo()).toEqual({ kind: 'turned-away', stop: 'token-rejected' })
    expect(await connect(till, { username: 'nobody' }).saldo()).toEqual({ kind: 'turned-away', stop: 'token-rejected' })
    expect(await connect(till, { path: '/elsewhere' }).saldo()).toMatchObject({ kind: 'inconclusive', wrongPlace: true })
    faulty(till, 'cek-saldo', 'http-502')
    expect(await connect(till).saldo()).toMatchObject({ kind: 'inconclusive', wrongPlace: false })
    await till.sandbox.setLine('hang')
    expect(await connect(till).saldo()).toEqual({ kind: 'no-answer' })
    await till.sandbox.setLine('refuse')
    expect(await connect(till).saldo()).toEqual({ kind: 'not-sent', why: 'refused' })
  })
})

describe('a deposit ticket', () => {
  it('says what to transfer, and its sum arrives', async () => {
    const till = await openTill({ saldo: 1_000 })
    const reply = await connect(till).ticket(amount, payer)
    expect(reply).toEqual({
      kind: 'ticket',
      ticket: { amount, unique: 101, adminFee: 0, grandTotal: 200_101, instructionSum: undefined, banks: [], instruction: 'DS000001' },
    })
    expect(till.sandbox.digiswitch.book().tickets).toMatchObject([{ bank: 'BCA', owner_name: 'Siti Aminah' }])
    till.sandbox.digiswitch.pay({ transfer: 200_101 })
    expect(await connect(till).saldo()).toEqual({ kind: 'saldo', amount: 201_101 })
  })

  it.each([
    ['cut', 'no-answer', 1],
    ['http-502', 'inconclusive', 1],
    ['truncated', 'inconclusive', 1],
    ['http-503', 'inconclusive', 0],
  ] as const)('that runs into "%s" is %s, and was asked for once', async (name, kind, tickets) => {
    const till = await openTill()
    faulty(till, 'deposit', name)
    expect((await connect(till).ticket(amount, payer)).kind).toBe(kind)
    expect(till.sandbox.calls().paths).toEqual({ 'POST /v1/user/api/deposit deposit': 1 })
    expect(till.sandbox.digiswitch.book().tickets).toHaveLength(tickets)
  })

  it('is turned away with a wrong key, not sent without a line, and told why it failed', async () => {
    const till = await openTill()
    expect(await connect(till, { key: 'wrong-key' }).ticket(amount, payer)).toEqual({ kind: 'turned-away', stop: 'token-rejected' })
    expect(await connect(till).ticket(amount, { ...payer, bank: 'BANK X' })).toMatchObject({ kind: 'inconclusive', note: { code: '64' } })
    await till.sandbox.setLine('refuse')
    expect(await connect(till).ticket(amount, payer)).toEqual({ kind: 'not-sent', why: 'refused' })
  })
})

describe('the price lists', () => {
  it('are read whole', async () => {
    const till = await openTill()
    const prepaid = await connect(till).prepaid()
    const bills = await connect(till).bills()
    expect(prepaid).toMatchObject({ kind: 'list', skipped: 0 })
    expect(bills).toMatchObject({ kind: 'list', skipped: 0 })
    if (prepaid.kind !== 'list' || bills.kind !== 'list') return
    expect(prepaid.rows.map(({ sku, name, price }) => [sku, name, price])).toEqual(
      prepaidProducts.map(({ code, name, price }) => [code, name, price]),
    )
    expect(bills.rows).toEqual(
      billProducts.map(({ code, name, brand, admin, commission, status: open }) => ({ code, name, brand, admin, commission, open })),
    )
    const bySku = new Map(prepaid.rows.map((row) => [row.sku, row]))
    expect(bySku.get('tselt20')).toMatchObject({ open: false, multi: false })
    expect(bySku.get('smart20')).toMatchObject({ open: false })
    expect(bySku.get('tri50')).toMatchObject({ open: true, multi: true, cutOff: undefined })
    expect(bySku.get('pln20')?.cutOff?.from).toBeGreaterThan(bySku.get('pln20')?.cutOff?.until ?? Infinity)
    expect(bySku.get('ml86')).toMatchObject({ cutOff: undefined })
  })

  it('show what was changed and closed', async () => {
    const till = await openTill()
    till.sandbox.digiswitch.change({ code: 'xld10', price: 11_000, status: false })
    const reply = await connect(till).prepaid()
    expect(reply.kind === 'list' && reply.rows.find(({ sku }) => sku === 'xld10')).toMatchObject({ price: 11_000, open: false })
  })

  it('asked for too often are turned away without a stop of the queue', async () => {
    const till = await openTill()
    till.sandbox.change({ digiswitch: { ...till.sandbox.settings().digiswitch, listLimit: true } })
    const digiswitch = connect(till)
    expect(await digiswitch.prepaid()).toMatchObject({ kind: 'list' })
    expect(await digiswitch.prepaid()).toEqual({ kind: 'turned-away', note: { code: '83', key: 'ds-83' } })
    expect(await digiswitch.bills()).toMatchObject({ kind: 'list' })
    till.wait(5 * 60_000)
    expect(await digiswitch.prepaid()).toMatchObject({ kind: 'list' })
  })

  it('tell a wrong key, half an answer and no line', async () => {
    const till = await openTill()
    expect(await connect(till, { key: 'wrong-key' }).prepaid()).toMatchObject({ kind: 'turned-away', stop: 'token-rejected' })
    faulty(till, 'price-list', 'truncated')
    expect(await connect(till).bills()).toMatchObject({ kind: 'inconclusive', note: { key: 'ds-list-failed' } })
    await till.sandbox.setLine('refuse')
    expect(await connect(till).prepaid()).toEqual({ kind: 'not-sent', why: 'refused' })
  })
})
