// Drains the outbox: a few orders at a time, in order for each number, only while the line is up.
import { fail, ok, type Result } from '../../shared/result'
import { type ProviderName } from '../../shared/provider-name'
import { type Instant } from '../../shared/sale-view'
import { type Clock, type Log } from '../core/ports/platform'
import { type SaleProvider } from '../core/ports/providers'
import { type DueJob, type Journal, type Outbox, StoreTrouble } from '../core/ports/stores'
import { type PolicyOf } from '../core/sale/retry-policy'
import { type Sale, type SaleEvent, type SaleId } from '../core/sale/sale'
import { mayCheck } from '../core/sale/sale-machine'
import { createCallPauses } from './call-pauses'
import { createErrands } from './errands'
import { createFlights } from './flights'
import { type Funds } from './funds'
import { createHolding } from './holding'
import { type Line } from './line'
import { createProviderCalls } from './provider-calls'
import { type SaldoWatch } from './saldo-watch'
import { type SaleDesk } from './sale-desk'
import { createSetAside } from './set-aside'
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
  readonly name: ProviderName
  readonly desk: SaleDesk
  readonly journal: Journal
  readonly outbox: Outbox
  readonly provider: SaleProvider
  readonly policyOf: PolicyOf
  readonly callsApart: boolean
  readonly line: Line
  readonly clock: Clock
  readonly log: Log
  readonly funds: Funds
  readonly saldoWatch: SaldoWatch
  /** Told when the last call in flight has ended. */
  readonly onIdle: () => void
  /** Told when any has. */
  readonly onLanded: () => void
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

export function createOutboxWorker(parts: OutboxWorkerParts): OutboxWorker {
  const { desk, journal, outbox, policyOf, callsApart, line, clock, log, funds } = parts
  const flights = createFlights()
  const pauses = createCallPauses(parts)
  const setAside = createSetAside(parts)
  const calls = createProviderCalls({
    ...parts,
    write,
    callsOpen: flights.others,
    stopped: () => stopped,
    onReply: (id, reply) => void (callsApart && reply.kind !== 'not-sent' && pauses.called(id)),
  })
  const wallClock = watchWallClock(clock)
  const holding = createHolding({ ...parts, write, inFlight: flights.has })
  const errands = createErrands({ ...parts, calls, pauses, flights, holding, write })
  let restUntilMs = 0
  /** The shortest pause that the last look left a due job in. */
  let pausedMs = idleMs
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
    pausedMs = idleMs
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
    for (const job of outbox.due(kind, now, batchMax + setAside.count())) {
      if (flights.count() >= parts.inFlightMax) return
      if (setAside.has(job.saleId) || flights.has(job.saleId) || flights.numbers().has(job.destination)) continue
      if (!isPaused(job.saleId)) yield job
    }
  }

  // A sale that cannot be read is let through, to be set aside.
  function isPaused(id: SaleId): boolean {
    const sale = callsApart ? journal.find(id) : undefined
    const leftMs = sale ? pauses.leftMs(sale) : 0
    if (leftMs > 0) pausedMs = Math.min(pausedMs, leftMs)
    return leftMs > 0
  }

  function affordable(id: SaleId): boolean {
    const cost = journal.find(id)?.core.cost
    return cost === undefined || funds.allow(cost, flights.reserved())
  }

  function nextWaitMs(now: Instant): number {
    const next = outbox.nextDueAt()
    // What is due already waits for the line or for a call in flight, and both wake the worker.
    return next === undefined || next <= now ? pausedMs : Math.min(pausedMs, next - now)
  }

  function launch(job: DueJob): void {
    const call = () => errands.perform(job).catch((error: unknown) => void (setAside.park(job.saleId, error) || rest()))
    void flights.launch(job.saleId, job.destination, call, landed)
  }

  function landed(): void {
    if (flights.count() === 0) parts.onIdle()
    wake()
    parts.onLanded()
  }

  async function checkNow(id: SaleId): ReturnType<OutboxWorker['checkNow']> {
    const sale = journal.find(id)
    if (sale?.core.provider !== parts.name) return fail('no-such-sale')
    if (stopped || !mayCheck(sale, policyOf(sale.core), clock.now())) return fail('not-possible-now')
    if (flights.has(id) || pauses.leftMs(sale) > 0) return fail('too-soon')
    return ok(await flights.launch(id, sale.core.destination, () => errands.ask(sale), landed))
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
