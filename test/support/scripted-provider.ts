// A provider that answers what a test tells it to, and remembers who asked for what.
import { type ProviderOrder, type SaleProvider } from '../../src/main/core/ports/providers'
import { type ProviderReply, type SaldoReply } from '../../src/main/core/sale/provider-reply'
import { rupiah } from '../../src/shared/money'
import { replies } from './sales'

type Answer<T> = (order: ProviderOrder) => T | Promise<T>

export type ScriptedProvider = SaleProvider & {
  readonly submitted: ProviderOrder[]
  readonly checked: ProviderOrder[]
  saldoCalls(): number
  /** Purchases under way, and the most there ever were. */
  inFlight(): { readonly now: number; readonly most: number }
  /** The account that the provider is; nothing while that is not known. */
  account: string | undefined
  onSubmit: Answer<ProviderReply>
  onCheck: Answer<ProviderReply>
  onSaldo: () => SaldoReply | Promise<SaldoReply>
}

export const goodSaldo: SaldoReply = { kind: 'saldo', amount: rupiah(1_000_000) }

export function createScriptedProvider(): ScriptedProvider {
  let saldoCalls = 0
  let now = 0
  let most = 0
  const provider: ScriptedProvider = {
    submitted: [],
    checked: [],
    account: 'here',
    place: () => provider.account,
    onSubmit: () => replies.delivered,
    onCheck: () => replies.delivered,
    onSaldo: () => goodSaldo,
    saldoCalls: () => saldoCalls,
    inFlight: () => ({ now, most }),
    async submit(order) {
      provider.submitted.push(order)
      now += 1
      most = Math.max(most, now)
      try {
        return await provider.onSubmit(order)
      } finally {
        now -= 1
      }
    },
    async check(order) {
      provider.checked.push(order)
      return await provider.onCheck(order)
    },
    async saldo() {
      saldoCalls += 1
      return await provider.onSaldo()
    },
    close: () => Promise.resolve(),
  }
  return provider
}

/** An answer that comes when the test gives it. */
export function promised<T>(): { readonly promise: Promise<T>; readonly give: (value: T) => void } {
  let give: (value: T) => void = () => undefined
  const promise = new Promise<T>((resolve) => (give = resolve))
  return { promise, give }
}
