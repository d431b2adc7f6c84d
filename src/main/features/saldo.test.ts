// The saldo screen and what of it the header shows.
import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { openBank, usualCost } from '../../../test/support/honest-bank'
import { at, replies } from '../../../test/support/sales'
import { settingsInMemory, storedSettings } from '../../../test/support/settings'
import { rupiah } from '../../shared/money'
import { type Instant } from '../../shared/sale-view'
import { createSaldoDesk } from './saldo'
import { createStatusBoard } from './till-status'

const second = 1_000
const minute = 60 * second

async function openShop(start = 1_000_000) {
  const room = openEngineRoom()
  const { part: store, watch, clock, line, journal, funds, provider } = room
  const bank = openBank(provider, start)
  await room.start()
  const desk = createSaldoDesk({ store, watch, clock })
  const settings = settingsInMemory(storedSettings(''))
  settings.write({ niskala: { ...settings.read().niskala, lowSaldo: rupiah(100_000) } })
  const token = { endsAt: undefined as Instant | undefined }
  const board = createStatusBoard({
    lanes: { niskala: { line, funds, runway: desk.runway, lowSaldo: () => settings.read().niskala.lowSaldo } },
    journal,
    settings,
    tokenEndingAt: () => token.endsAt,
    training: false,
    notices: new Set(),
    onChange: () => undefined,
  })
  const sell = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) room.confirm()
    room.worker.wake()
    await clock.advance(2 * second)
  }
  return { ...room, bank, desk, board, lane: () => board.status().lanes.niskala, token, sell }
}

describe('the saldo on its screen', () => {
  it('is what was reported and what is expected, to the rupiah, with each report and its sale', async () => {
    const { desk, sell } = await openShop()
    await sell(2)
    const left = 1_000_000 - 2 * usualCost
    expect(desk.view()).toMatchObject({ expected: left, held: 0, busy: false, reported: { amount: left }, gaps: [] })
    expect(desk.view().reports.map((report) => [report.amount, report.source, report.saleNumber])).toEqual([
      [left, 'submit', '2611-000002'],
      [1_000_000 - usualCost, 'submit', '2611-000001'],
      [1_000_000, 'saldo', undefined],
    ])
  })

  it('shows what pending orders hold, and that a lost answer makes differences say nothing', async () => {
    const { desk, sell, provider, bank } = await openShop()
    provider.onSubmit = () => ({ ...replies.accepted, charged: rupiah(usualCost), balance: bank.balance() })
    provider.onCheck = provider.onSubmit
    await sell(1)
    expect(desk.view()).toMatchObject({ held: usualCost, expected: 1_000_000 - usualCost, busy: false })
    provider.onSubmit = () => replies.noAnswer
    provider.onCheck = () => replies.inconclusive
    await sell(1)
    expect(desk.view().busy).toBe(true)
  })

  it('lists a gap with the sales that were busy while it opened, until a person has explained it', async () => {
    const { desk, sell, bank, clock, told } = await openShop()
    await sell(1)
    await clock.advance(5 * minute)
    bank.move(-9_999)
    await sell(2)
    const [gap] = desk.view().gaps
    expect(gap).toMatchObject({ amount: -9_999, explained: undefined })
    expect(gap?.candidates.map((each) => [each.number, each.amount])).toContainEqual(['2611-000002', usualCost])
    expect(gap?.candidates.map((each) => each.number)).not.toContain('2611-000001')
    expect(told().saldoChanges).toBe(2)
    const explained = { by: 'Ibu Rini', note: 'Biaya bulanan' }
    expect(desk.explain({ id: gap!.id, ...explained })).toMatchObject({ ok: true, value: { gaps: [{ explained }] } })
    expect(desk.explain({ id: gap!.id, by: 'Budi', note: 'Lain' })).toEqual({ ok: false, failure: { kind: 'no-such-gap' } })
    expect(desk.explain({ id: 4_711, ...explained })).toEqual({ ok: false, failure: { kind: 'no-such-gap' } })
    expect(desk.view().gaps[0]?.explained).toEqual({ ...explained, at: clock.now() })
  })
})

describe('the saldo in the header', () => {
  it('says how many more sales it carries once three tell the usual cost, and warns when it is low', async () => {
    const { lane, sell, bank, line, clock } = await openShop()
    await sell(2)
    expect(lane()).toMatchObject({ runway: undefined, saldoLow: false, pause: undefined })
    await sell(1)
    expect(lane().runway).toEqual({ transactions: Math.floor((1_000_000 - 3 * usualCost) / usualCost) })
    bank.move(99_999 - bank.balance())
    line.probe()
    await clock.settle()
    expect(lane()).toMatchObject({ saldoLow: true, runway: { transactions: 3 } })
  })

  it('says what the queue waits for', async () => {
    const { board, lane, sell } = await openShop(100)
    await sell(1)
    expect(board.status()).toMatchObject({ open: { count: 1 }, lanes: { digiswitch: undefined } })
    expect(lane()).toMatchObject({ pause: { needed: usualCost }, saldo: { amount: 100 } })
  })

  it('warns ahead of a token that ends', async () => {
    const { board, token } = await openShop()
    expect(board.status().notices).toEqual([])
    token.endsAt = at(minute)
    expect(board.status().notices).toMatchObject([{ kind: 'token-ending' }])
  })
})
