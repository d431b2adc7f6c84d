// A provider without mercy: it remembers no idempotency, so every order that reaches it buys again.
// Only the till's own discipline stands between a sale and a second purchase.
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { replies } from './sales'

export type Outcome = 'buys' | 'fails' | 'doubtful' | 'pends-then-buys' | 'pends-then-fails' | 'fails-then-buys'

type Truth = 'nothing' | 'pending' | 'bought' | 'failed'

export class HarshProvider {
  purchases = 0
  truth: Truth = 'nothing'
  private arrivals: number[] = []
  private turnsAt: number | undefined

  constructor(private readonly outcome: Outcome) {}

  /** An order arrives now or, when the platform holds the call, up to 120 s later. */
  arrives(atMs: number): void {
    this.arrivals.push(atMs)
  }

  /** Lets time pass for the provider. */
  passTo(nowMs: number): void {
    for (const arrival of this.arrivals.filter((time) => time <= nowMs)) this.perform(arrival)
    this.arrivals = this.arrivals.filter((time) => time > nowMs)
    if (this.turnsAt !== undefined && nowMs >= this.turnsAt) this.turn()
  }

  /** The honest answer to a status question. */
  status(): ProviderReply {
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

  private perform(arrivalMs: number): void {
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
