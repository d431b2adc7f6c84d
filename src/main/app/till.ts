// One open till: engine and use cases over one store and one provider. Real and training tills are the same thing.
import { type Boot, type EventName, type Events } from '../../shared/ipc-contract'
import { type Instant } from '../../shared/sale-view'
import { type SettingsView } from '../../shared/settings'
import { type RecoveryReport, type TillStatus } from '../../shared/till-status'
import { type CallbackDoor } from '../core/ports/callbacks'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Clock, type Ids, type Log } from '../core/ports/platform'
import { type DepositDesk as TicketSource, type TopUpProvider } from '../core/ports/providers'
import { type SettingsStore, type TillStore } from '../core/ports/stores'
import { type SalePolicy } from '../core/sale/retry-policy'
import { createEngine } from '../engine/engine'
import { recover } from '../engine/recover'
import { type CallbackDesk, createCallbackDesk } from '../features/callbacks'
import { type CatalogueDesk, type CatalogueDeskParts, createCatalogueDesk } from '../features/catalogue'
import { createDeposits, type Deposits } from '../features/deposit'
import { createReceipts, type Receipts } from '../features/receipts'
import { createSaldoDesk, type SaldoDesk } from '../features/saldo'
import { createSales, type Sales } from '../features/sales'
import { createStatusBoard, type PlainNotice } from '../features/till-status'
import { createTopUp, type TopUp } from '../features/topup'

export type Till = {
  readonly topup: TopUp
  readonly sales: Sales
  readonly catalogue: CatalogueDesk
  readonly receipts: Receipts
  readonly saldo: SaldoDesk
  readonly deposits: Deposits
  readonly callbacks: CallbackDesk
  boot(settings: SettingsView): Boot
  status(): TillStatus
  recoverySeen(): null
  /** Asks the provider at once: after a new token, or when the cashier says so. */
  probe(): null
  /** A person lets the queue go on although the saldo looks too low. */
  resume(): null
  notice(kind: PlainNotice): void
  announce(): void
  close(): Promise<void>
}

export type TillParts = {
  readonly store: TillStore
  readonly provider: TopUpProvider & TicketSource
  readonly door: CallbackDoor
  readonly tokenEndingAt: () => Instant | undefined
  readonly policy: SalePolicy
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly settings: SettingsStore
  readonly printer: ReceiptPrinter
  readonly readCsv: CatalogueDeskParts['readCsv']
  readonly training: boolean
  /** The run before did not end by itself. */
  readonly crashed: boolean
  readonly notices: ReadonlySet<PlainNotice>
  readonly publish: <E extends EventName>(event: E, payload: Events[E]) => void
}

const announceMs = 30
const ticketProbeMs = 15_000
/** How long a closing till waits for answers before it hangs up and asks at the next start. */
const closeGraceMs = 2_000

export function createTill(parts: TillParts): Till {
  const { store, provider, clock, ids, log, settings, printer, training } = parts
  const { journal, catalogue, prints, tickets } = store
  const preferences = () => settings.read().preferences
  const shop = () => settings.read().shop

  const publish: TillParts['publish'] = (event, payload) => {
    if (!closed) parts.publish(event, payload)
  }

  // Many steps in a moment are one announcement.
  let closed = false
  let planned = false
  function announce(): void {
    if (planned) return
    planned = true
    clock.after(announceMs, () => {
      planned = false
      if (!closed) publish('till/status', board.status())
    })
  }

  // Somebody waits for a transfer to arrive: the saldo is asked for more often than on a quiet day.
  let watchingTickets = false
  function watchTickets(): void {
    if (watchingTickets || closed || !deposits.list().some((ticket) => ticket.state === 'open')) return
    watchingTickets = true
    clock.after(ticketProbeMs, () => {
      watchingTickets = false
      if (!closed) line.probe()
      watchTickets()
    })
  }

  function saldoChanged(): void {
    watchTickets()
    publish('saldo/changed', null)
    announce()
  }

  const engine = createEngine({
    ...parts,
    onSale(sale) {
      publish('sale/changed', sale)
      announce()
    },
    onChange: announce,
    onSaldoChange: saldoChanged,
    onDiskTrouble: (trouble) => board.setNotice('disk-trouble', trouble),
  })
  const { desk, line, funds, watch, worker } = engine
  const saldo = createSaldoDesk({ store, watch, clock })
  const board = createStatusBoard({ ...parts, line, journal, funds, runway: saldo.runway, onChange: announce })
  const deposits = createDeposits({ tickets, source: provider, printer, clock, ids, shop, preferences, onChange: saldoChanged })
  const callbacks = createCallbackDesk({ ...parts, hints: engine.hints, onChange: (view) => publish('callback/changed', view) })

  // The cashier's answer leaves first: it waits for the one commit of the sale and for nothing of its sending.
  const wakeAfterAnswer = (): void => void clock.after(0, worker.wake)

  const found = recover(journal, desk, clock, log)
  let recovery: RecoveryReport | undefined = parts.crashed && found.sales.length > 0 ? found : undefined
  worker.wake()
  line.start()
  watchTickets()
  const listening = callbacks.follow(settings.read().niskala.callback)

  return {
    topup: createTopUp({ journal, catalogue, desk, clock, ids, preferences, training, wake: wakeAfterAnswer }),
    sales: createSales({ journal, prints, desk, worker, clock, preferences }),
    catalogue: createCatalogueDesk({ catalogue, readCsv: parts.readCsv, onChange: () => publish('catalogue/changed', null) }),
    receipts: createReceipts({ journal, prints, printer, clock, shop, preferences }),
    deposits,
    saldo,
    callbacks,
    boot: (view) => ({ settings: view, status: board.status(), recovery, openSales: recoverySales() }),
    status: board.status,
    recoverySeen() {
      recovery = undefined
      return null
    },
    probe() {
      line.probe()
      return null
    },
    resume() {
      funds.resume()
      return null
    },
    notice: (kind) => board.setNotice(kind, true),
    announce,
    async close() {
      closed = true
      await listening
      await callbacks.close()
      const ended = engine.stop()
      await Promise.race([ended, new Promise<void>((resolve) => void clock.after(closeGraceMs, resolve))])
      try {
        await provider.close()
        await ended
        await deposits.ended()
      } finally {
        store.close()
      }
    },
  }

  function recoverySales(): Boot['openSales'] {
    const wanted = new Set(recovery?.sales.map((sale) => sale.id))
    const views = [...wanted].flatMap((id) => {
      const sale = journal.find(id as Parameters<typeof journal.find>[0])
      return sale ? [desk.view(sale)] : []
    })
    return views
  }
}
