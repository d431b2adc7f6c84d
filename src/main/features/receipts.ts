// Paper for a sale: slips are asked for here and wait for the printer by themselves; a person looks at the paper and says so.
import { type PrintFailure, type PrintJobFailure } from '../../shared/ipc-contract'
import { paperRoute, type PaperRoute, type Printing, type PrintJob, type PrintState } from '../../shared/printing'
import { fail, ok, type Result } from '../../shared/result'
import { type ReceiptView } from '../../shared/sale-view'
import { type Preferences } from '../../shared/settings'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Log } from '../core/ports/platform'
import { type NewPrint, type PrintChange, type StoredPrint } from '../core/ports/print-jobs'
import { type Journal } from '../core/ports/stores'
import { composedAt, numberedPrints } from '../core/receipt/copies'
import { goesByItself, isPinned, presentPrint } from '../core/receipt/print-view'
import { type Sale, type SaleId } from '../core/sale/sale'
import { createPrintWorker, type PrintLimits, usualPrintLimits } from '../engine/print-worker'
import { openDrawer } from './receipts/drawer'
import { createSlips, type SlipsParts } from './receipts/slips'

export type Receipts = {
  preview(id: string, copy: boolean): Result<ReceiptView, PrintFailure>
  /** Writes the slip down and answers at once; while one of the sale is on its way, that one. */
  print(id: string): Result<PrintJob, { readonly kind: 'no-such-sale' | 'unprintable' }>
  /** What waits, is being sent, is uncertain or pinned; the oldest first. */
  jobs(): readonly PrintJob[]
  /** A person has looked at the paper. A pinned slip that did not come out is printed again. */
  confirm(id: string, print: number, came: boolean): Result<PrintJob, PrintJobFailure>
  tryNow(id: string, print: number): Result<PrintJob, PrintJobFailure>
  /** It is not printed any more, or no longer wanted. */
  drop(id: string, print: number): Result<PrintJob, PrintJobFailure>
  /** The slip that this step of a sale makes by itself. */
  autoSlip(before: Sale, after: Sale): NewPrint | undefined
  /** Told after each step of a sale: a slip may wait since. */
  stepped(id: string): void
  /** The way to the paper may be another: what waits is tried at once. */
  paperChanged(): void
  /** Takes up what the run before left. */
  start(): void
  close(): Promise<void>
}

export type ReceiptsParts = SlipsParts & {
  readonly journal: Pick<Journal, 'find'>
  readonly printer: Pick<ReceiptPrinter, 'print' | 'openDrawer'>
  readonly log: Log
  readonly preferences: () => Preferences
  readonly printing: () => Printing
  readonly limits?: PrintLimits | undefined
  readonly onChange: (job: PrintJob) => void
}

const notNow = fail({ kind: 'not-possible-now' } as const)

export function createReceipts(parts: ReceiptsParts): Receipts {
  const { journal, prints, clock, preferences, printing } = parts
  const slips = createSlips(parts)
  const find = (id: string): Sale | undefined => journal.find(id as SaleId)
  const route = (): PaperRoute => paperRoute(printing(), preferences().printer)
  const worker = createPrintWorker({
    ...parts,
    limits: parts.limits ?? usualPrintLimits,
    slip(job) {
      const sale = find(job.saleId)
      if (!sale) return undefined
      const receipt = slips.next(sale, job.by)
      if (!receipt.ok) return undefined
      return { receipt: receipt.value, route: route(), pinned: isPinned(sale), composedAt: composedAt(sale, clock.now()) }
    },
    onChange: publish,
    onSent: opensDrawer,
  })

  function view(job: StoredPrint): PrintJob | undefined {
    const sale = find(job.saleId)
    return sale && presentPrint(sale, job)
  }

  function publish(job: StoredPrint): void {
    const shown = view(job)
    if (shown) parts.onChange(shown)
  }

  async function opensDrawer(job: StoredPrint): Promise<void> {
    const sale = find(job.saleId)
    if (sale) await openDrawer(parts, sale, job, route())
  }

  function newSlip(sale: Sale): NewPrint {
    return { at: clock.now(), way: route().way, by: preferences().cashier, pinned: isPinned(sale) }
  }

  // The answer leaves first: no call waits for the printer.
  const wake = (): void => void clock.after(0, worker.wake)

  /** What a person did to one slip is told to every screen. */
  function told(job: StoredPrint | undefined): Result<PrintJob, PrintJobFailure> {
    const shown = job && view(job)
    if (!shown) return notNow
    parts.onChange(shown)
    return ok(shown)
  }

  function change(id: string, print: number, from: readonly PrintState[], to: PrintChange['to']): StoredPrint | undefined {
    return prints.change([{ of: { saleId: id as SaleId, print }, from, to }])[0]
  }

  function waitingOf(sale: Sale): StoredPrint | undefined {
    const onItsWay = (job: { readonly state: PrintState; readonly earlier: boolean }): boolean =>
      job.state === 'waiting' || (job.state === 'sending' && !job.earlier)
    return numberedPrints(sale, prints.of(sale.core.id)).find(onItsWay)
  }

  /** A slip that was asked for before its token came stays in sight from now on. */
  function withToken(sale: Sale, job: StoredPrint | undefined): StoredPrint | undefined {
    if (!job || job.pinned || !isPinned(sale)) return job
    return change(job.saleId, job.print, ['waiting'], { pinned: true }) ?? prints.find(job)
  }

  function cameOut(job: StoredPrint): Result<PrintJob, PrintJobFailure> {
    const done = change(job.saleId, job.print, ['sent', 'uncertain'], { state: 'confirmed', why: undefined, pinned: false })
    if (done && job.state === 'uncertain') void opensDrawer(done).catch((error: unknown) => parts.log.error('The drawer', error))
    return told(done)
  }

  function didNot(job: StoredPrint, sale: Sale): Result<PrintJob, PrintJobFailure> {
    const lost: PrintChange = { of: job, from: ['sent', 'uncertain', 'dropped'], to: { state: 'lost', pinned: false } }
    // One that waits already comes out in its place.
    if (!job.pinned || waitingOf(sale)) return told(change(job.saleId, job.print, lost.from, lost.to))
    const replaced = prints.replace(lost, newSlip(sale))
    if (!replaced) return notNow
    publish(replaced[1])
    wake()
    return told(replaced[0])
  }

  return {
    preview(id, copy) {
      const sale = find(id)
      if (!sale) return fail({ kind: 'no-such-sale' })
      return copy ? slips.next(sale, preferences().cashier) : slips.original(sale)
    },
    print(id) {
      const sale = find(id)
      if (!sale) return fail({ kind: 'no-such-sale' })
      const slip = slips.original(sale)
      if (!slip.ok) return slip
      const job = withToken(sale, waitingOf(sale)) ?? prints.ask(sale.core.id, newSlip(sale))
      clock.after(0, worker.tryNow)
      publish(job)
      return ok(presentPrint(sale, job))
    },
    jobs: () => prints.open().flatMap((job) => view(job) ?? []),
    confirm(id, print, came) {
      const sale = find(id)
      const job = prints.find({ saleId: id as SaleId, print })
      if (!sale || !job) return fail({ kind: 'no-such-sale' })
      return came ? cameOut(job) : didNot(job, sale)
    },
    tryNow(id, print) {
      const job = prints.find({ saleId: id as SaleId, print })
      if (job?.state !== 'waiting') return notNow
      worker.tryNow()
      return told(prints.find(job))
    },
    drop: (id, print) => told(change(id, print, ['waiting', 'dropped'], { state: 'dropped', nextAt: undefined, pinned: false })),
    autoSlip: (before, after) => (preferences().autoPrint && goesByItself(before, after) ? newSlip(after) : undefined),
    stepped(id) {
      const sale = find(id)
      const waits = sale && prints.of(sale.core.id).find(({ state }) => state === 'waiting')
      const job = sale && withToken(sale, waits)
      if (!job) return
      publish(job)
      wake()
    },
    paperChanged: worker.tryNow,
    start: worker.wake,
    close: worker.stop,
  }
}
