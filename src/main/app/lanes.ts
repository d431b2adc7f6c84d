// The providers of one till: a lane for each that is set up, Niskala always. What ends in one may let an order of the other go.
import { type ProviderName, providerNames } from '../../shared/provider-name'
import { type RecoveryReport } from '../../shared/till-status'
import { type BillDesk, type DepositDesk, type PriceLists, type SaleProvider, type TicketPayer } from '../core/ports/providers'
import { type SettingsStore, type TillStore } from '../core/ports/stores'
import { type Sale } from '../core/sale/sale'
import { createSaleDesk, type SaleDesk } from '../engine/sale-desk'
import { type StatusParts } from '../features/till-status'
import { otherProduct } from '../features/topup/other-provider'
import { createLane, type Lane, type LaneParts } from './lane'

export type NiskalaWay = SaleProvider & DepositDesk
export type DigiswitchWay = NiskalaWay & BillDesk & PriceLists

export type TillProviders = { readonly niskala: NiskalaWay; readonly digiswitch?: DigiswitchWay | undefined }

export type Lanes = {
  readonly laneOf: { readonly niskala: Lane; readonly digiswitch?: Lane | undefined }
  /** The providers that are set up. */
  readonly names: readonly ProviderName[]
  readonly readings: StatusParts['lanes']
  /** There is one for every provider: what was once sold through it can always be looked at. */
  deskOf(provider: ProviderName): SaleDesk
  each(deed: (lane: Lane) => void): void
  wake(): void
  /** Answers what the run before left open. */
  start(): RecoveryReport
  close(): Promise<void>
}

export type LanesParts = Omit<LaneParts, 'name' | 'store' | 'provider' | 'payer' | 'lowSaldo' | 'canTryOther' | 'onLanded'> & {
  readonly store: TillStore
  readonly providers: TillProviders
  readonly settings: SettingsStore
}

export function openLanes(parts: LanesParts): Lanes {
  const { store, providers, settings, clock } = parts
  const names = providerNames.filter((name) => providers[name])
  const sold = { ...store, providers: () => names }
  const shared = { ...parts, canTryOther: (sale: Sale) => otherProduct(sale, sold) !== undefined, onLanded: wake }

  const niskala = createLane({
    ...shared,
    name: 'niskala',
    store: store.of('niskala'),
    provider: providers.niskala,
    lowSaldo: () => settings.read().niskala.lowSaldo,
  })
  const digiswitch =
    providers.digiswitch &&
    createLane({
      ...shared,
      name: 'digiswitch',
      store: store.of('digiswitch'),
      provider: providers.digiswitch,
      payer: () => payerOf(settings),
      lowSaldo: () => settings.read().digiswitch.lowSaldo,
    })
  const open = digiswitch ? [niskala, digiswitch] : [niskala]
  const desks = {
    niskala: niskala.engine.desk,
    digiswitch: markedWhileTesting(
      digiswitch?.engine.desk ?? createSaleDesk({ ...shared, ...store.of('digiswitch'), onStep: parts.onSale }),
      settings,
    ),
  }

  // An order waits for an earlier one to the same number, wherever that was sent.
  function wake(): void {
    for (const { engine } of open) engine.worker.wake()
  }

  return {
    laneOf: { niskala, digiswitch },
    names,
    readings: { niskala: readingOf(niskala), digiswitch: digiswitch && readingOf(digiswitch) },
    deskOf: (name) => desks[name],
    each: (deed) => open.forEach(deed),
    wake,
    start: () => ({ at: clock.now(), sales: open.flatMap((lane) => lane.start().sales) }),
    async close() {
      const ends = await Promise.allSettled(open.map((lane) => lane.close()))
      for (const end of ends) if (end.status === 'rejected') throw end.reason
    },
  }
}

/** What is only tried out at DigiSwitch is a training sale from its first step: no slip of it may be taken for a proof of payment. */
function markedWhileTesting(desk: SaleDesk, settings: SettingsStore): SaleDesk {
  return {
    ...desk,
    open(event) {
      const training = event.core.training || settings.read().digiswitch.testing
      return desk.open({ ...event, core: { ...event.core, training } })
    },
  }
}

function payerOf(settings: SettingsStore): TicketPayer {
  const { bank, ownerName } = settings.read().digiswitch
  return { bank, ownerName }
}

function readingOf({ engine: { line, funds }, saldo, lowSaldo }: Lane): StatusParts['lanes']['niskala'] {
  return { line, funds, runway: saldo.runway, lowSaldo }
}

/** Looking up bills; an answer that says more about the line than about the bill makes the line ask for itself. */
export function billSource(source: BillDesk | undefined, lane: Lane | undefined): BillDesk {
  if (!source || !lane) return notSetUp
  return {
    async inquire(inquiry) {
      const reply = await source.inquire(inquiry)
      if (reply.kind !== 'bill' && reply.kind !== 'no-bill') lane.engine.line.probe()
      return reply
    },
  }
}

const notSetUp: BillDesk = {
  inquire: () => Promise.resolve({ kind: 'turned-away', note: { key: 'ds-key-missing' }, stop: 'token-missing' }),
}
