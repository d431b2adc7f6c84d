// Brings waiting slips to the printer, the oldest first and one at a time. What is sent is written down before; a crash in the
// middle is a lost answer, so what was being sent is asked about and never sent again by itself.
import { type PaperRoute, type PrinterTrouble } from '../../shared/printing'
import { fail, type Result } from '../../shared/result'
import { type Instant, type ReceiptView } from '../../shared/sale-view'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Clock, type Log } from '../core/ports/platform'
import { type PrintChange, type PrintJobs, type StoredPrint } from '../core/ports/print-jobs'
import { StoreTrouble } from '../core/ports/stores'
import { afterSending, dropsOf, isDue, nextLookMs, type PrintPatience, released, usualPrintPatience } from '../core/receipt/print-steps'

export type PrintWorker = {
  /** Looks for work at once; the first time it takes up what the run before left. */
  wake(): void
  /** The printer may be ready now: whatever waits is due at once. */
  tryNow(): void
  /** No new slip is sent; resolves when the one on its way has ended, or after the grace. */
  stop(): Promise<void>
}

/** A slip as it is now: composed when it is sent. */
export type Slip = {
  readonly receipt: ReceiptView
  readonly route: PaperRoute
  readonly pinned: boolean
  readonly composedAt: Instant
}

export type PrintLimits = {
  readonly patience: PrintPatience
  /** How long a disk that refuses is left alone. */
  readonly storeRetryMs: number
  /** How long a closing till waits for the slip that is on its way. */
  readonly closeGraceMs: number
}

export const usualPrintLimits: PrintLimits = { patience: usualPrintPatience, storeRetryMs: 2_000, closeGraceMs: 3_000 }

export type PrintWorkerParts = {
  readonly prints: PrintJobs
  readonly printer: Pick<ReceiptPrinter, 'print'>
  readonly clock: Clock
  readonly log: Log
  readonly limits: PrintLimits
  /** Nothing where the sale cannot be put on paper. */
  readonly slip: (job: StoredPrint) => Slip | undefined
  /** Told of each step of a slip, when it is safely stored. */
  readonly onChange: (job: StoredPrint) => void
  /** Told when a printer took a slip; the next one waits for it. */
  readonly onSent: (job: StoredPrint) => Promise<void>
}

export function createPrintWorker(parts: PrintWorkerParts): PrintWorker {
  const { prints, printer, clock, log } = parts
  const { patience, storeRetryMs, closeGraceMs } = parts.limits
  let stopped = false
  let takenUp = false
  let sending: Promise<void> | undefined
  let cancelTimer = (): void => undefined

  function wake(): void {
    if (stopped || sending) return
    cancelTimer()
    try {
      takeUp()
      look(clock.now())
    } catch (error) {
      rest(error)
    }
  }

  function rest(error: unknown): void {
    log.error('The slips could not be read or written', error)
    cancelTimer()
    if (!stopped) cancelTimer = clock.after(storeRetryMs, wake)
  }

  // What a crash left in the middle: nobody knows how much of it is on paper.
  function takeUp(): void {
    if (takenUp) return
    const broken = prints.open().filter(({ state }) => state === 'sending')
    write(broken.map((of) => ({ of, from: ['sending'], to: { state: 'uncertain' } })))
    takenUp = true
  }

  /** Starts the oldest that is due, or plans the next look. */
  function look(now: Instant): void {
    write(dropsOf(prints.waiting(), now, patience))
    const waiting = prints.waiting()
    const due = waiting.find((job) => isDue(job, now, patience))
    if (due) {
      sending = send(due).then(
        () => landed(wake),
        (error: unknown) => landed(() => rest(error)),
      )
      return
    }
    const waitMs = nextLookMs(waiting, now, patience)
    if (waitMs !== undefined) cancelTimer = clock.after(waitMs, wake)
  }

  function landed(then: () => void): void {
    sending = undefined
    then()
  }

  function write(changes: readonly PrintChange[]): readonly StoredPrint[] {
    if (changes.length === 0) return []
    const written = prints.change(changes)
    for (const job of written) tell(job)
    return written
  }

  // The step is stored: a screen that is gone must not make it look failed.
  function tell(job: StoredPrint): void {
    try {
      parts.onChange(job)
    } catch (error) {
      log.error('A slip could not be shown', error)
    }
  }

  async function send(job: StoredPrint): Promise<void> {
    const from = ['waiting'] as const
    const slip = composed(job)
    if (!slip) return void write([{ of: job, from, to: { state: 'dropped', why: { kind: 'no-slip' }, nextAt: undefined, pinned: true } }])
    const { receipt, route, pinned, composedAt: sentAt } = slip
    const to = { state: 'sending', sentAt, copy: receipt.copy, way: route.way, pinned, nextAt: undefined } as const
    const [started] = write([{ of: job, from, to }])
    if (!started) return
    const outcome = await handedOver(slip)
    const [ended] = await untilWritten(() =>
      write(afterSending(started, outcome, { waiting: prints.waiting(), now: clock.now(), patience })),
    )
    if (ended?.state === 'sent') await parts.onSent(ended).catch((error: unknown) => log.error('After a slip', error))
  }

  function composed(job: StoredPrint): Slip | undefined {
    try {
      return parts.slip(job)
    } catch (error) {
      if (error instanceof StoreTrouble) throw error
      log.error('A slip could not be composed', error)
      return undefined
    }
  }

  // Whatever breaks in the middle, some of it may have left.
  async function handedOver({ receipt, route }: Slip): Promise<Result<string, PrinterTrouble>> {
    try {
      return await printer.print(receipt, route)
    } catch (error) {
      log.error('A slip broke off', error)
      return fail({ kind: 'uncertain' })
    }
  }

  // How it ended is written down whenever the disk takes it; until then it is "being sent", and a crash makes it uncertain.
  async function untilWritten<T>(deed: () => readonly T[]): Promise<readonly T[]> {
    for (;;) {
      try {
        return deed()
      } catch (error) {
        log.error('The end of a slip could not be written down', error)
        if (stopped) return []
        await new Promise<void>((resolve) => void clock.after(storeRetryMs, resolve))
      }
    }
  }

  return {
    wake,
    tryNow() {
      if (stopped) return
      try {
        write(released(prints.waiting(), clock.now()))
        wake()
      } catch (error) {
        rest(error)
      }
    },
    async stop() {
      stopped = true
      cancelTimer()
      if (sending) await Promise.race([sending, new Promise<void>((resolve) => void clock.after(closeGraceMs, resolve))])
    },
  }
}
