// Notices a wall clock that is set back: everything planned by it would lie in a future that takes a day to come.
import { type Clock } from '../core/ports/platform'

export type WallClock = {
  /** Has the wall clock gone back since the last question? True also at the first one: nobody knows what was before. */
  wentBack(): boolean
}

/** Clocks drift and are corrected by a little all the time. */
const toleranceMs = 5_000

export function watchWallClock(clock: Clock): WallClock {
  let last: { readonly wall: number; readonly steady: number } | undefined
  return {
    wentBack() {
      const now = { wall: clock.now(), steady: clock.monotonicMs() }
      const before = last
      last = now
      return !before || now.wall - before.wall < now.steady - before.steady - toleranceMs
    },
  }
}
