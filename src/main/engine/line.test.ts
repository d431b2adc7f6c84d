import { describe, expect, it } from 'vitest'
import { type LineState } from '../../shared/till-status'
import { rupiah } from '../../shared/money'
import { createFakeClock } from '../../../test/support/fake-clock'
import { at, replies } from '../../../test/support/sales'
import { createScriptedProvider, goodSaldo, promised } from '../../../test/support/scripted-provider'
import { type SaldoReply } from '../core/sale/provider-reply'
import { createLine } from './line'

const refused: SaldoReply = { kind: 'not-sent', why: 'refused' }

function openLine(chance = 0) {
  const clock = createFakeClock()
  const provider = createScriptedProvider()
  const states: LineState[] = []
  const ids = { next: () => 'unused', chance: () => chance }
  const line = createLine({ provider, clock, ids, onChange: (state) => void states.push(state) })
  return {
    clock,
    provider,
    line,
    states,
    async started(reply: SaldoReply = goodSaldo) {
      provider.onSaldo = () => reply
      line.start()
      await clock.settle()
    },
  }
}

describe('a line that is there', () => {
  it('is connecting until the provider has told the saldo', async () => {
    const { line, started } = openLine()
    expect(line.state()).toEqual({ kind: 'connecting' })
    await started()
    expect(line.state()).toEqual({ kind: 'up' })
    expect(line.saldo()).toEqual({ amount: rupiah(1_000_000), at: at(0) })
  })

  it('asks again every minute, and tells the new saldo though the state is the same', async () => {
    const { line, clock, provider, states, started } = openLine()
    await started()
    provider.onSaldo = () => ({ kind: 'saldo', amount: rupiah(5) })
    const told = states.length
    await clock.advance(59_999)
    expect(provider.saldoCalls()).toBe(1)
    await clock.advance(1)
    expect(line.saldo()).toEqual({ amount: rupiah(5), at: at(60_000) })
    expect(states.length).toBeGreaterThan(told)
  })

  it('learns the saldo from the balance in an answer, and tells it', async () => {
    const { line, states, started } = openLine()
    await started()
    const told = states.length
    line.learn({ ...replies.delivered, balance: rupiah(974_650) })
    expect(line.saldo()?.amount).toBe(974_650)
    expect(states.length).toBe(told + 1)
  })
})

describe('a line that is gone', () => {
  it('is asked for after 1, 2, 5, 10, 15 and then every 30 seconds', async () => {
    const { clock, provider, started } = openLine()
    await started(refused)
    for (const [index, waitMs] of [1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 30_000].entries()) {
      await clock.advance(waitMs - 1)
      expect(provider.saldoCalls()).toBe(index + 1)
      await clock.advance(1)
      expect(provider.saldoCalls()).toBe(index + 2)
    }
  })

  it('is asked for up to a fifth later, so that shops do not come back together', async () => {
    const { line, started } = openLine(0.999_999)
    await started(refused)
    expect(line.state()).toMatchObject({ kind: 'down', nextProbeAt: at(1_200) })
  })

  it('keeps the moment it went and the reason of the latest trouble', async () => {
    const { line, clock, provider, started } = openLine()
    await started(refused)
    provider.onSaldo = () => ({ kind: 'no-answer' })
    await clock.advance(1_000)
    expect(line.state()).toEqual({ kind: 'down', since: at(0), nextProbeAt: at(3_000), why: 'timeout' })
  })

  it.each([
    [{ kind: 'no-answer' }, 'timeout'],
    [{ kind: 'inconclusive', status: 502, wrongPlace: false }, 'provider-error'],
    [{ kind: 'not-sent', why: 'no-network' }, 'no-network'],
  ] as const)('is down after %o', async (reply, why) => {
    const { line, started } = openLine()
    await started(reply)
    expect(line.state()).toMatchObject({ kind: 'down', why })
  })

  it('is up again at the first saldo, and a later failure begins with short waits', async () => {
    const { line, clock, provider, started } = openLine()
    await started(refused)
    await clock.advance(8_000)
    provider.onSaldo = () => goodSaldo
    await clock.advance(10_000)
    expect(line.state()).toEqual({ kind: 'up' })
    line.learn(replies.notSent)
    expect(line.state()).toMatchObject({ kind: 'down', nextProbeAt: at(19_000) })
  })

  it('counts orders that fail together as one failure', async () => {
    const { line, started } = openLine()
    await started()
    for (let each = 0; each < 4; each += 1) line.learn(replies.notSent)
    expect(line.state()).toMatchObject({ kind: 'down', nextProbeAt: at(1_000) })
  })

  it('is not believed gone because one answer was lost: the saldo decides', async () => {
    const { line, clock, provider, started } = openLine()
    await started()
    line.learn(replies.noAnswer)
    line.learn(replies.inconclusive)
    expect(line.state()).toEqual({ kind: 'up' })
    await clock.settle()
    expect(provider.saldoCalls()).toBe(2)
    expect(line.state()).toEqual({ kind: 'up' })
  })
})

describe('a stopped line', () => {
  it('names the token, and asks slowly whether it is accepted again', async () => {
    const { line, clock, provider, started } = openLine()
    await started({ kind: 'turned-away', stop: 'token-rejected' })
    expect(line.state()).toEqual({ kind: 'stopped', since: at(0), why: 'token-rejected' })
    await clock.advance(59_999)
    expect(provider.saldoCalls()).toBe(1)
    provider.onSaldo = () => goodSaldo
    await clock.advance(1)
    expect(line.state()).toEqual({ kind: 'up' })
  })

  it('stops at once when a purchase is turned away for the token, and says so once', async () => {
    const { line, states, started } = openLine()
    await started()
    line.learn(replies.rejected)
    line.learn(replies.rejected)
    expect(states.filter((state) => state.kind === 'stopped')).toHaveLength(1)
  })

  it('does not stop when the provider is only busy', async () => {
    const { line, started } = openLine()
    await started()
    line.learn({ kind: 'turned-away', note: { key: 'busy' }, retryAfterMs: 2_000 })
    expect(line.state()).toEqual({ kind: 'up' })
  })

  it('asks afresh for a new token, also while a question with the old one is under way', async () => {
    const { line, clock, provider } = openLine()
    const old = promised<SaldoReply>()
    provider.onSaldo = () => old.promise
    line.start()
    await clock.settle()
    provider.onSaldo = () => goodSaldo
    line.probe()
    old.give({ kind: 'turned-away', stop: 'token-rejected' })
    await clock.settle()
    expect(line.state()).toEqual({ kind: 'up' })
    expect(provider.saldoCalls()).toBe(2)
  })
})

describe('a line that is put away', () => {
  it('asks nothing more and ignores the answer that was under way', async () => {
    const { line, clock, provider, states } = openLine()
    const late = promised<SaldoReply>()
    provider.onSaldo = () => late.promise
    line.start()
    line.stop()
    late.give(goodSaldo)
    await clock.advance(120_000)
    expect(states).toEqual([])
    expect(clock.waiting()).toBe(0)
  })
})
