// The kinds of rows the scenario table is made of.
import { meaningOf } from './response-codes'
import { type Delivery, type FirstCalls, type Scenario, type Step } from './scenario'

const BOUGHT: readonly Step[] = [{ rc: '00' }]
export const pending: Step = { rc: '68' }
export const BOUGHT_LATER: readonly Step[] = [pending, after(2_000, '00')]

/** A step by time. */
export function after(afterMs: number, rc: string): Step {
  return { rc, afterMs }
}

/** A step at a certain status call. */
export function atCheck(afterChecks: number, rc: string): Step {
  return { rc, afterChecks }
}

type Parts = Partial<Omit<Scenario, 'digits' | 'truth' | 'seen'>>

/** Bought at once, unless the parts say otherwise. */
export function row(digits: string, truth: string, seen: string, parts: Parts): Scenario {
  return { digits, truth, seen, course: BOUGHT, ...parts }
}

/** The call is held, and the order is pending for everybody else meanwhile. */
export function slow(waitMs: number): Parts {
  return { course: [{ rc: '68' }, after(waitMs, '00')], answer: { waitMs } }
}

/** For the first calls only. */
export function first(calls: number, delivery: Delivery): FirstCalls {
  return { calls, delivery }
}

/** Bought at the first call, behind a bad answer. */
export function bought(digits: string, seen: string, answer: Delivery): Scenario {
  return row(digits, 'bought', seen, { answer })
}

/** The first calls buy nothing; the next one does. */
export function turnedAway(digits: string, seen: string, calls: number, delivery: Delivery): Scenario {
  const truth = `nothing on the first ${calls === 1 ? 'call' : `${calls} calls`}, then bought`
  return row(digits, truth, seen, { turnsAway: first(calls, delivery) })
}

/** Pending at first, with a first status call that goes wrong. */
export function badCheck(digits: string, seen: string, delivery: Delivery): Scenario {
  const checks = first(1, delivery)
  const truth = 'pending, bought after 2 s'
  return row(digits, truth, `rc 68; first status ${seen}`, { course: BOUGHT_LATER, checks })
}

/** Answered honestly, with a state that changes. */
export function drifting(digits: string, truth: string, seen: string, ...course: Step[]): Scenario {
  return row(digits, truth, seen, { course })
}

/** A failure the provider remembers. */
export function recordedFailure(rc: string): Scenario {
  const seen = `rc ${rc} ${meaningOf(rc)}; status the same`
  return row(`9${rc}`, 'failed, recorded', seen, { course: [{ rc }] })
}

/** A refusal the provider does not remember. */
export function unrecordedFailure(rc: string): Scenario {
  const seen = `rc ${rc} ${meaningOf(rc)}, at every call; status rc 11`
  return row(`9${rc}`, 'nothing recorded', seen, { unrecorded: rc })
}
