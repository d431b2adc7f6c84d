// Real store files in folders that vanish with the test, and sales driven through them as the engine does it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { onTestFinished } from 'vitest'
import { reportIn } from '../../src/main/adapters/sqlite/saldo-reports'
import { openTillStore, type SqliteTillStore, type TillStoreOptions } from '../../src/main/adapters/sqlite/till-store'
import { postingsBetween } from '../../src/main/core/ledger'
import { type StoreTrouble, type TillStore } from '../../src/main/core/ports/stores'
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { policiesAt } from '../../src/main/core/sale/retry-policy'
import { type Reference, type Sale, type SaleCore, type SaleEvent, type SaleId } from '../../src/main/core/sale/sale'
import { confirmed, transition } from '../../src/main/core/sale/sale-machine'
import { at, confirmedEvent, replies } from './sales'

/** The policies of real providers. */
export const policyOf = policiesAt({ niskala: 1, digiswitch: 1 })

/** A reserve of a size that costs a test nothing. */
export const smallReserve = 64_000

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loket-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function tempPath(): string {
  return join(tempFolder(), 'till.sqlite')
}

/** Opens a store that is closed with the test, if the test did not do it. */
export function openStore(path: string = tempPath(), options: Partial<TillStoreOptions> = {}): SqliteTillStore {
  const store = openTillStore(path, { policyOf, reserveBytes: smallReserve, busyMs: 50, ...options })
  onTestFinished(() => {
    try {
      store.close()
    } catch {
      // closed by the test
    }
  })
  return store
}

/** Works on the file with plain SQLite, as a person with a tool would. */
export function tamper(path: string, sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}

/** Runs `work` and answers the reason of the StoreTrouble it threw. */
export function troubleOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return (error as StoreTrouble).reason ?? String(error)
  }
  return 'no trouble'
}

/** The n-th sale of a test: ids, drafts and receipt numbers count up. */
export function nth(n: number, changes: Partial<SaleCore> = {}): Partial<SaleCore> {
  const id = `01KAK3V8Q0${String(n).padStart(16, '0')}`
  return {
    id: id as SaleId,
    reference: `LKT${id}` as Reference,
    draft: `01KAK3V8Q0DRAFT${String(n).padStart(11, '0')}`,
    number: `2611-${String(n).padStart(6, '0')}`,
    createdAt: at(n * 1_000),
    ...changes,
  }
}

type Recorder = Pick<TillStore, 'journal'>

export function confirm(store: Recorder, core: Partial<SaleCore>): Sale {
  const event = confirmedEvent(core)
  const { sale, job } = confirmed(event)
  store.journal.record({ event, sale, job, postings: postingsBetween(undefined, sale) })
  return sale
}

/** One more step of a sale, decided by the machine and written down. */
export function go(store: Recorder, sale: Sale, event: SaleEvent): Sale {
  const next = transition(sale, event, policyOf(sale.core))
  if (!next.ok) throw new Error(`Not possible: ${event.type} in ${sale.status.kind}`)
  const { sale: after, job } = next.value
  store.journal.record({ event, sale: after, job, postings: postingsBetween(sale, after), report: reportIn(event) })
  return after
}

export function submit(store: Recorder, sale: Sale): Sale {
  return go(store, sale, { type: 'submit-started', at: sale.core.createdAt })
}

/** Sends a confirmed sale and takes the answer. */
export function answer(store: Recorder, sale: Sale, reply: ProviderReply = replies.delivered): Sale {
  const { createdAt } = sale.core
  return go(store, submit(store, sale), { type: 'answered', at: createdAt, askedAt: createdAt, call: 'submit', reply })
}

export function sell(store: Recorder, core: Partial<SaleCore>, reply: ProviderReply = replies.delivered): Sale {
  return answer(store, confirm(store, core), reply)
}
