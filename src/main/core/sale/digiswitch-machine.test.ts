import { describe, expect, it } from 'vitest'
import { at, billSale, confirmedEvent, noon, plnBill, replies } from '../../../../test/support/sales'
import { type Instant } from '../../../shared/sale-view'
import { mayAsk } from './asking'
import { presentSale } from './present-sale'
import { type ProviderReply } from './provider-reply'
import { policiesAt } from './retry-policy'
import { type SaleEvent, type Step } from './sale'
import { confirmed, mayCancel, mayCheck, mayExtend, transition } from './sale-machine'
import { saleStory } from './sale-story'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const night = plnBill.validUntil - noon
const policyOf = policiesAt({ niskala: 1, digiswitch: 1 })

/** Held for an hour if nothing else is said. */
function start(core: Parameters<typeof confirmedEvent>[0], holdMs = hour): Step {
  return confirmed({ ...confirmedEvent(core), holdUntil: at(holdMs) })
}

const prepaid = () => start({ provider: 'digiswitch' })
const bill = (holdMs?: number) => start(billSale, holdMs)

function apply(step: Step, ...events: SaleEvent[]): Step {
  return events.reduce((current, event) => {
    const next = transition(current.sale, event, policyOf(current.sale.core))
    if (!next.ok) throw new Error(`${event.type} refused in ${current.sale.status.kind}`)
    return next.value
  }, step)
}

const refuses = ({ sale }: Step, event: SaleEvent) => !transition(sale, event, policyOf(sale.core)).ok
const checkable = ({ sale }: Step, ms: number) => mayCheck(sale, policyOf(sale.core), at(ms))
const submit = (ms = 0): SaleEvent => ({ type: 'submit-started', at: at(ms), place: 'here' })
const answer = (reply: ProviderReply, ms = 1_000, call: 'submit' | 'check' = 'submit', place = 'here'): SaleEvent => {
  return { type: 'answered', at: at(ms), askedAt: at(ms), call, reply, place }
}
const check = (reply: ProviderReply, ms: number, place?: string) => answer(reply, ms, 'check', place)
const expired = (ms: number): SaleEvent => ({ type: 'hold-expired', at: at(ms) })

describe('a bill', () => {
  it('never waits beyond the day of its inquiry, whatever holding time it is given', () => {
    expect(bill(day).sale.status).toMatchObject({ kind: 'queued', holdUntil: plnBill.validUntil })
    expect(refuses(bill(day), submit(night + 1))).toBe(true)
    expect(apply(bill(day), submit(night)).sale.status.kind).toBe('submitting')
  })

  it('that waited too long may leave the same day; after it there is only cancelling', () => {
    const held = apply(bill(3 * minute), expired(4 * minute))
    expect(held).toMatchObject({ sale: { status: { kind: 'needs-attention', reason: 'held-too-long' } }, job: null })
    const extend = (ms: number): SaleEvent => ({ type: 'extended', at: at(ms), by: 'Sari', holdUntil: at(ms + day) })
    expect(apply(held, extend(5 * minute)).sale.status).toMatchObject({ kind: 'queued', holdUntil: plnBill.validUntil })
    expect([mayExtend(held.sale, at(night)), mayExtend(held.sale, at(night + 1))]).toEqual([true, false])
    expect(refuses(held, extend(night + 1))).toBe(true)
    expect(mayCancel(held.sale)).toBe(true)
  })

  it('of yesterday is not sent again and can be cancelled if it never left', () => {
    const late = apply(bill(day), expired(night + 1))
    expect(late).toMatchObject({ sale: { status: { kind: 'needs-attention', reason: 'bill-expired' } }, job: null })
    expect([mayCancel(late.sale), mayExtend(late.sale, at(night + 1))]).toEqual([true, false])
  })

  it('whose payment is not found is sent again under the same reference, but only while it may', () => {
    const lost = (holdMs?: number) => apply(bill(holdMs), submit(), answer(replies.noAnswer))
    const again = apply(lost(), check(replies.notFound, 4 * minute))
    expect(again).toMatchObject({ sale: { status: { kind: 'queued', holdUntil: at(hour) } }, job: { kind: 'submit' } })
    const held = apply(lost(3 * minute), check(replies.notFound, 4 * minute))
    expect(held).toMatchObject({ sale: { status: { kind: 'needs-attention', reason: 'held-too-long' } }, job: null })
    const late = apply(lost(), check(replies.notFound, night + 1))
    expect(late).toMatchObject({ sale: { status: { kind: 'needs-attention', reason: 'bill-expired' } }, job: null })
    expect(mayCancel(late.sale)).toBe(false)
  })

  it('is asked about after 60, 60 and 120 seconds, then every five minutes, and no question is nearer than one minute', () => {
    let step = apply(bill(), submit(), answer(replies.accepted, 0))
    const waits: number[] = []
    for (let now = 0; waits.length < 5;) {
      const due = (step.job?.dueAt ?? noon) - noon
      waits.push(due - now)
      now = due
      step = apply(step, check(replies.accepted, now))
    }
    expect(waits).toEqual([60_000, 60_000, 120_000, 300_000, 300_000])
    const unsettled = apply(bill(), submit(), answer(replies.noAnswer), check(replies.notFound, 121_000))
    expect(unsettled.job).toEqual({ kind: 'check', dueAt: at(181_000) })
  })

  it('is asked about once more after a refusal, because its status can be read', () => {
    expect(apply(bill(), submit(), answer(replies.refused)).job).toEqual({ kind: 'check', dueAt: at(1_000 + 10 * minute) })
  })

  it('waits a minute after the call that was cut off by a crash', () => {
    expect(apply(bill(), submit(), { type: 'recovered', at: at(5_000) }).job).toEqual({ kind: 'check', dueAt: at(minute) })
    expect(apply(bill(), submit(), { type: 'recovered', at: at(hour) }).job).toEqual({ kind: 'check', dueAt: at(hour) })
  })

  it('keeps what the payment told beyond the inquiry', () => {
    const desc = { tarif: '', detail: [{ periode: '201901', meter_awal: '00080000' }] }
    const { sale } = apply(bill(), submit(), answer({ ...replies.delivered, desc }))
    expect(sale.status).toMatchObject({ kind: 'delivered', desc })
    const view = presentSale(sale, undefined, { policy: policyOf(sale.core), now: at(2_000), tryOther: false })
    const [row] = plnBill.desc['detail'] as readonly object[]
    expect(view.bill?.desc).toEqual({ ...plnBill.desc, detail: [{ ...row, meter_awal: '00080000' }] })
    expect(Object.keys(view.bill ?? {})).not.toContain('validUntil')
    expect(JSON.stringify({ ...view, charged: undefined })).not.toContain(String(billSale.cost))
  })
})

describe('the status of a bill', () => {
  const lost = () => apply(bill(), submit(), answer(replies.noAnswer))
  const settled = 4 * minute

  it.each([replies.refused, replies.doubtful])(
    'that says failed while the payment may still arrive is asked for again: $note.key',
    (reply) => {
      const early = apply(lost(), check(reply, 61_000))
      expect(early).toMatchObject({ sale: { status: { kind: 'unknown', refusal: { kind: 'refused' } } }, job: { kind: 'check' } })
      expect(early.job).toEqual({ kind: 'check', dueAt: at(121_000) })
      expect(apply(early, check(reply, 121_000)).sale.status.kind).toBe('unknown')
      expect(apply(early, check(reply, settled)).sale.status.kind).toBe('refused')
      expect(apply(early, check(replies.notFound, settled)).sale.status.kind).toBe('refused')
      expect(apply(early, check(replies.delivered, settled)).sale.status.kind).toBe('delivered')
    },
  )

  it('that says failed is no more believed early when the sale is with a person already', () => {
    const elsewhere = apply(lost(), check(replies.refused, 61_000, 'there'))
    const early = apply(elsewhere, check(replies.refused, 121_000))
    expect(early).toMatchObject({ sale: { status: { kind: 'unknown', refusal: { kind: 'refused' } } }, job: { kind: 'check' } })
    expect(apply(elsewhere, check(replies.refused, settled)).sale.status.kind).toBe('refused')
  })

  it('that says failed is believed from the account that was paid through, and from no other', () => {
    expect(apply(lost(), check(replies.refused, settled)).sale.status.kind).toBe('refused')
    const elsewhere = apply(lost(), check(replies.refused, settled, 'there'))
    expect(elsewhere).toMatchObject({ sale: { status: { reason: 'other-place' } }, job: { kind: 'check' } })
    const again = apply(elsewhere, check(replies.refused, settled + 15 * minute, 'there'))
    expect(again).toMatchObject({ sale: { status: { reason: 'other-place' } }, job: { kind: 'check' } })
    expect(apply(again, check(replies.delivered, hour)).sale.status.kind).toBe('delivered')
    const waiting = apply(lost(), check(replies.notFound, settled), check(replies.refused, settled + minute, 'there'))
    expect(waiting).toMatchObject({ sale: { status: { reason: 'other-place' } }, job: { kind: 'check' } })
  })

  it('does not contradict a payment when another account says it', () => {
    const paid = apply(bill(), submit(), answer(replies.delivered))
    expect(apply(paid, check(replies.refused, settled, 'there')).sale.status.kind).toBe('delivered')
    expect(apply(paid, check(replies.refused, settled)).sale.status).toMatchObject({ reason: 'contradiction' })
  })
})

describe('a prepaid order whose check is the order', () => {
  const lost = () => apply(prepaid(), submit(), answer(replies.noAnswer))

  it('is asked about after silence as long as the customer waits for it, and never later', () => {
    expect(lost()).toMatchObject({ sale: { status: { kind: 'unknown' } }, job: { kind: 'check', dueAt: at(61_000) } })
    expect([checkable(lost(), hour), checkable(lost(), hour + 1)]).toEqual([true, false])
    const last = apply(lost(), ...[2, 3, 5, 56].map((minutes) => check(replies.inconclusive, minutes * minute)))
    expect(last.job).toEqual({ kind: 'check', dueAt: at(56 * minute + 200_000) })
    const gone = apply(lost(), check(replies.noAnswer, 59.5 * minute))
    expect(gone).toMatchObject({ sale: { status: { kind: 'needs-attention', reason: 'unasked' } }, job: null })
    expect(checkable(gone, 59.6 * minute)).toBe(false)
  })

  it('goes to a person when the line was down for too long to ask', () => {
    expect(refuses(lost(), expired(hour))).toBe(true)
    const gone = apply(lost(), expired(hour + 1))
    expect(gone).toMatchObject({ sale: { status: { kind: 'needs-attention', reason: 'unasked' } }, job: null })
    const settled = apply(gone, { type: 'settled', at: at(2 * hour), by: 'Rini', outcome: 'refused' })
    expect(settled).toMatchObject({ sale: { status: { kind: 'refused' } }, job: null })
    expect(checkable(settled, 2 * hour)).toBe(false)
  })

  it('is known from the first answer that has it, and then asked about for a week', () => {
    const pending = apply(lost(), check(replies.accepted, 61_000))
    expect(pending.sale.status).toMatchObject({ kind: 'pending', sending: { recorded: true } })
    expect([checkable(pending, 7 * day), checkable(pending, 7 * day + 1)]).toEqual([true, false])
    const slow = apply(pending, check(replies.accepted, 3 * hour))
    expect(slow).toMatchObject({
      sale: { status: { reason: 'asked-too-long' } },
      job: { kind: 'check', dueAt: at(3 * hour + 15 * minute) },
    })
    expect(apply(slow, check(replies.accepted, 7 * day - minute)).job).toBeNull()
    expect(apply(pending, expired(8 * day))).toMatchObject({ sale: { status: { reason: 'memory-limit' } }, job: null })
    expect(apply(slow, expired(8 * day))).toEqual({ sale: slow.sale, job: null })
  })

  it('is never asked about after a refusal: that would be another order', () => {
    const refused = apply(prepaid(), submit(), answer(replies.refused))
    expect(refused).toMatchObject({ sale: { status: { kind: 'refused' } }, job: null })
    expect(checkable(refused, 2_000)).toBe(false)
    const later = apply(lost(), check(replies.accepted, 61_000), check(replies.refused, 3 * minute))
    expect([later.job, checkable(later, 4 * minute)]).toEqual([null, false])
  })

  it('is asked about after its delivery only for the serial that it came without', () => {
    const { serial: _serial, ...bare } = replies.delivered
    const [with_, without] = [replies.delivered, bare].map((reply) => apply(prepaid(), submit(), answer(reply)))
    expect([with_, without].map((step) => step && checkable(step, day))).toEqual([false, true])
    expect(without?.job).toEqual({ kind: 'check', dueAt: at(61_000) })
    const settled = apply(lost(), expired(hour + 1), { type: 'settled', at: at(2 * hour), by: 'Rini', outcome: 'delivered' })
    expect(checkable(settled, 2 * hour)).toBe(false)
  })

  it('is not asked about while the clock stands before its sending, because its age cannot be told', () => {
    const { serial: _serial, ...bare } = replies.delivered
    const ahead = apply(start({ provider: 'digiswitch' }, 101 * day), submit(100 * day), answer(bare, 100 * day + 1_000))
    expect([checkable(ahead, 0), checkable(ahead, 100 * day - 4 * minute)]).toEqual([false, true])
  })

  it('waits one pace after a crash, and does not ask at all when its time is over', () => {
    const recovered = (ms: number): SaleEvent => ({ type: 'recovered', at: at(ms) })
    expect(apply(prepaid(), submit(), recovered(5_000)).job).toEqual({ kind: 'check', dueAt: at(65_000) })
    expect(apply(prepaid(), submit(), recovered(2 * hour))).toMatchObject({ sale: { status: { reason: 'unasked' } }, job: null })
  })

  it('believes no other account, which would sell it again', () => {
    const elsewhere = apply(lost(), check(replies.refused, 61_000, 'there'))
    expect(elsewhere).toMatchObject({ sale: { status: { reason: 'other-place' } }, job: null })
    const known = apply(lost(), check(replies.accepted, 61_000), check(replies.notSent, 3 * minute, 'there'))
    expect(known).toMatchObject({ sale: { status: { reason: 'other-place' } }, job: { kind: 'check', dueAt: at(18 * minute) } })
    expect(apply(known, check(replies.delivered, 18 * minute)).sale.status.kind).toBe('delivered')
  })

  it('takes "no such reference" for no answer: nothing that asks like this can say it', () => {
    expect(apply(lost(), check(replies.notFound, 5 * minute)).sale.status.kind).toBe('unknown')
  })
})

describe('what a screen sees', () => {
  const facts = (now: Instant, tryOther = true) => ({ policy: policyOf({ provider: 'digiswitch' }), now, tryOther })
  const other = ({ sale }: Step, tryOther = true) => presentSale(sale, undefined, facts(at(hour), tryOther)).may.tryOther

  it('is another provider only after the provider itself refused', () => {
    const refused = apply(prepaid(), submit(), answer(replies.refused))
    expect([other(refused), other(refused, false)]).toEqual([true, false])
    const gone = apply(prepaid(), submit(), answer(replies.noAnswer), expired(hour + 1))
    expect(other(gone)).toBe(false)
    expect(other(apply(gone, { type: 'settled', at: at(hour + 2), by: 'Rini', outcome: 'refused' }))).toBe(false)
  })

  it('is that nothing was asked when the order belongs to another account', () => {
    const put = check({ ...replies.notSent, note: { key: 'not-put' } }, 61_000, 'there')
    expect(saleStory([confirmedEvent({ provider: 'digiswitch' }), submit(), put], String)[2]).toMatchObject({
      key: 'check-not-put',
      facts: { provider: 'DigiSwitch' },
    })
  })

  it('is whose answer it was', () => {
    const events = [confirmedEvent({ provider: 'digiswitch' }), submit(), answer(replies.accepted)]
    expect(saleStory(events, String)[2]).toMatchObject({ key: 'submit-accepted', facts: { provider: 'DigiSwitch' } })
    expect(presentSale(prepaid().sale, undefined, facts(noon))).toMatchObject({ provider: 'digiswitch', bill: undefined })
  })
})

describe('policies', () => {
  it('are Niskala’s for Niskala, and shortened only where the provider is on this machine', () => {
    const near = policiesAt({ niskala: 1, digiswitch: 0.01 })
    expect(near({ provider: 'niskala' })).toBe(policyOf({ provider: 'niskala' }))
    expect(near({ provider: 'digiswitch', bill: plnBill })).toMatchObject({ checkBuys: false, askAtMostEveryMs: 600 })
    expect(near({ provider: 'digiswitch' })).toMatchObject({ checkBuys: true, checkPaceMs: [600, 600, 1_200], checkLimitMs: 7 * day })
  })

  it('ask freely where a question cannot buy', () => {
    const { sale } = apply(bill(), submit(), answer(replies.refused))
    expect(mayAsk(sale, policyOf(sale.core), at(80 * day))).toBe(true)
  })
})
