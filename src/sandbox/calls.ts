// What came in: counts, times, and how many purchases were under way at once. Kept in memory only.
const ENTRIES_MAX = 10_000

export type CallEntry = {
  readonly path: string
  readonly startedAt: number
  withToken: boolean
  requestId: string
  /** HTTP status, or 0 while no answer went out. */
  status: number
  ms: number | undefined
}

export type CallReport = {
  readonly paths: Readonly<Record<string, number>>
  readonly purchasesNow: number
  readonly purchasesAtOnceMax: number
  readonly entries: readonly Readonly<CallEntry>[]
}

export type CallLog = {
  begin(path: string, withToken: boolean, isPurchase: boolean): CallEntry
  end(entry: CallEntry, isPurchase: boolean): void
  report(): CallReport
}

/** A log of calls. The oldest entries go when there are more than ten thousand; the counts stay. */
export function createCallLog(now: () => number): CallLog {
  const paths = new Map<string, number>()
  const entries: CallEntry[] = []
  let purchasesNow = 0
  let purchasesAtOnceMax = 0
  return {
    begin: (path, withToken, isPurchase) => {
      const entry = { path, startedAt: now(), withToken, requestId: '', status: 0, ms: undefined }
      paths.set(path, (paths.get(path) ?? 0) + 1)
      entries.push(entry)
      if (entries.length > ENTRIES_MAX) entries.shift()
      if (isPurchase) purchasesNow += 1
      purchasesAtOnceMax = Math.max(purchasesAtOnceMax, purchasesNow)
      return entry
    },
    end: (entry, isPurchase) => {
      entry.ms = now() - entry.startedAt
      if (isPurchase) purchasesNow -= 1
    },
    report: () => ({
      paths: Object.fromEntries(paths),
      purchasesNow,
      purchasesAtOnceMax,
      entries: [...entries],
    }),
  }
}
