// One provider of an open till: its engine, its saldo and its deposit tickets.
import { type Rupiah } from '../../shared/money'
import { type RecoveryReport } from '../../shared/till-status'
import { type DepositDesk, type SaleProvider, type TicketPayer } from '../core/ports/providers'
import { createEngine, type Engine, type EngineParts } from '../engine/engine'
import { recover } from '../engine/recover'
import { createDeposits, type Deposits, type DepositsParts } from '../features/deposit'
import { createSaldoDesk, type SaldoDesk } from '../features/saldo'

export type Lane = {
  readonly engine: Engine
  readonly saldo: SaldoDesk
  readonly deposits: Deposits
  readonly lowSaldo: () => Rupiah
  /** Takes up what the run before left open, and begins to ask and to send; answers what was open. */
  start(): RecoveryReport
  /** Ends within moments, answered or not; what is open is asked about at the next start. */
  close(): Promise<void>
}

export type LaneParts = Omit<EngineParts, 'callsApart' | 'provider'> &
  Pick<DepositsParts, 'printer' | 'paperRoute' | 'shop' | 'preferences'> & {
    readonly provider: SaleProvider & DepositDesk
    readonly payer?: (() => TicketPayer) | undefined
    readonly lowSaldo: () => Rupiah
  }

const ticketProbeMs = 15_000
/** How long a closing lane waits for answers before it hangs up. */
const closeGraceMs = 2_000

export function createLane(parts: LaneParts): Lane {
  const { name, store, provider, clock, log, lowSaldo } = parts
  let closed = false

  // Somebody waits for a transfer to arrive: the saldo is asked for more often than on a quiet day.
  let watchingTickets = false
  function watchTickets(): void {
    if (watchingTickets || closed || !deposits.list().some((ticket) => ticket.state === 'open')) return
    watchingTickets = true
    clock.after(ticketProbeMs, () => {
      watchingTickets = false
      if (!closed) engine.line.probe()
      watchTickets()
    })
  }

  function onSaldoChange(): void {
    watchTickets()
    parts.onSaldoChange()
  }

  const engine = createEngine({ ...parts, callsApart: name === 'digiswitch', onSaldoChange })
  const deposits = createDeposits({ ...parts, tickets: store.tickets, source: provider, onChange: onSaldoChange })

  return {
    engine,
    deposits,
    saldo: createSaldoDesk({ store, watch: engine.watch, clock }),
    lowSaldo,
    start() {
      const found = recover(store.journal, engine.desk, clock, log)
      engine.worker.wake()
      engine.line.start()
      watchTickets()
      return found
    },
    async close() {
      closed = true
      const ended = engine.stop()
      await Promise.race([ended, new Promise<void>((resolve) => void clock.after(closeGraceMs, resolve))])
      await provider.close()
      await ended
      await deposits.ended()
    },
  }
}
