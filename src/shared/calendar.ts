// Instant + zone -> the shop's calendar. Own arithmetic: the core has no clock, and a till's zone is a setting.
import { type Instant } from './sale-view'
import { type TimeZoneName, timeZones } from './settings'

const secondMs = 1_000
const minuteMs = 60 * secondMs
const dayMs = 24 * 60 * minuteMs
const daysPerEra = 146_097
const daysFromEraStartTo1970 = 719_468

type CivilDate = { readonly year: number; readonly month: number; readonly day: number }

/** `2026-11-21`: the shop's calendar day. */
export function dayOf(instant: Instant, zone: TimeZoneName): string {
  const { year, month, day } = dateOf(instant, zone)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

/** `21/11/2026`. */
export function formatDate(instant: Instant, zone: TimeZoneName): string {
  const { year, month, day } = dateOf(instant, zone)
  return `${padded(day, 2)}/${padded(month, 2)}/${padded(year, 4)}`
}

/** `14:32:08`, as paper shows it. */
export function formatTime(instant: Instant, zone: TimeZoneName): string {
  return timeParts(instant, zone).join(':')
}

/** `14.32.08`, as Indonesian screens show it. */
export function formatTimeWithDots(instant: Instant, zone: TimeZoneName): string {
  return timeParts(instant, zone).join('.')
}

/** `21/11/2026 14:32:08 WIB`. */
export function formatDateTime(instant: Instant, zone: TimeZoneName): string {
  return `${formatDate(instant, zone)} ${formatTime(instant, zone)} ${zone}`
}

/** The first instant of a day `2026-11-21` of the shop's calendar. */
export function startOfDay(day: string, zone: TimeZoneName): Instant {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return (daysSince1970({ year, month, day: date }) * dayMs - timeZones[zone] * minuteMs) as Instant
}

function localMs(instant: Instant, zone: TimeZoneName): number {
  return Math.floor(instant) + timeZones[zone] * minuteMs
}

function timeParts(instant: Instant, zone: TimeZoneName): readonly string[] {
  const local = localMs(instant, zone)
  const seconds = Math.floor((local - Math.floor(local / dayMs) * dayMs) / secondMs)
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => padded(part, 2))
}

function dateOf(instant: Instant, zone: TimeZoneName): CivilDate {
  return civilDate(Math.floor(localMs(instant, zone) / dayMs))
}

// Years are counted from March, so that the leap day is the last of the year and months follow one formula.
function civilDate(days: number): CivilDate {
  const shifted = days + daysFromEraStartTo1970
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

function daysSince1970({ year, month, day }: CivilDate): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysPerEra + dayOfEra - daysFromEraStartTo1970
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
