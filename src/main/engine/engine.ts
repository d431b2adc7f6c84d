// The engine of one provider in one till, put together: desk, line, funds, saldo watch, worker, hints.
import { type Rupiah } from '../../shared/money'
import { type ProviderName } from '../../shared/provider-name'
import { type Instant, type SaleView } from '../../shared/sale-view'
import { type Clock, type Ids, type Log } from '../core/ports/platform'
import { type SaleProvider } from '../core/ports/providers'
import { type ProviderStore, StoreTrouble } from '../core/ports/stores'
import { type PolicyOf } from '../core/sale/retry-policy'
import { type Sale } from '../core/sale/sale'
import { createFunds, type Funds } from './funds'
import { createHints, type Hints } from './hints'
import { createLine, type Line } from './line'
import { createOutboxWorker, type OutboxWorker } from './outbox-worker'
import { createSaldoWatch, type SaldoWatch } from './saldo-watch'
import { createSaleDesk, type SaleDesk, type SaleDeskParts } from './sale-desk'

export type Engine = {
  readonly desk: SaleDesk
  readonly line: Line
  readonly funds: Funds
  readonly watch: SaldoWatch
  readonly worker: OutboxWorker
  readonly hints: Hints
  /** No new call is started; resolves when the open ones have ended and been written down. */
  stop(): Promise<void>
}

export type EngineParts = {
  /** Sales of any other provider are none of its business, though they stand in the same journal. */
  readonly name: ProviderName
  readonly store: ProviderStore
  readonly provider: SaleProvider
  readonly policyOf: PolicyOf
  /** Every call of a sale keeps the policy's pause from the one before it, the machine's own too; else only a person's questions do. */
  readonly callsApart: boolean
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Can this failed sale be made through the other provider? */
  readonly canTryOther: (sale: Sale) => boolean
  readonly onSale: (sale: SaleView) => void
  readonly autoSlip?: SaleDeskParts['autoSlip']
  /** Line, saldo or pause are another. */
  readonly onChange: () => void
  readonly onSaldoChange: () => void
  readonly onDiskTrouble: (trouble: boolean) => void
  /** A call has ended: orders to the same number may wait for it at another provider. */
  readonly onLanded: () => void
}

const inFlightMax = 4
/** After the last call of a busy moment the saldo is asked for, so that the books are compared sale by sale. */
const saldoAfterMs = 1_000
/** While the queue waits for saldo, how often it is asked for. */
const pausedProbeMs = 10_000

export function createEngine(parts: EngineParts): Engine {
  const { store, provider, policyOf, clock, ids, log, onChange } = parts
  const { journal, outbox } = store
  const desk = createSaleDesk({ ...parts, journal, outbox, onStep: parts.onSale })
  const watch = createSaldoWatch({ store, clock, onChange: parts.onSaldoChange })
  const line = createLine({
    provider,
    clock,
    ids,
    onChange(state) {
      onChange()
      if (state.kind === 'up') worker.wake()
    },
    onSaldo(amount, askedAt) {
      funds.heard(amount)
      judge(amount, askedAt)
    },
  })
  const funds = createFunds(
    () => line.saldo()?.amount,
    () => {
      onChange()
      cancelPaid()
      if (funds.pause()) probeUntilPaid()
      else worker.wake()
    },
  )
  let cancelPaid = (): void => undefined
  let cancelIdle = (): void => undefined
  const worker = createOutboxWorker({
    ...parts,
    desk,
    journal,
    outbox,
    line,
    funds,
    saldoWatch: watch,
    inFlightMax,
    onIdle() {
      cancelIdle()
      cancelIdle = clock.after(saldoAfterMs, () => void (worker.callsOpen() || probe()))
    },
  })

  function probe(): void {
    if (line.state().kind === 'up') line.probe()
  }

  function probeUntilPaid(): void {
    cancelPaid = clock.after(pausedProbeMs, () => {
      probe()
      probeUntilPaid()
    })
  }

  // A disk that refuses must not end the questions to the provider: the next balance is compared again.
  function judge(amount: Rupiah, askedAt: Instant): void {
    try {
      watch.heard(amount, askedAt, worker.callsOpen())
    } catch (error) {
      log.error('A balance could not be compared', error)
      if (error instanceof StoreTrouble) parts.onDiskTrouble(true)
    }
  }

  return {
    desk,
    line,
    funds,
    watch,
    worker,
    hints: createHints({ name: parts.name, journal, policyOf, checkNow: worker.checkNow, clock }),
    stop() {
      cancelPaid()
      cancelIdle()
      line.stop()
      return worker.stop()
    },
  }
}
