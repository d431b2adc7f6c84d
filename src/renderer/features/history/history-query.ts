// What Riwayat is asked for, and whether a sale that changed belongs to what is on show.
import { type RequestInput } from '../../../shared/ipc-requests'
import { type Rupiah, sum } from '../../../shared/money'
import { type SaleState, type SaleView } from '../../../shared/sale-view'
import { type TimeZoneName } from '../../../shared/settings'
import { dayOf } from '../../ui/time'

export const pageRows = 50
const dayMs = 86_400_000

/** `2026-11-21`, or nothing for all days. */
export type HistoryFilter = {
  readonly day: string | undefined
  readonly states: readonly SaleState[]
  readonly number: string
  /** Only successes whose serial number deserves a look. */
  readonly flagged: boolean
}

/** The chips: every unfinished state is one thing to the person who looks for it. */
export const stateGroups = {
  unfinished: ['queued', 'submitting', 'pending', 'unknown'],
  'needs-attention': ['needs-attention'],
  delivered: ['delivered'],
  refused: ['refused'],
  cancelled: ['cancelled'],
  reversed: ['reversed'],
} as const satisfies Record<string, readonly SaleState[]>

export type StateGroup = keyof typeof stateGroups
export const stateGroupNames = Object.keys(stateGroups) as readonly StateGroup[]

export function hasGroup(states: readonly SaleState[], group: StateGroup): boolean {
  return stateGroups[group].every((state) => states.includes(state))
}

/** The states with one group more, or without it. */
export function toggledGroup(states: readonly SaleState[], group: StateGroup): readonly SaleState[] {
  const own: readonly SaleState[] = stateGroups[group]
  return hasGroup(states, group) ? states.filter((state) => !own.includes(state)) : [...states, ...own]
}

export function shiftedDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** Only digits, so that a number pasted with spaces or dashes is still found; order numbers keep their dash. */
export function searchedNumber(typed: string): string {
  const trimmed = typed.trim()
  return /^\d{4}-\d{0,6}$/u.test(trimmed) ? trimmed : trimmed.replace(/[^\d]/gu, '').slice(0, 40)
}

export function requestFor(filter: HistoryFilter, after: string | undefined): RequestInput<'history/search'> {
  const number = searchedNumber(filter.number)
  return {
    limit: pageRows,
    ...(filter.day === undefined ? {} : { day: filter.day }),
    ...(filter.states.length === 0 ? {} : { states: [...filter.states] }),
    ...(number === '' ? {} : { number }),
    ...(after === undefined ? {} : { after }),
  }
}

export function matches(sale: SaleView, filter: HistoryFilter, zone: TimeZoneName): boolean {
  if (filter.flagged && sale.flags.length === 0) return false
  if (filter.day !== undefined && dayOf(sale.createdAt, zone) !== filter.day) return false
  if (filter.states.length > 0 && !filter.states.includes(sale.state)) return false
  const number = searchedNumber(filter.number)
  return number === '' || sale.destination.includes(number) || sale.number.includes(number)
}

/** The loaded rows after one sale changed: in place, on top when it is new, out when it no longer fits. */
export function withChanged(rows: readonly SaleView[], sale: SaleView, filter: HistoryFilter, zone: TimeZoneName): readonly SaleView[] {
  const known = rows.some((row) => row.id === sale.id)
  if (!matches(sale, filter, zone)) return known ? rows.filter((row) => row.id !== sale.id) : rows
  if (known) return rows.map((row) => (row.id === sale.id ? sale : row))
  const newest = rows[0]
  // An older sale that starts to fit stands on a page not loaded yet, so only newer ones are put on top.
  return !newest || sale.createdAt >= newest.createdAt ? [sale, ...rows] : rows
}

/** The flagged sales after one changed: a new flag comes on top, a settled one leaves. */
export function withFlagged(flagged: readonly SaleView[], sale: SaleView): readonly SaleView[] {
  const others = flagged.filter((each) => each.id !== sale.id)
  if (sale.flags.length === 0) return others.length === flagged.length ? flagged : others
  return others.length === flagged.length ? [sale, ...flagged] : flagged.map((each) => (each.id === sale.id ? sale : each))
}

export function soldTotal(rows: readonly SaleView[]): Rupiah {
  return sum(rows.filter((row) => row.state === 'delivered').map((row) => row.price))
}
