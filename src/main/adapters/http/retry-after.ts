// When the provider asks to be left alone for a while.

const leastMs = 1_000
const mostMs = 600_000

/** `Retry-After` in milliseconds, kept between one second and ten minutes; nothing when it cannot be read. */
export function retryAfterMs(headers: Readonly<Record<string, string>>): number | undefined {
  const asked = (headers['retry-after'] ?? '').trim()
  if (/^\d{1,9}$/u.test(asked)) return bounded(Number(asked) * 1_000)
  // A date is compared with the sender's own clock: the till's may be wrong.
  const wait = Date.parse(asked) - Date.parse(headers['date'] ?? '')
  return Number.isNaN(wait) ? undefined : bounded(wait)
}

function bounded(waitMs: number): number {
  return Math.min(mostMs, Math.max(leastMs, waitMs))
}
