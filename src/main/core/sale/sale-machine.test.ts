import { describe, expect, it } from 'vitest'
import { at, confirmedEvent, noon, replies } from '../../../../test/support/sales'
import { type ProviderReply } from './provider-reply'
import { counterPolicy as policy } from './retry-policy'
import { type SaleEvent, type Step } from './sale'
import { confirmed, mayCancel, transition } from './sale-machine'

const minute = 60_000

function start(): Step {
  return confirmed(confirmedEvent())
}

function apply(step: Step, ...events: SaleEvent[]): Step {
  return events.reduce((current, event) => {
    const next = transition(current.sale, event, policy)
    if (!next.ok) throw new Error(`${event.type} refused in ${current.sale.status.kind}`)
    return next.value
  }, step)
}

const submit = (ms = 0): SaleEvent => ({ type: 'submit-started', at: at(ms) })
const answer = (reply: ProviderReply, ms = 1_000, call: 'submit' | 'check' = 'submit'): SaleEvent => ({
  type: 'answered',
  at: at(ms),
  askedAt: at(ms),
  call,
  reply,
})
const check = (reply: ProviderReply, ms: number) => answer(reply, ms, 'check')

describe('an order on its way', () => {
  it('waits in the queue with a job to send it at once', () => {
    expect(start()).toMatchObject({
      sale: { status: { kind: 'queued' } },
      job: { kind: 'submit', dueAt: noon },
    })
  })

  it('goes back to the queue when nothing left, and still counts as never sent', () => {
    const step = apply(start(), submit(), answer(replies.notSent))
    expect(step).toMatchObject({
      sale: { status: { kind: 'queued', sending: { attempts: 0 } } },
      job: { kind: 'submit' },
    })
    expect(mayCancel(step.sale)).toBe(true)
  })

  it('is delivered by a success', () => {
    const step = apply(start(), submit(), answer(replies.delivered))
    expect(step).toMatchObject({
      sale: { status: { kind: 'delivered', serial: '0212000000016413' } },
      job: null,
    })
  })

  it('is asked about, never sent again, after silence', () => {
    for (const reply of [replies.noAnswer, replies.inconclusive]) {
      const step = apply(start(), submit(), answer(reply))
      expect(step).toMatchObject({ sale: { status: { kind: 'unknown' } }, job: { kind: 'check' } })
      expect(mayCancel(step.sale)).toBe(false)
    }
  })

  it('is asked about after the application died with the call open', () => {
    const step = apply(start(), submit(), { type: 'recovered', at: at(5_000) })
    expect(step).toMatchObject({
      sale: { status: { kind: 'unknown' } },
      job: { kind: 'check', dueAt: at(5_000) },
    })
  })

  it('waits in the queue, not failed, when the token is refused at its only attempt', () => {
    const step = apply(start(), submit(), answer(replies.rejected))
    expect(step).toMatchObject({
      sale: { status: { kind: 'queued', sending: { attempts: 0 } } },
      job: { kind: 'submit' },
    })
  })
})

describe('a refusal', () => {
  it('is believed when it answers the only attempt', () => {
    expect(apply(start(), submit(), answer(replies.refused)).sale.status).toMatchObject({
      kind: 'refused',
      deposit: 'no',
    })
  })

  it('is asked about once more when the biller may have done it all the same', () => {
    const doubtful = apply(start(), submit(), answer(replies.doubtful))
    expect(doubtful.sale.status.kind).toBe('unknown')
    expect(apply(doubtful, check(replies.doubtful, 4_000)).sale.status.kind).toBe('refused')
    expect(apply(doubtful, check(replies.delivered, 4_000)).sale.status.kind).toBe('delivered')
    expect(apply(doubtful, check(replies.notFound, 4_000)).sale.status.kind).toBe('refused')
  })

  it('of a second sending is no proof against the first', () => {
    const again = apply(start(), submit(), answer(replies.noAnswer), check(replies.notFound, 151_000), submit(152_000))
    expect(apply(again, answer(replies.refused, 153_000)).sale.status.kind).toBe('unknown')
  })

  it('is followed by one late question, and a late success is never hidden', () => {
    const refused = apply(start(), submit(), answer(replies.refused))
    expect(refused.job).toEqual({ kind: 'check', dueAt: at(1_000 + 10 * minute) })
    expect(apply(refused, check(replies.refused, 11 * minute))).toMatchObject({
      job: null,
      sale: { status: { kind: 'refused' } },
    })
    expect(apply(refused, check(replies.delivered, 11 * minute)).sale.status).toMatchObject({
      kind: 'needs-attention',
      reason: 'late-success',
      cashReturned: true,
    })
  })
})

describe('"not found"', () => {
  const lost = () => apply(start(), submit(), answer(replies.noAnswer))

  it('is not believed while the call may still be on its way', () => {
    const step = apply(lost(), check(replies.notFound, 148_000))
    expect(step).toMatchObject({
      sale: { status: { kind: 'unknown' } },
      job: { kind: 'check', dueAt: at(150_001) },
    })
  })

  it('is judged by when it was asked, not by when a slow answer came', () => {
    const slow: SaleEvent = { type: 'answered', at: at(200_000), askedAt: at(100_000), call: 'check', reply: replies.notFound }
    expect(apply(lost(), slow).sale.status.kind).toBe('unknown')
  })

  it('sends the same reference again after the settling time', () => {
    const step = apply(lost(), check(replies.notFound, 150_001))
    expect(step).toMatchObject({ sale: { status: { kind: 'queued' } }, job: { kind: 'submit' } })
    expect(mayCancel(step.sale)).toBe(false)
  })

  it('calls a person once the provider may have forgotten', () => {
    const step = apply(lost(), check(replies.notFound, 25 * 60 * minute))
    expect(step.sale.status).toMatchObject({ kind: 'needs-attention', reason: 'memory-limit' })
  })

  it('about an order the provider had accepted decides nothing', () => {
    const pending = apply(start(), submit(), answer(replies.accepted))
    expect(apply(pending, check(replies.notFound, 200_000)).sale.status.kind).toBe('pending')
  })
})

describe('time', () => {
  it('paces checks 2, 5, 10, 30, 60 seconds, then five minutes', () => {
    let step = apply(start(), submit(), answer(replies.accepted, 0))
    const waits: number[] = []
    for (let now = 0; waits.length < 7;) {
      const due = step.job?.dueAt ?? noon
      waits.push(due - noon - now)
      now = due - noon
      step = apply(step, check(replies.accepted, now))
    }
    expect(waits).toEqual([2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 300_000])
  })

  it('asks a person about an order older than its holding time instead of sending it', () => {
    expect(transition(start().sale, submit(61 * minute), policy).ok).toBe(false)
    const held = apply(start(), { type: 'hold-expired', at: at(61 * minute) })
    expect(held).toMatchObject({
      sale: { status: { kind: 'needs-attention', reason: 'held-too-long' } },
      job: null,
    })
    expect(apply(held, { type: 'cancelled', at: at(62 * minute), by: 'Sari' }).sale.status.kind).toBe('cancelled')
    const extended: SaleEvent = {
      type: 'extended',
      at: at(62 * minute),
      by: 'Sari',
      holdUntil: at(120 * minute),
    }
    expect(apply(held, extended)).toMatchObject({
      sale: { status: { kind: 'queued' } },
      job: { kind: 'submit' },
    })
  })

  it('shows a sale that stays open for two hours to a person and goes on asking', () => {
    const pending = apply(start(), submit(), answer(replies.accepted))
    const late = apply(pending, check(replies.accepted, 121 * minute))
    expect(late).toMatchObject({
      sale: { status: { kind: 'needs-attention', reason: 'asked-too-long' } },
      job: { kind: 'check' },
    })
    expect(apply(late, check(replies.delivered, 140 * minute)).sale.status.kind).toBe('delivered')
  })
})

describe('an order with a person', () => {
  const held = () =>
    apply(start(), submit(), answer(replies.noAnswer), check(replies.notFound, 160_000), { type: 'hold-expired', at: at(61 * minute) })

  it('is not let go once the provider says it has it', () => {
    const known = apply(held(), check(replies.accepted, 62 * minute))
    expect(known.sale.status.kind).toBe('pending')
    const extended: SaleEvent = { type: 'extended', at: at(63 * minute), by: 'Sari', holdUntil: at(120 * minute) }
    expect(transition(known.sale, extended, policy).ok).toBe(false)
  })

  it('that is given up is asked about once more: it may come all the same', () => {
    const pending = apply(start(), submit(), answer(replies.accepted))
    const late = apply(pending, check(replies.accepted, 121 * minute))
    const givenUp = apply(late, { type: 'settled', at: at(122 * minute), by: 'Bu Rina', outcome: 'refused' })
    expect(givenUp.job).toEqual({ kind: 'check', dueAt: at(132 * minute) })
  })
})

describe('a sale at rest', () => {
  const delivered = () => apply(start(), submit(), answer(replies.delivered))

  it('stays as it is when the same or an older answer comes again', () => {
    for (const reply of [replies.delivered, replies.accepted, replies.notFound, replies.noAnswer]) {
      expect(apply(delivered(), check(reply, 9_000)).sale.status).toMatchObject({
        kind: 'delivered',
        serial: '0212000000016413',
      })
    }
  })

  it('is reversed by a refund, and a contradiction goes to a person', () => {
    expect(apply(delivered(), check(replies.reversed, 9_000)).sale.status.kind).toBe('reversed')
    expect(apply(delivered(), check(replies.refused, 9_000)).sale.status).toMatchObject({
      reason: 'contradiction',
    })
  })

  it('learns a serial number that came later', () => {
    const { serial: _, ...bare } = replies.delivered
    const silent = apply(start(), submit(), answer(bare))
    expect(silent).toMatchObject({ sale: { status: { kind: 'delivered' } }, job: { kind: 'check' } })
    expect(apply(silent, check(replies.delivered, 5_000))).toMatchObject({
      sale: { status: { serial: '0212000000016413' } },
      job: null,
    })
  })

  it('keeps the name of the person who settled it', () => {
    const late = apply(start(), submit(), answer(replies.refused), check(replies.delivered, 11 * minute))
    const settled = apply(late, { type: 'settled', at: at(12 * minute), by: 'Bu Rina', outcome: 'delivered' })
    expect(settled).toMatchObject({
      sale: { status: { kind: 'delivered', settledBy: 'Bu Rina', cashReturned: true } },
      job: null,
    })
  })

  it('cannot be cancelled', () => {
    expect(transition(delivered().sale, { type: 'cancelled', at: at(9_000), by: 'Sari' }, policy).ok).toBe(false)
  })
})
