// How long to wait, and when to stop and call a person, for each provider. All durations in ms; the engine adds its jitter on top.
import { type ProviderName } from '../../../shared/provider-name'
import { type Instant } from '../../../shared/sale-view'
import { type SaleCore } from './sale'

export type SalePolicy = {
  /** After an unanswered call, how long until "not found" may be believed. Niskala holds a call up to 120 s. */
  readonly settleMs: number
  /** A call that was given up may still arrive for this long. */
  readonly afterSilenceMs: number
  /** Waits before the first checks, then `checkSteadyMs` for ever. */
  readonly checkPaceMs: readonly number[]
  readonly checkSteadyMs: number
  /** Two calls about one sale are at least this far apart. */
  readonly askAtMostEveryMs: number
  /** A check is the purchase once more, and buys when the first never arrived: it is asked only as `asking.ts` allows. */
  readonly checkBuys: boolean
  /** Where a check buys, a sale that the provider knows is asked about for this long after its first sending. */
  readonly checkLimitMs: number
  /** A sale open for longer than this is shown to a person, and still asked about. */
  readonly askPersonAfterMs: number
  readonly attentionCheckMs: number
  /** The same reference is sent again only this long after its first sending. */
  readonly resubmitWindowMs: number
  /** Later than this after the first sending a person has long been told, and checks become rare. */
  readonly memoryMs: number
  readonly forgottenCheckMs: number
  /** Sendings of one sale that may have left; then a person. */
  readonly attemptsMax: number
  /** Waits between tries that provably never left. */
  readonly submitPaceMs: readonly number[]
  /** A refused sale is asked about once more after this: providers do deliver late. */
  readonly lateCheckMs: number
  /** A success without a serial number is asked about for this long. */
  readonly serialPatienceMs: number
}

/** Which policy a sale lives by. */
export type PolicyOf = (core: Pick<SaleCore, 'provider' | 'bill'>) => SalePolicy

/** Waits grow by up to this share of themselves, so that orders which failed together do not come back together. */
export const jitterShare = 0.2

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Niskala: a status question that cannot buy. */
export const counterPolicy: SalePolicy = {
  settleMs: 150 * second,
  afterSilenceMs: 30 * second,
  checkPaceMs: [2 * second, 5 * second, 10 * second, 30 * second, minute],
  checkSteadyMs: 5 * minute,
  askAtMostEveryMs: 2 * second,
  checkBuys: false,
  checkLimitMs: 7 * day,
  askPersonAfterMs: 2 * hour,
  attentionCheckMs: 15 * minute,
  resubmitWindowMs: day,
  memoryMs: 7 * day,
  forgottenCheckMs: 6 * hour,
  attemptsMax: 8,
  submitPaceMs: [second, 2 * second, 5 * second, 15 * second, minute, 5 * minute],
  lateCheckMs: 10 * minute,
  serialPatienceMs: hour,
}

/** Bills through DigiSwitch: a true status question, no more than once a minute for one sale; a serial may stay away for good. */
const billPolicy: SalePolicy = {
  ...counterPolicy,
  checkPaceMs: [minute, minute, 2 * minute],
  askAtMostEveryMs: minute,
  submitPaceMs: [second, 5 * second, 15 * second, minute, 5 * minute],
  serialPatienceMs: 4 * minute,
}

/** Prepaid through DigiSwitch: the same limits, and the question is the purchase repeated. It forgets after 90 days. */
const prepaidPolicy: SalePolicy = { ...billPolicy, checkBuys: true }

/** The policies of the providers, each at the pace of where it is: 1, or less for one on this machine. */
export function policiesAt(pace: Readonly<Record<ProviderName, number>>): PolicyOf {
  const niskala = paced(counterPolicy, pace.niskala)
  const bills = paced(billPolicy, pace.digiswitch)
  const prepaid = paced(prepaidPolicy, pace.digiswitch)
  return ({ provider, bill }) => {
    if (provider === 'niskala') return niskala
    return bill ? bills : prepaid
  }
}

/** The same policy with every wait shortened: for a provider on this machine, which answers faster than a real one. */
export function paced(policy: SalePolicy, pace: number): SalePolicy {
  if (pace === 1) return policy
  const short = (ms: number): number => Math.max(1, Math.round(ms * pace))
  return {
    ...policy,
    settleMs: short(policy.settleMs),
    afterSilenceMs: short(policy.afterSilenceMs),
    checkPaceMs: policy.checkPaceMs.map(short),
    checkSteadyMs: short(policy.checkSteadyMs),
    askAtMostEveryMs: short(policy.askAtMostEveryMs),
    attentionCheckMs: short(policy.attentionCheckMs),
    submitPaceMs: policy.submitPaceMs.map(short),
    lateCheckMs: short(policy.lateCheckMs),
    serialPatienceMs: short(policy.serialPatienceMs),
  }
}

export function later(at: Instant, ms: number): Instant {
  return (at + ms) as Instant
}

/** The wait before check number `checks` (0 is the first). */
export function checkDelayMs(policy: SalePolicy, checks: number): number {
  return policy.checkPaceMs[checks] ?? policy.checkSteadyMs
}

/** The wait before the next try of an order that never left, `tries` tries so far. */
export function submitDelayMs(policy: SalePolicy, tries: number): number {
  return policy.submitPaceMs[Math.min(tries, policy.submitPaceMs.length - 1)] ?? minute
}
