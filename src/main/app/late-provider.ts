// A provider that is still starting: calls wait for it, and when it never comes nothing was sent.
import { type DigiswitchWay, type NiskalaWay } from './lanes'

const notThere = { kind: 'not-sent', why: 'refused' } as const
const notSent = { ...notThere, note: { key: 'not-sent' } } as const

export function lateNiskala(starting: Promise<NiskalaWay>): NiskalaWay {
  return late(starting).way
}

export function lateDigiswitch(starting: Promise<DigiswitchWay>): DigiswitchWay {
  const { started, way } = late(starting)
  return {
    ...way,
    inquire: async (inquiry) => (await started)?.inquire(inquiry) ?? notThere,
    prepaid: async () => (await started)?.prepaid() ?? notThere,
    bills: async () => (await started)?.bills() ?? notThere,
  }
}

function late<Provider extends NiskalaWay>(starting: Promise<Provider>): { started: Promise<Provider | undefined>; way: NiskalaWay } {
  let there: Provider | undefined
  const started = starting.then(
    (provider) => {
      there = provider
      return provider
    },
    () => undefined,
  )
  const way: NiskalaWay = {
    place: () => there?.place(),
    submit: async (order) => (await started)?.submit(order) ?? notSent,
    check: async (order) => (await started)?.check(order) ?? notSent,
    saldo: async () => (await started)?.saldo() ?? notThere,
    ticket: async (amount, payer) => (await started)?.ticket(amount, payer) ?? notThere,
    close: async () => (await started)?.close(),
  }
  return { started, way }
}
