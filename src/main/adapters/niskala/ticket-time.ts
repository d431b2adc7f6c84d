// "17/05/2024 01:37:08", as a deposit ticket says until when it is valid: Western Indonesian Time.
import { formatDateTime, startOfDay } from '../../../shared/calendar'
import { type Instant } from '../../../shared/sale-view'

/** Nothing when it cannot be read, or is no day of the calendar. */
export function ticketTime(text: string): Instant | undefined {
  const parts = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):(\d\d)$/u.exec(text.trim())?.slice(1)
  if (!parts) return undefined
  const [day, month, year, hours, minutes, seconds] = parts
  const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  const instant = (startOfDay(`${year}-${month}-${day}`, 'WIB') + time * 1_000) as Instant
  return formatDateTime(instant, 'WIB') === `${text.trim()} WIB` ? instant : undefined
}
