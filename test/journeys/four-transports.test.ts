// The same day of 200 sales over each way to Niskala: mixed scenarios, a line that is cut, a till that is killed twice.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTillStore } from '../../src/main/adapters/sqlite/till-store'
import { policiesAt } from '../../src/main/core/sale/retry-policy'
import { type Sandbox } from '../../src/sandbox/sandbox'
import { type SaleView } from '../../src/shared/sale-view'
import { type NiskalaTransport, niskalaTransports } from '../../src/shared/settings'
import { buildSellingProgram, runSelling, sellingProgramFolder } from '../support/selling-process'
import type { SellingOrder } from '../support/selling-program'
import { numberFor, openShop, waitForAgreement } from '../support/shop'
import { openTillRoom, type TillRoom } from '../support/till-room'

const pace = 0.003
const saldo = 50_000_000
const salesMax = 200
/** With signs that addresses, forms and XML write in another way. */
const token = 'KANARI+burung/7788&x=<9>'

/** Slow, pending, lost, spoiled, refused, late, dearer, and XML of every shape. Those whose end depends on when one asks are left out. */
// prettier-ignore
const scenarios = [
  '000', '101', '102', '103', '201', '202', '203', '204', '206', '231', '301', '302', '303', '304', '306', '307',
  '401', '402', '403', '404', '405', '406', '407', '408', '409', '410', '411', '412', '413', '414', '415', '416', '417', '418',
  '419', '420', '429', '500', '502', '503', '504', '602', '603', '604', '605', '606', '702', '703',
  '801', '803', '804', '805', '806', '807', '809', '811', '851', '852', '855', '858', '860', '861', '862', '865', '866', '867',
  '901', '903', '905', '906', '907', '908', '909', '910', '912', '913', '914', '917', '919', '921', '922', '923', '935', '936', '970',
] as const
const numbers = Array.from({ length: salesMax }, (_, n) => numberFor(scenarios[n % scenarios.length]!, n))

type Day = {
  readonly till: TillRoom['till']
  readonly store: TillRoom['store']
  readonly folder: string
  readonly sandbox: Sandbox
  readonly kills: number
  readonly acknowledged: ReadonlyMap<string, string>
  readonly sales: readonly SaleView[]
}

const days = new Map<NiskalaTransport, Day>()
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  await buildSellingProgram()
  await Promise.all(niskalaTransports.map(async (transport) => days.set(transport, await live(transport))))
}, 180_000)

afterAll(async () => {
  for (const close of closing.toReversed()) await close()
  rmSync(sellingProgramFolder, { recursive: true, force: true })
})

async function live(transport: NiskalaTransport): Promise<Day> {
  const { sandbox, folder: shopFolder, close } = await openShop({ pace, sandbox: { saldo }, whenDone: (end) => void closing.push(end) })
  await close()
  const folder = join(shopFolder, 'process')
  mkdirSync(folder)
  const order: Omit<SellingOrder, 'numbers'> = { folder, baseUrl: sandbox.baseUrl, pace, everyMs: 2, transport, token }
  const acknowledged = new Map<string, string>()
  let kills = 0
  const sell = async (left: readonly string[], watching: Parameters<typeof runSelling>[1]): Promise<void> => {
    const run = await runSelling({ ...order, numbers: left }, watching)
    for (const [id, number] of run.sold) acknowledged.set(id, number)
    if (run.signal === 'SIGKILL') kills += 1
    else expect(run.rested).toBe(true)
  }
  await sell(numbers, { killAtSold: 60 })
  await sell(unsoldIn(folder), { killAtSold: 70, onSold: (count) => void (count === 30 && cutLine(sandbox)) })
  await sell(unsoldIn(folder), {})

  const { till, store } = openTillRoom({
    folder,
    baseUrl: sandbox.baseUrl,
    pace,
    answerTimeoutMs: 20_000,
    token: () => token,
    niskala: { transport },
  })
  closing.push(() => till.close())
  const ids = store.journal.search({ limit: 10_000 }).rows.map((sale) => sale.core.id)
  // What was refunded later is learned by who asks.
  for (const id of ids.filter((each) => store.journal.find(each)?.core.destination.endsWith('702'))) {
    await till.sales.check(id)
    expect(store.journal.find(id)?.status.kind).toBe('reversed')
  }
  await waitForAgreement(till, sandbox)
  const sales = ids.map((id) => {
    const found = till.sales.detail(id)
    if (!found.ok) throw new Error(`No sale ${id}`)
    return found.value
  })
  return { till, store, folder, sandbox, kills, acknowledged, sales }
}

async function cutLine(sandbox: Sandbox): Promise<void> {
  await sandbox.setLine('refuse')
  await new Promise((resolve) => setTimeout(resolve, 400))
  await sandbox.setLine('up')
}

/** A sale may be written although the till died before it could say so. */
function unsoldIn(folder: string): readonly string[] {
  const store = openTillStore(join(folder, 'till.sqlite'), { policyOf: policiesAt({ niskala: 1, digiswitch: 1 }), reserveBytes: 64_000 })
  const sold = new Set(store.journal.search({ limit: 10_000 }).rows.map((sale) => sale.core.destination))
  store.close()
  return numbers.filter((number) => !sold.has(number))
}

describe.each(niskalaTransports)('200 sales over %s', (transport) => {
  const day = (): Day => days.get(transport)!

  it('are all there, though the till was killed twice', () => {
    const { kills, acknowledged, sales } = day()
    expect([kills, sales.length]).toEqual([2, salesMax])
    expect(sales.map((sale) => sale.destination).toSorted()).toEqual(numbers.toSorted())
    const found = new Map(sales.map((sale) => [sale.id, sale.destination]))
    for (const [id, number] of acknowledged) expect(found.get(id)).toBe(number)
  })

  it('were bought once at most, each under its one reference', () => {
    const { sandbox, sales } = day()
    const { transactions, unrecorded } = sandbox.book()
    const known = [...transactions, ...unrecorded].map((row) => row.request_id)
    expect(known.toSorted()).toEqual(sales.map((sale) => sale.reference).toSorted())
    expect(transactions.filter((row) => row.purchases > 1)).toEqual([])
  })

  it('rest in the states of the provider’s book', () => {
    const { sandbox, sales } = day()
    const states = { bought: ['delivered'], failed: ['refused', 'reversed'], reversed: ['reversed'], none: ['refused'] }
    for (const sale of sales) {
      const row = sandbox.bookOf(sale.reference)!
      expect([sale.destination, row.state, states[row.state as keyof typeof states]]).toEqual([
        sale.destination,
        row.state,
        expect.arrayContaining([sale.state]),
      ])
      if (row.state === 'bought') expect(row.purchases).toBe(1)
      if (sale.state === 'delivered') expect(sale.serial).toBeTruthy()
    }
  })

  it('leave no rupiah unexplained: books, provider and postings are one sum', () => {
    const { till, store, sandbox, sales } = day()
    const { balance } = sandbox.book()
    const { reported, expected, gaps } = till.saldo('niskala').view()
    expect([reported?.amount, expected]).toEqual([balance, balance])
    expect(gaps.filter((gap) => gap.explained === undefined)).toEqual([])
    expect(gaps.reduce((total, gap) => total + gap.amount, 0)).toBe(0)
    const postings = sales.flatMap((sale) => store.journal.postings(sale.id as Parameters<typeof store.journal.postings>[0]))
    const sumOf = (account?: string) =>
      postings.filter((each) => account === undefined || each.account === account).reduce((total, each) => total + each.amount, 0)
    expect([sumOf(), sumOf('owed'), sumOf('deposit')]).toEqual([0, 0, balance - saldo])
  })

  it('leave no trace of the token in database, log or paper', () => {
    const { folder } = day()
    const forms = [token, encodeURIComponent(token), JSON.stringify(token).slice(1, -1), 'KANARI', 'burung%2F7788']
    const files = readdirSync(folder)
    expect(files).toEqual(expect.arrayContaining(['till.sqlite', 'frank.log']))
    for (const file of files) {
      const bytes = readFileSync(join(folder, file))
      expect([file, ...forms.filter((form) => bytes.includes(form))]).toEqual([file])
    }
  })
})

describe('the four ways', () => {
  it('end the same to the sale and to the rupiah', () => {
    const told = niskalaTransports.map((transport) => {
      const { sales, sandbox } = days.get(transport)!
      return sales.map((sale) => [sale.destination, sale.state, sale.charged, sandbox.bookOf(sale.reference)?.purchases]).toSorted()
    })
    expect(told[0]).toHaveLength(salesMax)
    for (const other of told.slice(1)) expect(other).toEqual(told[0])
    expect(new Set(niskalaTransports.map((transport) => days.get(transport)!.sandbox.book().balance)).size).toBe(1)
  })

  it('really were four', () => {
    const endOf = { json: '/v1/purchase', get: '/http/purchase', form: '/http/purchase', xml: '/xml/purchase' }
    for (const transport of niskalaTransports) {
      const paths = Object.keys(days.get(transport)!.sandbox.calls().paths).filter((path) => path.endsWith('purchase'))
      expect(paths.map((path) => path.slice(-endOf[transport].length))).toEqual([endOf[transport]])
    }
  })
})
