// Filling up the deposit, and every rupiah of it: tickets, transfers, a queue that waits for saldo, and charges nobody explains.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rupiah } from '../../src/shared/money'
import { type TicketView } from '../../src/shared/saldo'
import { eventually, numberFor, openShop, type Shop, waitForAgreement } from '../support/shop'

const pace = 0.005
const quick = { pace, hurry: 10, answerTimeoutMs: 20_000 }

async function ticketOf(shop: Shop, amount: number): Promise<TicketView> {
  const made = await shop.till().deposits('niskala').create(rupiah(amount))
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}

function waitForTicket(shop: Shop, id: string, state: TicketView['state']): Promise<TicketView> {
  const found = () =>
    shop
      .till()
      .deposits('niskala')
      .list()
      .find((ticket) => ticket.id === id)
  return eventually(
    () => (found()?.state === state ? found() : undefined),
    () => `The ticket is ${found()?.state}; ${JSON.stringify(shop.till().saldo('niskala').view().gaps)}`,
  )
}

const gapsOf = (shop: Shop) => shop.till().saldo('niskala').view().gaps

describe('the ticket of the provider’s own document', () => {
  it('is shown with all its sums, which differ, on screen and on paper, and its transfer arrives without a gap', async () => {
    const shop = await openShop(quick)
    await shop.waitForLine('up')
    const ticket = await ticketOf(shop, 1_000_000)
    expect(ticket).toMatchObject({
      state: 'open',
      amount: 1_000_000,
      unique: 101,
      computed: 1_000_101,
      grandTotal: 100_101,
      instructionSum: 1_000_101,
      agree: false,
      banks: [
        { name: 'BCA', accountNo: '1234567890', active: true },
        { name: 'Mandiri', accountNo: '0987654321', active: true },
      ],
    })
    expect(await shop.till().deposits('niskala').print(ticket.id)).toMatchObject({ ok: true })
    const slip = readFileSync(join(shop.folder, 'slip-1.txt'), 'utf8')
    for (const words of ['Rp1.000.101', 'Rp100.101', 'JUMLAH BERBEDA', '1234567890']) expect(slip).toContain(words)
    shop.sell(numberFor('000'))
    shop.sandbox.pay({ transfer: 1_000_101 })
    shop.till().probe()
    const arrived = await waitForTicket(shop, ticket.id, 'arrived')
    expect(arrived.arrivedAt).toBeGreaterThanOrEqual(arrived.createdAt)
    await waitForAgreement(shop.till(), shop.sandbox)
    expect(gapsOf(shop)).toEqual([])
  })
})

describe('a transfer', () => {
  it.each([
    [500_000, 'of an ordinary ticket'],
    [1_100_000, 'whose fee stays with the bank'],
    [1_150_000, 'whose fee stands in no sum'],
    [1_200_000, 'of a ticket whose text says more'],
    [1_300_000, 'of a ticket without banks'],
    [1_850_000, 'that is credited without its unique code'],
    [1_800_000, 'that is credited late'],
  ])('%i (%s) arrives for its ticket, without a gap, and is known after a restart', async (amount) => {
    const shop = await openShop(quick)
    await shop.waitForLine('up')
    const [other, ticket] = [await ticketOf(shop, 700_000), await ticketOf(shop, amount)]
    shop.sandbox.pay({ amount })
    const probing = setInterval(() => shop.till().probe(), 50)
    await waitForTicket(shop, ticket.id, 'arrived').finally(() => clearInterval(probing))
    await waitForAgreement(shop.till(), shop.sandbox)
    await shop.restart()
    expect(gapsOf(shop)).toEqual([])
    const states = new Map(
      shop
        .till()
        .deposits('niskala')
        .list()
        .map(({ id, state }) => [id, state]),
    )
    expect([states.get(other.id), states.get(ticket.id)]).toEqual(['open', 'arrived'])
  })
})

describe('a ticket whose answer is lost', () => {
  it.each([1_400_000, 1_450_000, 1_500_000, 1_550_000, 1_650_000, 2_100_000, 2_300_000])(
    '(%i) is unsure, stays so after a restart, and is never asked for again',
    async (amount) => {
      const shop = await openShop({ ...quick, answerTimeoutMs: 300 })
      await shop.waitForLine('up')
      const [lost, second] = await Promise.all([
        shop.till().deposits('niskala').create(rupiah(amount)),
        shop.till().deposits('niskala').create(rupiah(amount)),
      ])
      expect(lost).toMatchObject({ ok: false, failure: { kind: 'unsure', ticket: { state: 'unsure', amount } } })
      expect(second).toMatchObject({ ok: false, failure: { kind: 'refused' } })
      await shop.restart()
      await shop.waitForLine('up')
      await new Promise((resolve) => setTimeout(resolve, 200))
      expect(shop.till().deposits('niskala').list()).toMatchObject([{ state: 'unsure', amount }])
      const tickets = Object.entries(shop.sandbox.calls().paths).filter(([path]) => path.endsWith('/deposit_ticket'))
      expect(tickets.map(([, count]) => count)).toEqual([1])
    },
  )

  it('is no ticket at all when the request provably never left', async () => {
    const shop = await openShop(quick)
    await shop.waitForLine('up')
    await shop.setLine('refuse')
    expect(await shop.till().deposits('niskala').create(rupiah(500_000))).toEqual({
      ok: false,
      failure: { kind: 'no-line', why: 'refused' },
    })
    expect(shop.till().deposits('niskala').list()).toEqual([])
  })
})

describe('a charge that nobody explains', () => {
  it('is found to the rupiah, listed with the sales of its time, and explained by a person for good', async () => {
    const shop = await openShop(quick)
    const sale = shop.sell(numberFor('000'))
    await shop.waitFor(sale.id, 'delivered')
    await waitForAgreement(shop.till(), shop.sandbox)
    shop.sandbox.adjustSaldo(-12_345)
    const busy = shop.sell(numberFor('000', 1))
    await shop.waitFor(busy.id, 'delivered')
    const gap = await eventually(
      () => gapsOf(shop)[0],
      () => 'no gap',
    )
    expect(gap).toMatchObject({ amount: -12_345, explained: undefined })
    expect(gap.candidates.map((each) => each.id)).toContain(busy.id)
    await shop.restart()
    expect(gapsOf(shop)).toMatchObject([{ id: gap.id, amount: -12_345 }])
    const said = { by: 'Ibu Rini', note: 'Biaya langganan' }
    expect(
      shop
        .till()
        .saldo('niskala')
        .explain({ id: gap.id, ...said }),
    ).toMatchObject({ ok: true })
    await waitForAgreement(shop.till(), shop.sandbox)
    await shop.restart()
    expect(gapsOf(shop)).toMatchObject([{ amount: -12_345, explained: said }])
  })

  it.each([
    ['431', 'delivered', -1_000],
    ['432', 'delivered', 100],
    ['433', 'refused', -5_400],
  ] as const)('by a sale of its own (%s) is listed with that sale', async (digits, state, amount) => {
    const shop = await openShop(quick)
    await shop.waitForLine('up')
    const sale = shop.sell(numberFor(digits))
    await shop.waitFor(sale.id, state)
    const gap = await eventually(
      () => gapsOf(shop)[0],
      () => JSON.stringify(shop.till().saldo('niskala').view()),
    )
    expect([gap.amount, gap.candidates.map((each) => each.id)]).toEqual([amount, [sale.id]])
  })

  it('and came back by itself, as a refund that is found out later, is taken back', async () => {
    const shop = await openShop(quick)
    await shop.waitForLine('up')
    const sale = shop.sell(numberFor('702'))
    await shop.waitFor(sale.id, 'delivered')
    await eventually(
      () => (shop.bookOf(sale)?.state === 'reversed' ? true : undefined),
      () => 'not refunded',
    )
    shop.till().probe()
    await eventually(
      () => gapsOf(shop)[0],
      () => 'no gap',
    )
    expect(await shop.till().sales.check(sale.id)).toMatchObject({ ok: true, value: { state: 'reversed' } })
    await waitForAgreement(shop.till(), shop.sandbox)
    expect(gapsOf(shop).map((gap) => [gap.amount, gap.explained?.note])).toEqual([
      [-5_400, sale.number],
      [5_400, sale.number],
    ])
  })
})
