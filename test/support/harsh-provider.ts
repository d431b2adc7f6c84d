// A provider without mercy: it remembers no idempotency, so every order that reaches it buys again.
// Only the till's own discipline stands between a sale and a second purchase.
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { replies } from './sales'

export type Outcome = 'buys' | 'fails' | 'doubtful' | 'pends-then-buys' | 'pends-then-fails' | 'fails-then-buys'

export type Call = 'submit' | 'check'

/** A provider as a life of a sale meets it. */
export type PretendProvider = {
  readonly purchases: number
  readonly truth: 'nothing' | 'pending' | 'bought' | 'failed'
  /** A call arrives now or, when it is held on its way, later. */
  arrives(atMs: number, call: Call): void
  /** Lets time pass for the provider. */
  passTo(nowMs: number): void
  /** What it says to the call that arrived just now. */
  answer(call: Call): ProviderReply
}

export class HarshProvider implements PretendProvider {
  purchases = 0
  truth: PretendProvider['truth'] = 'nothing'
  private arrivals: { readonly atMs: number; readonly call: Call }[] = []
  private turnsAt: number | undefined

  constructor(protected readonly outcome: Outcome) {}

  arrives(atMs: number, call: Call): void {
    this.arrivals.push({ atMs, call })
  }

  passTo(nowMs: number): void {
    for (const { atMs, call } of this.arrivals.filter((each) => each.atMs <= nowMs)) this.take(atMs, call)
    this.arrivals = this.arrivals.filter((each) => each.atMs > nowMs)
    if (this.turnsAt !== undefined && nowMs >= this.turnsAt) this.turn()
  }

  answer(_call: Call): ProviderReply {
    return this.status()
  }

  /** The honest answer to a status question. */
  protected status(): ProviderReply {
    switch (this.truth) {
      case 'nothing':
        return replies.notFound
      case 'pending':
        return replies.accepted
      case 'bought':
        return replies.delivered
      case 'failed':
        return this.outcome === 'doubtful' ? replies.doubtful : replies.refused
    }
  }

  protected take(arrivalMs: number, call: Call): void {
    if (call === 'submit') this.perform(arrivalMs)
  }

  protected perform(arrivalMs: number): void {
    if (this.outcome === 'buys') return this.buy()
    if (this.outcome === 'fails' || this.outcome === 'doubtful') {
      this.truth = 'failed'
      return
    }
    this.truth = this.outcome === 'fails-then-buys' ? 'failed' : 'pending'
    this.turnsAt = arrivalMs + 40_000
  }

  private turn(): void {
    this.turnsAt = undefined
    if (this.outcome === 'pends-then-fails') this.truth = 'failed'
    else this.buy()
  }

  private buy(): void {
    this.purchases += 1
    this.truth = 'bought'
  }
}
