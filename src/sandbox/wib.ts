// The time of Jakarta, which the providers' days and hours are in.
const WIB_MS = 7 * 3_600_000

/** Date and time as 2026-01-31T23:59:59.000Z would say them, in WIB. */
export function wibDate(at: number): Date {
  return new Date(at + WIB_MS)
}

/** The calendar day in WIB: 2026-01-31. */
export function wibDay(at: number): string {
  return wibDate(at).toISOString().slice(0, 10)
}

/** Minutes since midnight in WIB. */
export function wibMinute(at: number): number {
  const wib = wibDate(at)
  return wib.getUTCHours() * 60 + wib.getUTCMinutes()
}
