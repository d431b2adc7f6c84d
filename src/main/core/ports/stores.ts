// What the engine and the features need of storage. Everything here is synchronous: SQLite answers in microseconds,
// and a step that cannot be interleaved cannot be half-done.
import { type BillCustomer } from '../../../shared/bill/bill'
import { type StoreTroubleName } from '../../../shared/ipc-contract'
import { type Rupiah } from '../../../shared/money'
import { type ProviderName } from '../../../shared/provider-name'
import { type Printing } from '../../../shared/printing'
import { type Instant, type SaleState } from '../../../shared/sale-view'
import {
  type BillSettings,
  type Callback,
  type CustomerDisplay,
  type DigiswitchPlain,
  type NiskalaTransport,
  type Preferences,
  type Proxy,
  type Shop,
} from '../../../shared/settings'
import { type Posting } from '../ledger'
import { type SaldoReport } from '../../../shared/saldo'
import { type SlipDesigns } from '../../../shared/slip-design'
import { type SlipLogo } from '../../../shared/slip-logo'
import { type NewPrint, type PrintJobs } from './print-jobs'
import { type BillCatalogue, type Catalogue, type CustomerBook } from './catalogues'
import { type DepositTicket } from './providers'
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
  /** The balance that came with the answer, kept beside it. */
  readonly report?: { readonly amount: Rupiah; readonly source: 'submit' | 'check' } | undefined
  /** The slip that the sale makes by itself with this step, at most once in its life. */
  readonly slip?: NewPrint | undefined
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
  /** Sales of this number and product that were not refused, cancelled or reversed: of this day, and older ones still open. */
  sameToday(day: string, destination: string, code: string): readonly Sale[]
  /** The same for bills of this number, of the same product or of the same kind. */
  billToday(day: string, bill: Pick<BillCustomer, 'kind' | 'code' | 'customerNo'>): readonly Sale[]
  /** The sale that was made instead of this failed one, if there is one. */
  replacementOf(id: SaleId): Sale | undefined
  /** Latest sales to a number, newest first. */
  latestFor(destination: string, limit: number): readonly Sale[]
  /** The first sale to this number, recorded before that one, that has not left or whose fate is not certain. */
  unsettledBefore(destination: string, id: SaleId): Sale | undefined
  search(filter: SaleFilter): { readonly rows: readonly Sale[]; readonly more: boolean }
  /** Is this serial number already on another sale? */
  serialElsewhere(serial: string, id: SaleId): boolean
  /** Successes whose serial number needs a look (core/sale/serial-flags.ts), newest first. */
  flagged(limit: number): readonly Sale[]
  /** What the latest delivered sales cost the shop, newest first. */
  latestCosts(limit: number): readonly Rupiah[]
  /** Sales that changed between two instants, newest first. */
  changedBetween(from: Instant, until: Instant, limit: number): readonly Sale[]
  /** The next unbroken receipt number of the month of `day`, `2611-000482`; taken for good only by recording a sale with it. */
  nextNumber(day: string): string
  postings(id: SaleId): readonly Posting[]
}

/** The outbox of design 5: one row a sale, written by `Journal.record`. */
export type Outbox = {
  /** Jobs of one kind due at or before `now`: submits in order of sale, checks in order of time. */
  due(kind: Job['kind'], now: Instant, limit: number): readonly DueJob[]
  /** Brings every job that lies further ahead to this moment: after a clock that was set back. */
  pullTo(latest: Instant): void
  /** When the next job falls due, if there is one. */
  nextDueAt(): Instant | undefined
  jobOf(id: SaleId): Job | undefined
}

/** Money at the provider that no sale moves: where the books began, deposits that arrived, gaps. */
export type SaldoEntry = {
  readonly id: number
  readonly at: Instant
  readonly kind: 'opening' | 'deposit' | 'gap'
  readonly amount: Rupiah
  /** The last agreement before it. */
  readonly since: Instant
  readonly ticketId?: string | undefined
  readonly explained?: { readonly by: string; readonly note: string; readonly at: Instant } | undefined
}

export type SaldoBook = {
  /** Keeps a balance that no sale brought; the same amount again is not kept twice. */
  report(at: Instant, amount: Rupiah): void
  reports(limit: number): readonly SaldoReport[]
  /** Sum of all deposit postings and all entries: what the provider should hold before orders in work. */
  balance(): Rupiah
  /** Is there an opening entry? Before it nothing can be compared. */
  opened(): boolean
  enter(entry: Omit<SaldoEntry, 'id'>): void
  gaps(limit: number): readonly SaldoEntry[]
  explain(id: number, explained: { readonly by: string; readonly note: string; readonly at: Instant }): boolean
  /** When books and provider last agreed; kept across starts. */
  agreedAt(): Instant | undefined
  agree(at: Instant): void
}

export type StoredTicket = {
  readonly id: string
  readonly createdAt: Instant
  readonly ticket: DepositTicket
  readonly outcome: 'made' | 'unsure'
  readonly arrivedAt?: Instant | undefined
}

export type TicketBook = {
  add(ticket: StoredTicket): void
  arrived(id: string, at: Instant): void
  find(id: string): StoredTicket | undefined
  latest(limit: number): readonly StoredTicket[]
}

/** What belongs to one provider: its jobs, its open sales, the books of its deposit. */
export type ProviderStore = {
  readonly saldo: SaldoBook
  readonly tickets: TicketBook
  /** `open`, `latestCosts` and `changedBetween` speak of this provider's sales alone; the rest is the whole till's. */
  readonly journal: Journal
  readonly outbox: Outbox
}

export type TillStore = {
  /** The whole till's. */
  readonly journal: Journal
  of(provider: ProviderName): ProviderStore
  readonly bills: BillCatalogue
  readonly customers: CustomerBook
  readonly catalogue: Catalogue
  readonly prints: PrintJobs
  close(): void
}

/** Settings as they are kept: plain, without secrets. */
export type StoredSettings = {
  readonly shop: Shop
  readonly preferences: Preferences
  readonly niskala: {
    readonly baseUrl: string
    readonly transport: NiskalaTransport
    readonly proxy: Proxy
    readonly callback: Callback
    readonly lowSaldo: Rupiah
  }
  readonly digiswitch: DigiswitchPlain
  readonly bills: BillSettings
  readonly printing: Printing
  readonly customerDisplay: CustomerDisplay
  readonly designs: SlipDesigns
  readonly training: boolean
}

export type SettingsStore = {
  read(): StoredSettings
  /** Throws StoreTrouble when the file cannot be written; then the settings are as before. */
  write(changes: Partial<StoredSettings>): void
  /** The file could not be read at start: it was set aside and defaults stand in. */
  readonly wasReset: boolean
}

/** The shop's logo. A file that cannot be read is no logo: slips are printed all the same. */
export type LogoStore = {
  read(): SlipLogo | undefined
  /** Nothing removes it. Throws StoreTrouble when the file cannot be written; then the logo is as before. */
  write(logo: SlipLogo | undefined): void
}
