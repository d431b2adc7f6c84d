// A provider that is still starting: calls wait for it, and when it never comes nothing was sent.
import { type DepositDesk, type TopUpProvider } from '../core/ports/providers'

type Provider = TopUpProvider & DepositDesk

const notThere = { kind: 'not-sent', why: 'refused' } as const

export function lateNiskala(starting: Promise<Provider>): Provider {
  let there: Provider | undefined
  const started = starting.then(
    (provider) => {
      there = provider
      return provider
    },
    () => undefined,
  )
  return {
    place: () => there?.place(),
    submit: async (order) => (await started)?.submit(order) ?? { ...notThere, note: { key: 'not-sent' } },
    check: async (order) => (await started)?.check(order) ?? { ...notThere, note: { key: 'not-sent' } },
    saldo: async () => (await started)?.saldo() ?? notThere,
    ticket: async (amount) => (await started)?.ticket(amount) ?? notThere,
    close: async () => (await started)?.close(),
  }
}
