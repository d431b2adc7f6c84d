// DigiSwitch counts days and daily pauses in WIB, in whatever zone the shop stands.
import { dayOf, startOfDay } from '../../../shared/calendar'
import { type Instant } from '../../../shared/sale-view'
import { timeZones } from '../../../shared/settings'

const minuteMs = 60_000
const minutesPerDay = 24 * 60

/** The last millisecond of the day in WIB: a bill looked up on that day can be paid until then. */
export function endOfWibDay(instant: Instant): Instant {
  return (startOfDay(dayOf(instant, 'WIB'), 'WIB') + minutesPerDay * minuteMs - 1) as Instant
}

/** Minutes since midnight in WIB, 0 to 1439. */
export function wibMinuteOfDay(instant: Instant): number {
  const minutes = (Math.floor(instant / minuteMs) + timeZones.WIB) % minutesPerDay
  return minutes < 0 ? minutes + minutesPerDay : minutes
}
