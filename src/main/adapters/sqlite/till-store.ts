// The till's database as the engine and the features know it.
import { existsSync } from 'node:fs'
import { type Entry, type Journal, type ProviderStore, StoreTrouble, type TillStore } from '../../core/ports/stores'
import { type PolicyOf } from '../../core/sale/retry-policy'
import { type ProviderName } from '../../../shared/provider-name'
import { type Agreements, withAgreements } from './agreement'
import { createBillCatalogue } from './bill-catalogue'
import { createCatalogue } from './catalogue-store'
import { createCustomerBook } from './customer-book'
import { type Database, type DatabaseOptions, openDatabase } from './database'
import { createViews } from './finders'
import { createJournal } from './journal'
import { createOutbox } from './outbox'
import { createPrintJobs } from './print-jobs'
import { rebuildProjections } from './rebuild'
import { createReserve, type Reserve, reserveBytesByDefault } from './reserve'
import { createSaldoBook } from './saldo-book'
import { createSaleReader, type OnUnreadable, type SaleReader } from './sale-reader'
import { createSearchIndex } from './search-index'
import { createStory } from './story'
import { createTicketBook } from './ticket-book'
import { guarded } from './trouble'
import { withUpkeep } from './upkeep'

export type TillStoreOptions = {
  /** Decides how a sale whose row is unreadable is told again from its events. */
  readonly policyOf: PolicyOf
  /** A sale that neither its row nor its events can tell: it is not in any list, so a person must hear of it. */
  readonly onUnreadable?: OnUnreadable
  readonly busyMs?: number
  readonly reserveBytes?: number
  readonly pageSize?: number
  readonly steps?: DatabaseOptions['steps']
}

export type SqliteTillStore = TillStore & {
  /** Derives every projection again from the events; answers the number of sales. */
  rebuildProjections(): number
}

/** Small pages: a commit writes every page it touches, and a sale touches a dozen of them only a little. */
const pageSizeByDefault = 1024

/** Every file that may belong to the store at `path`, for whoever copies or forgets a till. */
export function tillStoreFiles(path: string): readonly string[] {
  return [path, `${path}-wal`, `${path}-shm`, reservePath(path)]
}

function reservePath(path: string): string {
  return `${path}-reserve`
}

/** Opens or creates the store at `path`; throws StoreTrouble when the file cannot be trusted, locked or written. */
export function openTillStore(path: string, options: TillStoreOptions): SqliteTillStore {
  return guarded(() => {
    const livedHere = existsSync(reservePath(path))
    const reserve = createReserve(reservePath(path), options.reserveBytes ?? reserveBytesByDefault)
    const open = () =>
      openDatabase(path, {
        busyMs: options.busyMs ?? 200,
        pageSize: options.pageSize ?? pageSizeByDefault,
        livedHere,
        ...(options.steps ? { steps: options.steps } : {}),
      })
    const { database, agreements } = withAgreements(withRoom(open, reserve))
    reserve.fill()
    return assemble({ database: withUpkeep(database), agreements, reserve }, options)
  })
}

type Parts = { readonly database: Database; readonly agreements: Agreements; readonly reserve: Reserve }

function assemble(parts: Parts, { policyOf, onUnreadable }: TillStoreOptions): SqliteTillStore {
  const { database, reserve } = parts
  const story = createStory(database)
  const index = createSearchIndex(database)
  const reader = createSaleReader(database, story, policyOf, onUnreadable ?? (() => undefined))
  const plain = createJournal({ database, story, reader, index })
  const journal: Journal = { ...plain, record: (entry) => recordWithReserve(plain.record, reserve, entry) }
  const lane = (provider: ProviderName) => createLane(parts, { journal, reader, provider })
  const lanes = { niskala: lane('niskala'), digiswitch: lane('digiswitch') } as const satisfies Record<ProviderName, ProviderStore>
  return {
    journal,
    of: (provider) => lanes[provider],
    catalogue: createCatalogue(database),
    bills: createBillCatalogue(database),
    customers: createCustomerBook(database),
    prints: createPrintJobs(database),
    rebuildProjections: () => rebuildProjections(database, story, index, policyOf),
    close: () => database.close(),
  }
}

type Lane = { readonly journal: Journal; readonly reader: SaleReader; readonly provider: ProviderName }

function createLane({ database, agreements, reserve }: Parts, { journal, reader, provider }: Lane): ProviderStore {
  const tickets = createTicketBook(database, provider)
  return {
    saldo: createSaldoBook(database, agreements[provider], provider),
    // A ticket stands for a request that left and is never asked for again: an outcome like that of an order.
    tickets: { ...tickets, add: (ticket) => withRoom(() => tickets.add(ticket), reserve) },
    journal: { ...journal, ...createViews(database, reader, provider) },
    outbox: createOutbox(database, provider),
  }
}

/**
 * On a full disk the reserve is spent on outcomes of what already left, and on nothing else: a new sale, or a new sending,
 * would only make more outcomes that could not be written.
 */
function recordWithReserve(record: (entry: Entry) => void, reserve: Reserve, entry: Entry): void {
  const { type } = entry.event
  if (type === 'confirmed' || type === 'submit-started') {
    if (!guarded(() => reserve.fill())) throw new StoreTrouble('disk-full', 'The disk is full: nothing new is sent')
    record(entry)
  } else withRoom(() => record(entry), reserve)
}

/** Runs `work`; when the disk is full, once more with the room of the reserve. */
function withRoom<T>(work: () => T, reserve: Reserve): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof StoreTrouble) || error.reason !== 'disk-full' || !guarded(() => reserve.free())) throw error
    return work()
  }
}
