// What the header always shows, put together from the line, the journal and the settings.
import { type TillNotice, type TillStatus } from '../../shared/till-status'
import { type Journal, type SettingsStore } from '../core/ports/stores'
import { type Line } from '../engine/line'

export type StatusBoard = {
  status(): TillStatus
  setNotice(kind: TillNotice['kind'], on: boolean): void
}

export type StatusParts = {
  readonly line: Line
  readonly journal: Journal
  readonly settings: SettingsStore
  readonly training: boolean
  readonly notices: ReadonlySet<TillNotice['kind']>
  readonly onChange: () => void
}

export function createStatusBoard({ line, journal, settings, training, notices, onChange }: StatusParts): StatusBoard {
  const shown = new Set(notices)
  return {
    setNotice(kind, on) {
      if (shown.has(kind) === on) return
      if (on) shown.add(kind)
      else shown.delete(kind)
      onChange()
    },
    status() {
      const { shop, preferences } = settings.read()
      const { count, total, attention } = journal.openTotals()
      return {
        line: line.state(),
        saldo: line.saldo(),
        open: { count, total },
        attention,
        training,
        timeZone: preferences.timeZone,
        shopName: shop.name,
        cashier: preferences.cashier,
        notices: [...shown].map((kind) => ({ kind })),
      }
    },
  }
}
