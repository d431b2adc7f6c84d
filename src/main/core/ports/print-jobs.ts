// Every slip that was asked for: what waits for the printer, and what became of each.
import { type PrintState, type PrintWhy } from '../../../shared/printing'
import { type Instant, type PrintWay } from '../../../shared/sale-view'
import { type SaleId } from '../sale/sale'

export type StoredPrint = {
  readonly saleId: SaleId
  /** The place among the sale's prints. */
  readonly print: number
  /** When it was asked for. */
  readonly at: Instant
  readonly way: PrintWay
  readonly state: PrintState
  /** The cashier then; empty where none was set. */
  readonly by: string
  /** The last trouble. */
  readonly why?: PrintWhy | undefined
  /** What took it. */
  readonly printer?: string | undefined
  /** How often the printer was found not ready for it. */
  readonly tries: number
  /** When it is tried again. */
  readonly nextAt?: Instant | undefined
  /** When its slip was composed for the last try: what stands on it is the sale of that moment. */
  readonly sentAt?: Instant | undefined
  /** What its last slip said: 0 for the original, n for SALINAN ke-n. */
  readonly copy?: number | undefined
  /** Stays on every screen until a person says that the paper came out. */
  readonly pinned: boolean
}

export type PrintKey = Pick<StoredPrint, 'saleId' | 'print'>

/** A slip as it is asked for. */
export type NewPrint = Pick<StoredPrint, 'at' | 'way' | 'by' | 'pinned'>

/** A slip that was made at once. */
export type MadePrint = Pick<StoredPrint, 'at' | 'way' | 'by'> & { readonly copy: number }

export type PrintChange = {
  readonly of: PrintKey
  /** The states it may be in; in any other it has moved on and nothing is written. */
  readonly from: readonly PrintState[]
  readonly to: Partial<Omit<StoredPrint, 'saleId' | 'print' | 'at' | 'by'>>
}

/** Every write is one synced transaction, or throws StoreTrouble and changes nothing. */
export type PrintJobs = {
  /** Writes down a slip that waits for the printer. */
  ask(id: SaleId, slip: NewPrint): StoredPrint
  /** Writes down a slip that was made at once, as a PDF is. */
  made(id: SaleId, slip: MadePrint): StoredPrint
  /** Answers those that were written, as they are now. */
  change(changes: readonly PrintChange[]): readonly StoredPrint[]
  /** One change, and a new slip of the same sale with it; nothing where the change was not possible. */
  replace(change: PrintChange, slip: NewPrint): readonly [before: StoredPrint, next: StoredPrint] | undefined
  find(key: PrintKey): StoredPrint | undefined
  /** All of one sale, in order of asking. */
  of(id: SaleId): readonly StoredPrint[]
  /** Waiting, being sent, uncertain or pinned; the oldest first. */
  open(): readonly StoredPrint[]
  /** Waiting for the printer, the oldest first. */
  waiting(): readonly StoredPrint[]
}
