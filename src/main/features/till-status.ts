// What the header always shows, put together from the lanes, the journal and the settings.
import { type Rupiah } from '../../shared/money'
import { type SaldoRunway } from '../../shared/saldo'
import { type Instant } from '../../shared/sale-view'
import { type LaneStatus, type TillNotice, type TillStatus } from '../../shared/till-status'
import { type Journal, type SettingsStore } from '../core/ports/stores'
import { type Funds } from '../engine/funds'
import { type Line } from '../engine/line'

/** Notices that stay until they are taken away. */
export type PlainNotice = Exclude<TillNotice['kind'], 'token-ending' | 'digiswitch-testing'>

export type StatusBoard = {
  status(): TillStatus
  setNotice(kind: PlainNotice, on: boolean): void
}

/** What the board reads of the way to one provider. */
export type LaneReading = {
  readonly line: Pick<Line, 'state' | 'saldo'>
  readonly funds: Pick<Funds, 'pause'>
  readonly runway: (saldo: Rupiah) => SaldoRunway | undefined
  /** Below this the saldo is low. */
  readonly lowSaldo: () => Rupiah
}

export type StatusParts = {
  readonly lanes: { readonly niskala: LaneReading; readonly digiswitch?: LaneReading | undefined }
  readonly journal: Journal
  readonly settings: SettingsStore
  readonly training: boolean
  /** When the token ends; nothing when that is far or unknown. */
  readonly tokenEndingAt: () => Instant | undefined
  readonly notices: ReadonlySet<PlainNotice>
  readonly onChange: () => void
}

export function createStatusBoard(parts: StatusParts): StatusBoard {
  const { lanes, journal, settings, onChange } = parts
  const shown = new Set(parts.notices)
  return {
    setNotice(kind, on) {
      if (shown.has(kind) === on) return
      if (on) shown.add(kind)
      else shown.delete(kind)
      onChange()
    },
    status() {
      const { shop, preferences, digiswitch } = settings.read()
      const endingAt = parts.tokenEndingAt()
      const testing = digiswitch.testing && !parts.training && lanes.digiswitch !== undefined
      const { count, total, attention } = journal.openTotals()
      return {
        lanes: { niskala: laneStatus(lanes.niskala), digiswitch: lanes.digiswitch && laneStatus(lanes.digiswitch) },
        open: { count, total },
        attention,
        training: parts.training,
        timeZone: preferences.timeZone,
        shopName: shop.name,
        cashier: preferences.cashier,
        notices: [
          ...(testing ? [{ kind: 'digiswitch-testing' as const }] : []),
          ...[...shown].map((kind) => ({ kind })),
          ...(endingAt === undefined ? [] : [{ kind: 'token-ending' as const, at: endingAt }]),
        ],
      }
    },
  }
}

function laneStatus({ line, funds, runway, lowSaldo }: LaneReading): LaneStatus {
  const saldo = line.saldo()
  const lasting = saldo && runway(saldo.amount)
  return {
    line: line.state(),
    saldo,
    runway: lasting && { transactions: lasting.transactions },
    saldoLow: saldo !== undefined && saldo.amount < lowSaldo(),
    pause: funds.pause(),
  }
}
