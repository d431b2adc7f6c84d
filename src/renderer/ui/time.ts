// Times as a till writes them: 24 hours with dots, in the shop's own zone whatever the computer's clock says.
import { type Instant } from '../../shared/sale-view'
import { type TimeZoneName, timeZones } from '../../shared/settings'

const minuteMs = 60_000

function inZone(at: number, zone: TimeZoneName): Date {
  return new Date(at + timeZones[zone] * minuteMs)
}

const two = (value: number) => String(value).padStart(2, '0')

/** `14.32` */
export function clock(at: Instant | number, zone: TimeZoneName): string {
  const local = inZone(at, zone)
  return `${two(local.getUTCHours())}.${two(local.getUTCMinutes())}`
}

/** `14.32.05` */
export function clockSeconds(at: Instant | number, zone: TimeZoneName): string {
  return `${clock(at, zone)}.${two(inZone(at, zone).getUTCSeconds())}`
}

/** `2026-11-21`: the day in the shop's zone. */
export function dayOf(at: Instant | number, zone: TimeZoneName): string {
  return inZone(at, zone).toISOString().slice(0, 10)
}

/** `21 Nov 2026`; the names of the months come from the words. */
export function dateWords(at: Instant | number, zone: TimeZoneName, months: readonly string[]): string {
  const local = inZone(at, zone)
  return `${local.getUTCDate()} ${months[local.getUTCMonth()] ?? ''} ${local.getUTCFullYear()}`
}

export type Span = { readonly unit: 'seconds' | 'minutes' | 'hours' | 'days'; readonly first: number; readonly second: number }

/** A length of time in its two largest units, for the words `span.<unit>`. */
export function spanOf(ms: number): Span {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 60) return { unit: 'seconds', first: seconds, second: 0 }
  if (seconds < 3600) return { unit: 'minutes', first: Math.floor(seconds / 60), second: seconds % 60 }
  if (seconds < 86_400) return { unit: 'hours', first: Math.floor(seconds / 3600), second: Math.floor((seconds % 3600) / 60) }
  return { unit: 'days', first: Math.floor(seconds / 86_400), second: Math.floor((seconds % 86_400) / 3600) }
}
