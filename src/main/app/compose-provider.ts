// Puts Niskala and DigiSwitch together. Loaded on first use: what they bring is large. Names adapters, as compose.ts does.
import { type ProviderName } from '../../shared/provider-name'
import { createDigiswitch, type Digiswitch } from '../adapters/digiswitch/client'
import { createHttpClient, type HttpClient } from '../adapters/http/http-client'
import { niskalaCallbackDoor } from '../adapters/niskala/callback-door'
import { createNiskala, type Niskala } from '../adapters/niskala/client'
import { systemClock as clock } from '../adapters/platform/system'
import { type Log, type Vault } from '../core/ports/platform'
import { type SettingsStore } from '../core/ports/stores'
import { type SaldoReply } from '../core/sale/provider-reply'

export type ProviderParts = { readonly settings: SettingsStore; readonly vault: Vault; readonly log: Log }
type TrainingParts = ProviderParts & { readonly pace: number }

const connectTimeoutMs = 10_000
/** Niskala holds a connection up to 120 s; DigiSwitch answers when a transaction is decided, and says no limit. */
const answerTimeoutMs = 130_000
const bodyMaxBytes = 1_000_000
/** A whole price list has thousands of products. */
const listMaxBytes = 16_000_000
const training = 'latihan'

export const callbackDoor = niskalaCallbackDoor

/** Niskala at the address in the settings, with the token of the vault; `pace` shortens the wait for an answer. */
export function realNiskala(parts: ProviderParts, pace: number): Niskala {
  const { settings, vault, log } = parts
  return createNiskala({
    baseUrl: settings.read().niskala.baseUrl,
    http: http({ pace, proxy: proxyOf(parts) }),
    log,
    token: () => vault.get('niskala-token'),
    transport: () => settings.read().niskala.transport,
  })
}

/** The sandbox as Niskala: any token will do. It is one place, whatever port it listens on today. */
export function trainingNiskala({ settings, log, pace }: TrainingParts, baseUrl: string): Niskala {
  const niskala = createNiskala({
    baseUrl,
    http: http({ pace }),
    log,
    token: () => training,
    transport: () => settings.read().niskala.transport,
  })
  return { ...niskala, place: () => training }
}

/** DigiSwitch for the user of the settings, with the key of the vault and through the proxy that serves both providers. */
export function realDigiswitch(parts: ProviderParts, pace: number): Digiswitch {
  const { settings, vault, log } = parts
  const { baseUrl, username } = settings.read().digiswitch
  return createDigiswitch({
    baseUrl,
    username,
    http: http({ pace, proxy: proxyOf(parts), bodyBytes: listMaxBytes }),
    log,
    key: () => vault.get('digiswitch-key'),
    testing: () => settings.read().digiswitch.testing,
  })
}

/** The sandbox as DigiSwitch, which knows one user, and as one place. */
export function trainingDigiswitch({ log, pace }: TrainingParts, baseUrl: string): Digiswitch {
  const digiswitch = createDigiswitch({
    baseUrl,
    username: training,
    http: http({ pace, bodyBytes: listMaxBytes }),
    log,
    key: () => training,
    testing: () => false,
  })
  return { ...digiswitch, place: () => training }
}

/** Asks one provider for the saldo over a connection of its own: a settings screen tries the way that is saved. */
export async function saldoOf(provider: ProviderName, parts: ProviderParts): Promise<SaldoReply> {
  const way = provider === 'niskala' ? realNiskala(parts, 1) : realDigiswitch(parts, 1)
  try {
    return await way.saldo()
  } finally {
    await way.close()
  }
}

type Proxy = Parameters<typeof createHttpClient>[0]['proxy']

function http({ pace, proxy, bodyBytes = bodyMaxBytes }: { pace: number; proxy?: Proxy; bodyBytes?: number }): HttpClient {
  const answerMs = answerTimeoutMs * pace
  return createHttpClient({ connectTimeoutMs, answerTimeoutMs: answerMs, bodyMaxBytes: bodyBytes, proxy, now: clock.monotonicMs })
}

function proxyOf({ settings, vault }: ProviderParts): Proxy {
  const { address, user } = settings.read().niskala.proxy
  if (address === '') return undefined
  return { url: address, token: user === '' ? undefined : `${user}:${vault.get('proxy-password') ?? ''}` }
}
