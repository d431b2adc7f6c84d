// Puts Niskala together. Loaded on first use: what it brings is large. Names adapters, as compose.ts does.
import { createHttpClient, type HttpClient } from '../adapters/http/http-client'
import { niskalaCallbackDoor } from '../adapters/niskala/callback-door'
import { createNiskala, type Niskala } from '../adapters/niskala/client'
import { systemClock as clock } from '../adapters/platform/system'
import { type Log, type Vault } from '../core/ports/platform'
import { type SettingsStore } from '../core/ports/stores'

export type ProviderParts = { readonly settings: SettingsStore; readonly vault: Vault; readonly log: Log }

const connectTimeoutMs = 10_000
/** Niskala holds a connection up to 120 s. */
const answerTimeoutMs = 130_000
const bodyMaxBytes = 1_000_000
const trainingToken = 'latihan'

export const callbackDoor = niskalaCallbackDoor

/** Niskala at the address in the settings, with the token of the vault; `pace` shortens the wait for an answer. */
export function realNiskala({ settings, vault, log }: ProviderParts, pace: number): Niskala {
  const { baseUrl, proxy } = settings.read().niskala
  const through = proxy.address === '' ? undefined : { url: proxy.address, token: proxyToken(proxy.user, vault) }
  return createNiskala({
    baseUrl,
    http: http(pace, through),
    log,
    token: () => vault.get('niskala-token'),
    transport: () => settings.read().niskala.transport,
  })
}

/** The sandbox as Niskala: any token will do. */
export function trainingNiskala({ settings, log, pace }: ProviderParts & { readonly pace: number }, baseUrl: string): Niskala {
  return createNiskala({
    baseUrl,
    http: http(pace),
    log,
    token: () => trainingToken,
    transport: () => settings.read().niskala.transport,
  })
}

function http(pace: number, proxy?: Parameters<typeof createHttpClient>[0]['proxy']): HttpClient {
  return createHttpClient({ connectTimeoutMs, answerTimeoutMs: answerTimeoutMs * pace, bodyMaxBytes, proxy, now: clock.monotonicMs })
}

function proxyToken(user: string, vault: Vault): string | undefined {
  return user === '' ? undefined : `${user}:${vault.get('proxy-password') ?? ''}`
}
