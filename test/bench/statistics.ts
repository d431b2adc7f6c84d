// Medians and spreads of what was measured.

export type Summary = { readonly median: number; readonly low: number; readonly high: number; readonly p99: number; readonly count: number }

export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((left, right) => left - right)
  return { median: at(sorted, 0.5), low: at(sorted, 0), high: at(sorted, 1), p99: at(sorted, 0.99), count: sorted.length }
}

/** Between the two neighbours, so that a median of four is the middle of the middle two. */
function at(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}
