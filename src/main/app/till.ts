// One open till: a lane for each provider, and the use cases over them. Real and training tills are the same thing.
import { type Boot } from '../../shared/ipc-contract'
import { paperRoute, type PaperRoute } from '../../shared/printing'
import { type ProviderName } from '../../shared/provider-name'
import { type SettingsView } from '../../shared/settings'
import { type RecoveryReport, type TillStatus } from '../../shared/till-status'
import { type SaleId } from '../core/sale/sale'
import { type Bills, createBills } from '../features/bills'
import { type CallbackDesk, createCallbackDesk } from '../features/callbacks'
import { type CatalogueDesk, createCatalogueDesk } from '../features/catalogue'
import { type Complaints, createComplaints } from '../features/complaints'
import { type Deposits, noDeposits } from '../features/deposit'
import { createPriceList, type PriceListDesk } from '../features/price-list'
import { createReceipts, type Receipts } from '../features/receipts'
import { noSaldo, type SaldoDesk } from '../features/saldo'
import { createSales, type Sales } from '../features/sales'
import { createShare, type Share } from '../features/share'
import { createStatusBoard, type PlainNotice } from '../features/till-status'
import { createTopUp, type TopUp } from '../features/topup'
import { billSource, openLanes } from './lanes'
import { type TillParts } from './till-parts'

export type Till = {
  readonly topup: TopUp
  readonly bills: Bills
  readonly priceList: PriceListDesk
  readonly sales: Sales
  readonly catalogue: CatalogueDesk
  readonly receipts: Receipts
  readonly share: Share
  readonly complaints: Complaints
  readonly callbacks: CallbackDesk
  saldo(provider: ProviderName): SaldoDesk
  deposits(provider: ProviderName): Deposits
  boot(settings: SettingsView): Boot
  status(): TillStatus
  /** Sales that are not final at one provider, those with a person included. */
  openSales(provider: ProviderName): number
  recoverySeen(): null
  /** Asks every provider at once: after a new token, or when the cashier says so. */
  probe(): null
  /** A person lets the queue of one provider go on although its saldo looks too low. */
  resume(provider: ProviderName): null
  notice(kind: PlainNotice): void
  announce(): void
  close(): Promise<void>
}

const announceMs = 30

export function createTill(parts: TillParts): Till {
  const { store, providers, clock, settings, training } = parts
  const { journal, catalogue, prints, bills, customers } = store
  const preferences = () => settings.read().preferences
  const shop = () => settings.read().shop
  const printing = () => settings.read().printing

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

  const route = (): PaperRoute => paperRoute(printing(), preferences().printer)
  const receipts = createReceipts({
    ...parts,
    journal,
    prints,
    shop,
    look: () => ({ designs: settings.read().designs, logo: parts.logo.read() }),
    preferences,
    printing,
    onChange: (job) => publish('print/changed', job),
  })
  const share = createShare({ ...parts, journal, prints, preferences, receipts })
  const lanes = openLanes({
    ...parts,
    preferences,
    shop,
    paperRoute: route,
    autoSlip: receipts.autoSlip,
    onSale(sale) {
      publish('sale/changed', sale)
      announce()
      receipts.stepped(sale.id)
    },
    onChange: announce,
    onSaldoChange() {
      publish('saldo/changed', null)
      announce()
    },
    onDiskTrouble: (trouble) => board.setNotice('disk-trouble', trouble),
  })
  const { deskOf, laneOf } = lanes
  const board = createStatusBoard({ ...parts, lanes: lanes.readings, journal, onChange: announce })
  const hints = laneOf.niskala.engine.hints
  const callbacks = createCallbackDesk({ ...parts, hints, onChange: (view) => publish('callback/changed', view) })

  const found = lanes.start()
  let recovery: RecoveryReport | undefined = parts.crashed && found.sales.length > 0 ? found : undefined
  receipts.start()
  const listening = callbacks.follow(settings.read().niskala.callback)

  // The cashier's answer leaves first: it waits for the one commit of the sale and for nothing of its sending.
  const wakeAfterAnswer = (provider: ProviderName): void => void clock.after(0, () => laneOf[provider]?.engine.worker.wake())
  const productsChanged = (): void => publish('catalogue/changed', null)

  return {
    topup: createTopUp({ ...parts, journal, catalogue, deskOf, preferences, providers: () => lanes.names, wake: wakeAfterAnswer }),
    bills: createBills({
      ...parts,
      journal,
      bills,
      customers,
      desk: deskOf('digiswitch'),
      source: billSource(providers.digiswitch, laneOf.digiswitch),
      lineUp: () => laneOf.digiswitch?.engine.line.state().kind === 'up',
      preferences,
      settings: () => settings.read().bills,
      training,
      wake: () => wakeAfterAnswer('digiswitch'),
    }),
    priceList: createPriceList({
      catalogue,
      bills,
      source: providers.digiswitch,
      clock,
      margin: () => settings.read().digiswitch.margin,
      onChange: (view) => publish('pricelist/changed', view),
      onCatalogueChange: productsChanged,
    }),
    sales: createSales({ journal, prints, deskOf, workerOf: (name) => laneOf[name]?.engine.worker, clock, preferences, wake: lanes.wake }),
    catalogue: createCatalogueDesk({ catalogue, readCsv: parts.readCsv, onChange: productsChanged }),
    receipts,
    share,
    complaints: createComplaints({ ...parts, journal, shop, preferences, paperRoute: route }),
    callbacks,
    saldo: (provider) => laneOf[provider]?.saldo ?? noSaldo,
    deposits: (provider) => laneOf[provider]?.deposits ?? noDeposits,
    boot: (view) => ({ settings: view, status: board.status(), recovery, openSales: recoverySales() }),
    status: board.status,
    openSales: (provider) => store.of(provider).journal.open().length,
    recoverySeen() {
      recovery = undefined
      return null
    },
    probe() {
      lanes.each((lane) => lane.engine.line.probe())
      return null
    },
    resume(provider) {
      laneOf[provider]?.engine.funds.resume()
      return null
    },
    notice: (kind) => board.setNotice(kind, true),
    announce,
    async close() {
      closed = true
      await listening
      await callbacks.close()
      const printed = Promise.all([receipts.close(), share.close()])
      try {
        await lanes.close()
      } finally {
        await printed
        store.close()
      }
    },
  }

  function recoverySales(): Boot['openSales'] {
    const wanted = new Set(recovery?.sales.map((sale) => sale.id))
    return [...wanted].flatMap((id) => {
      const sale = journal.find(id as SaleId)
      return sale ? [deskOf(sale.core.provider).view(sale)] : []
    })
  }
}
