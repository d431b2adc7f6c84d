// What the header always shows, put together from the line, the journal and the settings.
import { type Rupiah } from '../../shared/money'
import { type SaldoRunway } from '../../shared/saldo'
import { type Instant } from '../../shared/sale-view'
import { type TillNotice, type TillStatus } from '../../shared/till-status'
import { type Journal, type SettingsStore } from '../core/ports/stores'
import { type Funds } from '../engine/funds'
import { type Line } from '../engine/line'

/** Notices that say all with their name. */
export type PlainNotice = Exclude<TillNotice['kind'], 'token-ending'>

export type StatusBoard = {
  status(): TillStatus
  setNotice(kind: PlainNotice, on: boolean): void
}

export type StatusParts = {
  readonly line: Line
  readonly journal: Journal
  readonly settings: SettingsStore
  readonly training: boolean
  readonly funds: Funds
  readonly runway: (saldo: Rupiah) => SaldoRunway | undefined
  /** When the token ends; nothing when that is far or unknown. */
  readonly tokenEndingAt: () => Instant | undefined
  readonly notices: ReadonlySet<PlainNotice>
  readonly onChange: () => void
}

export function createStatusBoard(parts: StatusParts): StatusBoard {
  const { line, journal, settings, onChange } = parts
  const shown = new Set(parts.notices)
  return {
    setNotice(kind, on) {
      if (shown.has(kind) === on) return
      if (on) shown.add(kind)
      else shown.delete(kind)
      onChange()
    },
    status() {
      const { shop, preferences, niskala } = settings.read()
      const saldo = line.saldo()
      const runway = saldo && parts.runway(saldo.amount)
      const endingAt = parts.tokenEndingAt()
      const { count, total, attention } = journal.openTotals()
      return {
        line: line.state(),
        saldo,
        runway: runway && { transactions: runway.transactions },
        saldoLow: saldo !== undefined && saldo.amount < niskala.lowSaldo,
        pause: parts.funds.pause(),
        open: { count, total },
        attention,
        training: parts.training,
        timeZone: preferences.timeZone,
        shopName: shop.name,
        cashier: preferences.cashier,
        notices: [
          ...[...shown].map((kind) => ({ kind })),
          ...(endingAt === undefined ? [] : [{ kind: 'token-ending' as const, at: endingAt }]),
        ],
      }
    },
  }
}
