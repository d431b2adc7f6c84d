// The way to a provider. Every method resolves; none rejects for anything a network or a provider can do.
import { type ProviderReply, type SaldoReply } from '../sale/provider-reply'
import { type Reference } from '../sale/sale'

export type TopUpOrder = {
  readonly reference: Reference
  readonly code: string
  readonly destination: string
}

export type TopUpProvider = {
  /** Buys. The only call that can. */
  submit(order: TopUpOrder): Promise<ProviderReply>
  /** Asks how the order stands. Another path at the provider, which cannot buy. */
  check(order: TopUpOrder): Promise<ProviderReply>
  saldo(): Promise<SaldoReply>
  /** Drops open connections; calls in flight end as `no-answer` or `not-sent`. */
  close(): Promise<void>
}
