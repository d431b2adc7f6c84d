// What the engine and the features need of storage. Everything here is synchronous: SQLite answers in microseconds,
// and a step that cannot be interleaved cannot be half-done.
import { type CatalogueRow, type ImportReport } from '../../../shared/catalog'
import { type StoreTroubleName } from '../../../shared/ipc-contract'
import { type Rupiah } from '../../../shared/money'
import { type Instant, type PrintWay, type SaleState } from '../../../shared/sale-view'
import { type Preferences, type Shop } from '../../../shared/settings'
import { type Posting } from '../ledger'
import { type Job, type Reference, type Sale, type SaleEvent, type SaleId } from '../sale/sale'

/** Thrown by every store when the file underneath cannot be trusted or written. */
export class StoreTrouble extends Error {
  constructor(
    readonly reason: StoreTroubleName,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'StoreTrouble'
  }
}

export type Entry = {
  readonly event: SaleEvent
  /** The sale after the event. */
  readonly sale: Sale
  readonly job: Job | null
  readonly postings: readonly Posting[]
}

export type DueJob = {
  readonly saleId: SaleId
  readonly kind: Job['kind']
  readonly dueAt: Instant
  readonly destination: string
}

export type SaleFilter = {
  readonly day?: string | undefined
  readonly states?: readonly SaleState[] | undefined
  /** Any part of a number, serial, reference or receipt number. */
  readonly text?: string | undefined
  readonly after?: SaleId | undefined
  readonly limit: number
}

export type Journal = {
  /** Writes event, projection, outbox job and postings in one synced transaction, or throws StoreTrouble and writes nothing. */
  record(entry: Entry): void
  find(id: SaleId): Sale | undefined
  findByDraft(draft: string): Sale | undefined
  findByReference(reference: Reference): Sale | undefined
  /** The sale's events, oldest first, with their check sums verified; throws StoreTrouble('damaged') when one does not fit. */
  story(id: SaleId): readonly SaleEvent[]
  /** Sales that are not final and those with a person, oldest first. */
  open(): readonly Sale[]
  /** Count and sum of prices of `open()`, and how many of them wait for a person; cheap enough for every change. */
  openTotals(): { readonly count: number; readonly total: Rupiah; readonly attention: number }
  /** Sales of this number and product on this day that were not refused, cancelled or reversed. */
  sameToday(day: string, destination: string, code: string): readonly Sale[]
  /** Latest sales to a number, newest first. */
  latestFor(destination: string, limit: number): readonly Sale[]
  search(filter: SaleFilter): { readonly rows: readonly Sale[]; readonly more: boolean }
  /** The next unbroken receipt number of the month of `day`, `2611-000482`; taken for good only by recording a sale with it. */
  nextNumber(day: string): string
  postings(id: SaleId): readonly Posting[]
}

/** The outbox of design 5: one row a sale, written by `Journal.record`. */
export type Outbox = {
  /** Jobs due at or before `now`, oldest first, submits in order of sale. */
  due(now: Instant, limit: number): readonly DueJob[]
  /** When the next job falls due, if there is one. */
  nextDueAt(): Instant | undefined
  jobOf(id: SaleId): Job | undefined
}

export type Catalogue = {
  rows(): readonly CatalogueRow[]
  find(code: string): CatalogueRow | undefined
  /** Replaces and adds rows in one transaction; rows that are not named stay as they are. */
  merge(rows: readonly CatalogueRow[]): ImportReport
  setPrice(code: string, price: Rupiah): CatalogueRow | undefined
  setHidden(code: string, hidden: boolean): CatalogueRow | undefined
}

export type PrintLog = {
  /** Records one print and answers its copy number: 0 for the first, n for SALINAN ke-n. */
  add(id: SaleId, at: Instant, way: PrintWay): number
  of(id: SaleId): readonly { readonly at: Instant; readonly copy: number; readonly way: PrintWay }[]
}

export type TillStore = {
  readonly journal: Journal
  readonly outbox: Outbox
  readonly catalogue: Catalogue
  readonly prints: PrintLog
  close(): void
}

/** Settings as they are kept: plain, without secrets. */
export type StoredSettings = {
  readonly shop: Shop
  readonly preferences: Preferences
  readonly niskala: { readonly baseUrl: string }
  readonly training: boolean
}

export type SettingsStore = {
  read(): StoredSettings
  /** Throws StoreTrouble when the file cannot be written; then the settings are as before. */
  write(changes: Partial<StoredSettings>): void
  /** The file could not be read at start: it was set aside and defaults stand in. */
  readonly wasReset: boolean
}
