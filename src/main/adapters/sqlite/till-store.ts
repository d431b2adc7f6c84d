// The till's database as the engine and the features know it.
import { existsSync } from 'node:fs'
import { type Entry, StoreTrouble, type TillStore } from '../../core/ports/stores'
import { type SalePolicy } from '../../core/sale/retry-policy'
import { type Agreement, withAgreement } from './agreement'
import { createCatalogue } from './catalogue-store'
import { type Database, type DatabaseOptions, openDatabase } from './database'
import { createJournal } from './journal'
import { createOutbox } from './outbox'
import { createPrintLog } from './print-log'
import { rebuildProjections } from './rebuild'
import { createReserve, type Reserve, reserveBytesByDefault } from './reserve'
import { createSaldoBook } from './saldo-book'
import { createSaleReader, type OnUnreadable } from './sale-reader'
import { createSearchIndex } from './search-index'
import { createStory } from './story'
import { createTicketBook } from './ticket-book'
import { guarded } from './trouble'
import { withUpkeep } from './upkeep'

export type TillStoreOptions = {
  /** Decides how a sale whose row is unreadable is told again from its events. */
  readonly policy: SalePolicy
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
    const { database, agreement } = withAgreement(withRoom(open, reserve))
    reserve.fill()
    return assemble(withUpkeep(database), agreement, reserve, options)
  })
}

function assemble(database: Database, agreement: Agreement, reserve: Reserve, options: TillStoreOptions): SqliteTillStore {
  const story = createStory(database)
  const index = createSearchIndex(database)
  const reader = createSaleReader(database, story, options.policy, options.onUnreadable ?? (() => undefined))
  const journal = createJournal({ database, story, reader, index })
  const tickets = createTicketBook(database)
  return {
    saldo: createSaldoBook(database, agreement),
    // A ticket stands for a request that left and is never asked for again: an outcome like that of an order.
    tickets: { ...tickets, add: (ticket) => withRoom(() => tickets.add(ticket), reserve) },
    journal: { ...journal, record: (entry) => recordWithReserve(journal.record, reserve, entry) },
    outbox: createOutbox(database),
    catalogue: createCatalogue(database),
    prints: createPrintLog(database),
    rebuildProjections: () => rebuildProjections(database, story, index, options.policy),
    close: () => database.close(),
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
