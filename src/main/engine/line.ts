// Is the provider there? Probed by asking for the saldo, never guessed from the network card.
import { type Rupiah } from '../../shared/money'
import { type Instant } from '../../shared/sale-view'
import { type LineState, type LineTrouble, type StopReason } from '../../shared/till-status'
import { type Clock, type Ids } from '../core/ports/platform'
import { type SaleProvider } from '../core/ports/providers'
import { type ProviderReply, type SaldoReply } from '../core/sale/provider-reply'

export type Saldo = { readonly amount: Rupiah; readonly at: Instant }

export type Line = {
  state(): LineState
  saldo(): Saldo | undefined
  start(): void
  /** Learns from the answer to a purchase or a check. */
  learn(reply: ProviderReply): void
  /** Asks at once, whatever was planned. */
  probe(): void
  stop(): void
}

export type LineParts = {
  readonly provider: Pick<SaleProvider, 'saldo'>
  readonly clock: Clock
  readonly ids: Ids
  /** Told whenever the state or the saldo is another. */
  readonly onChange: (state: LineState) => void
  /** Told each balance that a probe brought, with the moment it was asked for. */
  readonly onSaldo?: (amount: Rupiah, askedAt: Instant) => void
}

const probePaceMs = [1_000, 2_000, 5_000, 10_000, 15_000, 30_000]
const saldoEveryMs = 60_000

export function createLine({ provider, clock, ids, onChange, onSaldo }: LineParts): Line {
  let state: LineState = { kind: 'connecting' }
  let saldo: Saldo | undefined
  let failures = 0
  let asking = false
  let askAgain = false
  let stopped = false
  let cancelTimer = (): void => undefined

  function become(next: LineState): void {
    state = next
    onChange(state)
  }

  function plan(ms: number): void {
    cancelTimer()
    if (!stopped) cancelTimer = clock.after(ms, () => void probe())
  }

  function up(): void {
    failures = 0
    plan(saldoEveryMs)
    if (state.kind !== 'up') become({ kind: 'up' })
  }

  function down(why: LineTrouble): void {
    const waitMs = probePaceMs[Math.min(failures, probePaceMs.length - 1)] ?? saldoEveryMs
    const jitteredMs = Math.round(waitMs * (1 + 0.2 * ids.chance()))
    failures += 1
    plan(jitteredMs)
    const since = state.kind === 'down' ? state.since : clock.now()
    become({ kind: 'down', since, nextProbeAt: (clock.now() + jitteredMs) as Instant, why })
  }

  // A wrong token is for a person; a slow question every minute notices when the provider accepts it again.
  function halt(why: StopReason): void {
    plan(saldoEveryMs)
    if (state.kind !== 'stopped' || state.why !== why) become({ kind: 'stopped', since: clock.now(), why })
  }

  function heard(reply: SaldoReply, askedAt: Instant): void {
    switch (reply.kind) {
      case 'saldo':
        saldo = { amount: reply.amount, at: clock.now() }
        // The books open before the first order leaves.
        onSaldo?.(reply.amount, askedAt)
        up()
        return onChange(state)
      case 'turned-away':
        return halt(reply.stop)
      case 'not-sent':
        return down(reply.why)
      case 'no-answer':
        return down('timeout')
      case 'inconclusive':
        return down('provider-error')
    }
  }

  async function probe(): Promise<void> {
    if (asking || stopped) return
    asking = true
    try {
      const askedAt = clock.now()
      const reply = await provider.saldo()
      if (!stopped) heard(reply, askedAt)
    } finally {
      asking = false
    }
    if (!askAgain) return
    askAgain = false
    await probe()
  }

  // The question under way may have left with yesterday's token: its answer is not the one that was asked for.
  function probeAfresh(): void {
    if (asking) askAgain = true
    else void probe()
  }

  return {
    state: () => state,
    saldo: () => saldo,
    start: () => void probe(),
    probe: probeAfresh,
    learn(reply) {
      if (reply.balance !== undefined) saldo = { amount: reply.balance, at: clock.now() }
      // Orders that fail together are one failure, and the plan to ask again stands.
      if (reply.kind === 'not-sent') return state.kind === 'down' ? undefined : down(reply.why)
      if (reply.kind === 'turned-away') return reply.stop ? halt(reply.stop) : undefined
      if (reply.kind === 'no-answer' || reply.kind === 'inconclusive') return void probe()
      up()
      if (reply.balance !== undefined) onChange(state)
    },
    stop() {
      stopped = true
      cancelTimer()
    },
  }
}
