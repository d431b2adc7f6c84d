// A whole shop on this machine: a real till, and the real sandbox behind real HTTP as Niskala, and as DigiSwitch when it is wanted.
import { type AddressInfo, createServer } from 'node:net'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type SaleId } from '../../src/main/core/sale/sale'
import { type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox'
import { rupiah } from '../../src/shared/money'
import { type ProviderName, providerNames } from '../../src/shared/provider-name'
import { type SaleState, type SaleView } from '../../src/shared/sale-view'
import { billCashier } from './bill-cashier'
import { type GatewayMode, openGateway } from './gateway'
import { openTillRoom, type TillRoom, type TillRoomOptions } from './till-room'

export type ShopOptions = Partial<Omit<TillRoomOptions, 'folder' | 'baseUrl' | 'digiswitch'>> & {
  /** The till has DigiSwitch too, with these settings. */
  readonly digiswitch?: TillRoomOptions['digiswitch']
  readonly sandbox?: Partial<SandboxOptions>
  /** A gateway stands between till and provider. */
  readonly gateway?: boolean
  /** Who closes the shop: the test, unless something that outlives it does. */
  readonly whenDone?: (close: () => Promise<void>) => void
}

export type Shop = Awaited<ReturnType<typeof openShop>>

/** Long, because other things may run on this machine; a wait that is over in time costs nothing. */
const waitMaxMs = 45_000

export async function openShop(options: ShopOptions = {}) {
  const { pace = 0.02, sandbox: sandboxOptions, gateway: withGateway, digiswitch, whenDone = onTestFinished, ...room } = options
  const root = mkdtempSync(join(tmpdir(), 'loket-shop-'))
  const folder = join(root, 'till')
  mkdirSync(folder)
  const sandbox = await startSandbox({ port: 0, book: join(root, 'book.jsonl'), pace, ...sandboxOptions })
  const gateway = withGateway ? await openGateway(sandbox.baseUrl) : undefined
  const open = ({ digiswitch: changed, ...more }: Partial<TillRoomOptions> = {}): TillRoom => {
    const both = digiswitch && { digiswitch: { baseUrl: sandbox.digiswitchUrl, username: 'latihan', ...digiswitch, ...changed } }
    return openTillRoom({ pace, ...room, ...more, ...both, folder, baseUrl: gateway?.baseUrl ?? sandbox.baseUrl })
  }
  let current: TillRoom | undefined = open()

  function now(): TillRoom {
    if (!current) throw new Error('The till is closed')
    return current
  }

  async function close(): Promise<void> {
    const closing = current
    current = undefined
    await closing?.till.close()
  }

  whenDone(async () => {
    await close()
    await Promise.all([gateway?.close(), sandbox.close()])
    rmSync(root, { recursive: true, force: true })
  })

  const shop = {
    ...billCashier(() => now().till),
    folder,
    sandbox,
    close,
    till: () => now().till,
    store: () => now().store,
    settings: () => now().settings,
    errors: () => now().errors,
    /** Draft and sale of one product, as a cashier makes them; throws when the till refuses. */
    sell(number: string, code = 'HSA5', second = false): SaleView {
      const { topup } = now().till
      const draft = topup.draft(code, number)
      if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
      const sold = topup.sell({ draft: draft.value.draft, payment: 'cash', tendered: rupiah(draft.value.price), second })
      if (!sold.ok) throw new Error(JSON.stringify(sold.failure))
      return sold.value
    },
    sale(id: string): SaleView {
      const found = now().till.sales.detail(id)
      if (!found.ok) throw new Error(`No sale ${id}`)
      return found.value
    },
    /** The provider's own row about a sale. */
    bookOf: (sale: Pick<SaleView, 'reference'>) => sandbox.bookOf(sale.reference),
    /** The same at DigiSwitch. */
    secondBookOf: (sale: Pick<SaleView, 'reference'>) => sandbox.digiswitch.bookOf(sale.reference),
    waitFor: (id: string, ...states: readonly SaleState[]) =>
      eventually(
        () => {
          const sale = shop.sale(id)
          return states.includes(sale.state) ? sale : undefined
        },
        () => `${id} is ${shop.sale(id).state}, not ${states.join(' or ')}`,
      ),
    /** Until no sale is on its way and nothing more will be done by itself. */
    waitForRest: () =>
      eventually(
        () => (nothingDue() && now().till.status().open.count === attention() ? true : undefined),
        () =>
          JSON.stringify(
            now()
              .till.sales.open()
              .map(({ destination, state }) => [destination, state]),
          ),
      ),
    waitForLine: (kind: string, provider: ProviderName = 'niskala') =>
      eventually(
        () => (lineOf(provider) === kind ? true : undefined),
        () => `The line is ${lineOf(provider)}`,
      ),
    setLine: sandbox.setLine,
    setGateway: (mode: GatewayMode) => gateway?.set(mode),
    /** Closes the till and opens it again on the same file. */
    async restart(more: Partial<TillRoomOptions> = {}): Promise<void> {
      await close()
      current = open(more)
    },
    /** Everything ever sold, oldest first. */
    all(): readonly SaleView[] {
      return now()
        .store.journal.search({ limit: 10_000 })
        .rows.map((sale) => shop.sale(sale.core.id))
        .toReversed()
    },
    /** The sum of all postings to one account, and of all accounts. */
    posted(account?: string): number {
      const postings = shop.all().flatMap((sale) => now().store.journal.postings(sale.id as SaleId))
      return postings.filter((each) => account === undefined || each.account === account).reduce((total, each) => total + each.amount, 0)
    },
  }
  const attention = (): number => now().till.status().attention
  const lineOf = (provider: ProviderName): string | undefined => now().till.status().lanes[provider]?.line.kind
  const nothingDue = (): boolean => providerNames.every((name) => now().store.of(name).outbox.nextDueAt() === undefined)
  return shop
}

/** Until books and provider agree to the rupiah, and no gap is left unexplained. */
export function waitForAgreement(
  till: TillRoom['till'],
  sandbox: { book(): { readonly balance: number } },
  provider: ProviderName = 'niskala',
): Promise<true> {
  const open = () =>
    till
      .saldo(provider)
      .view()
      .gaps.filter((gap) => gap.explained === undefined)
  return eventually(
    () => {
      const { reported, expected, busy } = till.saldo(provider).view()
      const { balance } = sandbox.book()
      return !busy && reported?.amount === balance && expected === balance && open().length === 0 ? true : undefined
    },
    () => {
      const { reported, expected, busy } = till.saldo(provider).view()
      return JSON.stringify({ balance: sandbox.book().balance, reported: reported?.amount, expected, busy, gaps: open() })
    },
  )
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A number that asks the sandbox for a scenario; `n` makes it one of its own. */
export function numberFor(digits: string, n = 0): string {
  return `0812${String(n).padStart(5, '0')}${digits}`
}

/** Waits until `look` finds something. */
export async function eventually<T>(look: () => T | undefined, complaint: () => string): Promise<T> {
  const until = performance.now() + waitMaxMs
  for (let found = look(); ; found = look()) {
    if (found !== undefined) return found
    if (performance.now() > until) throw new Error(`Waited ${waitMaxMs} ms: ${complaint()}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
