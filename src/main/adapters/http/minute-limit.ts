// So many a minute, and no more.

export type MinuteLimit = {
  /** Takes one, if there is one left. */
  take(): boolean
}

const minuteMs = 60_000

/** Full at the start, and filled again evenly. */
export function createMinuteLimit(perMinuteMax: number, now: () => number): MinuteLimit {
  let left = perMinuteMax
  let at = now()
  return {
    take: () => {
      const time = now()
      left = Math.min(perMinuteMax, left + (Math.max(0, time - at) * perMinuteMax) / minuteMs)
      at = time
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
