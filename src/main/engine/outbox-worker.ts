// Drains the outbox: a few orders at a time, in order for each number, only while the line is up.
import { fail, ok, type Result } from '../../shared/result'
import { type Instant } from '../../shared/sale-view'
import { type Clock, type Log } from '../core/ports/platform'
import { type TopUpProvider } from '../core/ports/providers'
import { type DueJob, type Journal, type Outbox, StoreTrouble } from '../core/ports/stores'
import { type Sale, type SaleEvent, type SaleId } from '../core/sale/sale'
import { mayCheck } from '../core/sale/sale-machine'
import { createFlights } from './flights'
import { type Funds } from './funds'
import { createHolding } from './holding'
import { type Line } from './line'
import { createProviderCalls, isOfOneRecord } from './provider-calls'
import { type SaleDesk } from './sale-desk'
import { type SaldoWatch } from './saldo-watch'
import { isNextInTurn } from './turns'
import { watchWallClock } from './wall-clock'

export type OutboxWorker = {
  /** Looks for work at once. */
  wake(): void
  /** The cashier's *Cek status*: one question, now. */
  checkNow(id: SaleId): Promise<Result<Sale, 'no-such-sale' | 'not-possible-now' | 'too-soon'>>
  /** Are calls in flight, other than for this sale? */
  callsOpen(except?: SaleId): boolean
  /** No new call is started; resolves when the calls in flight have ended and been written down. */
  stop(): Promise<void>
}

export type OutboxWorkerParts = {
  readonly desk: SaleDesk
  readonly journal: Journal
  readonly outbox: Outbox
  readonly provider: TopUpProvider
  readonly line: Line
  readonly clock: Clock
  readonly log: Log
  readonly funds: Funds
  readonly saldoWatch: SaldoWatch
  /** Told when the last call in flight has ended. */
  readonly onIdle: () => void
  /** Told when the disk refuses, and when it takes again. */
  readonly onDiskTrouble: (trouble: boolean) => void
  /** Calls in flight at most; the platform allows 50 a reseller and shops have thin lines. */
  readonly inFlightMax: number
}

const batchMax = 64
/** No job of an open sale is planned further ahead than this, jitter included. */
const longestWaitMs = 20 * 60_000
const idleMs = 5_000
const storeRetryMs = 2_000
const checkEveryMs = 2_000
const askFirstAfterMs = 60_000

export function createOutboxWorker(parts: OutboxWorkerParts): OutboxWorker {
  const { desk, journal, outbox, line, clock, log, funds } = parts
  const flights = createFlights()
  const lastCheckMs = new Map<SaleId, number>()
  /** Jobs that could neither be done nor taken out of the outbox: left alone until the next start. */
  const setAside = new Set<SaleId>()
  const calls = createProviderCalls({ ...parts, write, callsOpen: flights.others, stopped: () => stopped })
  const wallClock = watchWallClock(clock)
  const holding = createHolding({ outbox, clock, write, inFlight: flights.has })
  let restUntilMs = 0
  let stopped = false
  let looking = false
  let cancelTimer = (): void => undefined

  // What it finds may wake it again, as a pause that ends: it is looking already.
  function wake(): void {
    if (stopped || looking) return
    cancelTimer()
    looking = true
    const waitMs = work()
    looking = false
    cancelTimer = clock.after(waitMs, wake)
  }

  // Starts what may start now; answers how long until the next look. It never throws: a sale that was just written must not
  // look unsold because of what else is in the outbox.
  function work(): number {
    try {
      const restMs = restUntilMs - clock.monotonicMs()
      if (restMs > 0) return restMs
      // One moment for both: what falls due between two looks at the clock would be left lying.
      const now = clock.now()
      if (wallClock.wentBack()) outbox.pullTo((now + longestWaitMs) as Instant)
      tick(now)
      return nextWaitMs(now)
    } catch (error) {
      if (error instanceof StoreTrouble) rest()
      else log.error('The outbox could not be read', error)
      return storeRetryMs
    }
  }

  // A disk that refuses is given time: asking again at once would never end.
  function rest(): void {
    restUntilMs = clock.monotonicMs() + storeRetryMs
    parts.onDiskTrouble(true)
  }

  function write(id: SaleId, event: SaleEvent): ReturnType<SaleDesk['apply']> {
    const done = desk.apply(id, event)
    if (done.ok) parts.onDiskTrouble(false)
    return done
  }

  function tick(now: Instant): void {
    holding.expireDue(now)
    if (line.state().kind !== 'up') return
    // Questions first: their answers are what orders in the same turn wait for.
    for (const job of startable('check', now)) launch(job)
    for (const job of startable('submit', now)) {
      if (!isNextInTurn(journal, job.saleId)) continue
      // The first order that the saldo does not carry holds up those behind it.
      if (!affordable(job.saleId)) return
      launch(job)
    }
  }

  // One call for each number at a time, and no more at once than the line may carry.
  function* startable(kind: DueJob['kind'], now: Instant): Generator<DueJob> {
    for (const job of outbox.due(kind, now, batchMax + setAside.size)) {
      if (flights.count() >= parts.inFlightMax) return
      if (!setAside.has(job.saleId) && !flights.has(job.saleId) && !flights.numbers().has(job.destination)) yield job
    }
  }

  function affordable(id: SaleId): boolean {
    const cost = journal.find(id)?.core.cost
    return cost === undefined || funds.allow(cost, flights.reserved())
  }

  function nextWaitMs(now: Instant): number {
    const next = outbox.nextDueAt()
    // What is due already waits for the line or for a call in flight, and both wake the worker.
    return next === undefined || next <= now ? idleMs : Math.min(idleMs, next - now)
  }

  function launch(job: DueJob): void {
    const call = () => perform(job).catch((error: unknown) => park(job.saleId, error))
    void flights.launch(job.saleId, job.destination, call, landed)
  }

  function landed(): void {
    if (flights.count() === 0) parts.onIdle()
    wake()
  }

  async function perform(job: DueJob): Promise<void> {
    const sale = journal.find(job.saleId)
    if (!sale) throw new Error('A job without its sale')
    if (job.kind === 'check') {
      await ask(sale)
      return
    }
    flights.reserve(job.saleId, sale.core.cost)
    // "No such reference" grows old: an order that waited since is asked about once more before it is sent again.
    if (sale.status.sending.attempts > 0 && clock.now() - sale.status.since > askFirstAfterMs) {
      await ask(sale)
      return
    }
    const started = write(job.saleId, { type: 'submit-started', at: clock.now(), place: parts.provider.place() })
    if (!started.ok) {
      if (!holding.expire(job.saleId)) throw new Error('A submit job that does not fit its sale')
      return
    }
    await calls.buy(started.value)
  }

  function ask(sale: Sale): Promise<Sale> {
    lastCheckMs.set(sale.core.id, clock.monotonicMs())
    return calls.ask(sale)
  }

  // One bad record never holds up the rest: it is set aside with its reason, for a person.
  function park(id: SaleId, error: unknown): void {
    if (error instanceof StoreTrouble && !isOfOneRecord(error)) return rest()
    log.error(`Sale ${id} set aside`, error)
    try {
      const why = error instanceof Error ? error.message : String(error)
      if (!desk.apply(id, { type: 'parked', at: clock.now(), why }).ok) setAside.add(id)
    } catch (trouble) {
      log.error(`Sale ${id} could not be set aside`, trouble)
      if (trouble instanceof StoreTrouble && !isOfOneRecord(trouble)) return rest()
      setAside.add(id)
    }
  }

  async function checkNow(id: SaleId): ReturnType<OutboxWorker['checkNow']> {
    const sale = journal.find(id)
    if (!sale) return fail('no-such-sale')
    if (stopped || !mayCheck(sale)) return fail('not-possible-now')
    const last = lastCheckMs.get(id)
    if (flights.has(id) || (last !== undefined && clock.monotonicMs() - last < checkEveryMs)) return fail('too-soon')
    return ok(await flights.launch(id, sale.core.destination, () => ask(sale), landed))
  }

  return {
    wake,
    checkNow,
    callsOpen: flights.others,
    async stop() {
      stopped = true
      cancelTimer()
      await flights.landed()
    },
  }
}
