import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, formatDate, formatDateTime, formatTime, formatTimeWithDots, startOfDay } from './calendar'
import { type Instant } from './sale-view'
import { timeZoneNames, timeZones } from './settings'

const instant = (iso: string): Instant => Date.parse(iso) as Instant
const zone = fc.constantFrom(...timeZoneNames)
const anyInstant = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2199, 11, 30) }).map((ms) => ms as Instant)

describe('the shop calendar', () => {
  it('writes date and time as paper and screen do, in the zone of the shop', () => {
    const sold = instant('2026-11-21T07:32:08.999Z')
    expect(formatDateTime(sold, 'WIB')).toBe('21/11/2026 14:32:08 WIB')
    expect(formatDateTime(sold, 'WITA')).toBe('21/11/2026 15:32:08 WITA')
    expect(formatDateTime(sold, 'WIT')).toBe('21/11/2026 16:32:08 WIT')
    expect(formatTimeWithDots(sold, 'WIB')).toBe('14.32.08')
    expect(dayOf(sold, 'WIB')).toBe('2026-11-21')
  })

  it('starts a day at midnight of the shop and not of Greenwich', () => {
    expect(dayOf(instant('2026-11-20T16:59:59.999Z'), 'WIB')).toBe('2026-11-20')
    expect(dayOf(instant('2026-11-20T17:00:00Z'), 'WIB')).toBe('2026-11-21')
    expect(dayOf(instant('2026-11-20T15:00:00Z'), 'WIT')).toBe('2026-11-21')
    expect(startOfDay('2026-11-21', 'WIB')).toBe(instant('2026-11-20T17:00:00Z'))
  })

  it('knows leap days and the turn of the year', () => {
    expect(formatDate(instant('2028-02-28T20:00:00Z'), 'WIB')).toBe('29/02/2028')
    expect(formatDate(instant('2026-12-31T17:00:00Z'), 'WIB')).toBe('01/01/2027')
    expect(formatDate(instant('2000-02-29T00:00:00Z'), 'WIB')).toBe('29/02/2000')
  })

  it('agrees with the platform at any time', () => {
    fc.assert(
      fc.property(anyInstant, zone, (at, name) => {
        const iso = new Date(at + timeZones[name] * 60_000).toISOString()
        expect(dayOf(at, name)).toBe(iso.slice(0, 10))
        expect(formatTime(at, name)).toBe(iso.slice(11, 19))
        expect(dayOf(startOfDay(dayOf(at, name), name), name)).toBe(dayOf(at, name))
        expect(at - startOfDay(dayOf(at, name), name)).toBeLessThan(86_400_000)
        expect(at).toBeGreaterThanOrEqual(startOfDay(dayOf(at, name), name))
      }),
    )
  })
})
