// One open till: engine and use cases over one store and one provider. Real and training tills are the same thing.
import { type Boot, type EventName, type Events } from '../../shared/ipc-contract'
import { type SettingsView } from '../../shared/settings'
import { type RecoveryReport, type TillNotice, type TillStatus } from '../../shared/till-status'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Clock, type Ids, type Log } from '../core/ports/platform'
import { type TopUpProvider } from '../core/ports/providers'
import { type SettingsStore, type TillStore } from '../core/ports/stores'
import { type SalePolicy } from '../core/sale/retry-policy'
import { createLine } from '../engine/line'
import { createOutboxWorker } from '../engine/outbox-worker'
import { recover } from '../engine/recover'
import { createSaleDesk } from '../engine/sale-desk'
import { type CatalogueDesk, type CatalogueDeskParts, createCatalogueDesk } from '../features/catalogue'
import { createReceipts, type Receipts } from '../features/receipts'
import { createSales, type Sales } from '../features/sales'
import { createStatusBoard } from '../features/till-status'
import { createTopUp, type TopUp } from '../features/topup'

export type Till = {
  readonly topup: TopUp
  readonly sales: Sales
  readonly catalogue: CatalogueDesk
  readonly receipts: Receipts
  boot(settings: SettingsView): Boot
  status(): TillStatus
  recoverySeen(): null
  /** Asks the provider at once: after a new token, or when the cashier says so. */
  probe(): null
  announce(): void
  close(): Promise<void>
}

export type TillParts = {
  readonly store: TillStore
  readonly provider: TopUpProvider
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
  readonly notices: ReadonlySet<TillNotice['kind']>
  readonly publish: <E extends EventName>(event: E, payload: Events[E]) => void
}

const inFlightMax = 4
const announceMs = 30
/** How long a closing till waits for answers before it hangs up and asks at the next start. */
const closeGraceMs = 2_000

export function createTill(parts: TillParts): Till {
  const { store, provider, policy, clock, ids, log, settings, printer, training, publish } = parts
  const { journal, outbox, catalogue, prints } = store
  const preferences = () => settings.read().preferences

  // Many steps in a moment are one announcement.
  let planned = false
  function announce(): void {
    if (planned) return
    planned = true
    clock.after(announceMs, () => {
      planned = false
      if (!closed) publish('till/status', board.status())
    })
  }

  let closed = false
  const desk = createSaleDesk({
    journal,
    outbox,
    policy,
    ids,
    clock,
    onStep(sale) {
      publish('sale/changed', sale)
      announce()
    },
  })
  const line = createLine({
    provider,
    clock,
    ids,
    onChange(state) {
      announce()
      if (state.kind === 'up') worker.wake()
    },
  })
  const worker = createOutboxWorker({
    desk,
    journal,
    outbox,
    provider,
    line,
    clock,
    log,
    inFlightMax,
    onDiskTrouble: (trouble) => board.setNotice('disk-trouble', trouble),
  })
  const board = createStatusBoard({ line, journal, settings, training, notices: parts.notices, onChange: announce })

  const found = recover(journal, desk, clock)
  let recovery: RecoveryReport | undefined = parts.crashed && found.sales.length > 0 ? found : undefined
  worker.wake()
  line.start()

  return {
    topup: createTopUp({ journal, catalogue, desk, clock, ids, preferences, training, wake: worker.wake }),
    sales: createSales({ journal, prints, desk, worker, clock, preferences }),
    catalogue: createCatalogueDesk({ catalogue, readCsv: parts.readCsv, onChange: () => publish('catalogue/changed', null) }),
    receipts: createReceipts({ journal, prints, printer, clock, shop: () => settings.read().shop, preferences }),
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
    announce,
    async close() {
      closed = true
      line.stop()
      const ended = worker.stop()
      await Promise.race([ended, new Promise<void>((resolve) => void clock.after(closeGraceMs, resolve))])
      await provider.close()
      await ended
      store.close()
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
