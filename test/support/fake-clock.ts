// A clock that stands still until a test lets time pass.
import { type Clock } from '../../src/main/core/ports/platform'
import { type Instant } from '../../src/shared/sale-view'
import { noon } from './sales'

export type FakeClock = Clock & {
  /** Lets `ms` pass: every timer on the way goes off at its own moment, and what it started runs as far as it can. */
  advance(ms: number): Promise<void>
  /** Lets everything run that needs no time. */
  settle(): Promise<void>
  /** Someone sets the clock on the wall; durations do not notice. */
  jump(ms: number): void
  /** Timers that wait. */
  waiting(): number
}

type Timer = { readonly dueMs: number; readonly run: () => void }

export function createFakeClock(start: Instant = noon): FakeClock {
  const timers = new Set<Timer>()
  let passedMs = 0
  let wall: number = start

  async function settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setImmediate(resolve))
  }

  function nextBy(ms: number): Timer | undefined {
    return [...timers].filter(({ dueMs }) => dueMs <= ms).sort((left, right) => left.dueMs - right.dueMs)[0]
  }

  function passTo(ms: number): void {
    wall += ms - passedMs
    passedMs = ms
  }

  return {
    now: () => Math.round(wall) as Instant,
    monotonicMs: () => passedMs,
    after(ms, run) {
      const timer = { dueMs: passedMs + Math.max(0, ms), run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    async advance(ms) {
      await settle()
      const until = passedMs + ms
      for (let timer = nextBy(until); timer; timer = nextBy(until)) {
        timers.delete(timer)
        passTo(Math.max(passedMs, timer.dueMs))
        timer.run()
        await settle()
      }
      passTo(until)
    },
    settle,
    jump: (ms) => void (wall += ms),
    waiting: () => timers.size,
  }
}
