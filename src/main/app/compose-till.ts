// Opens the till that the settings ask for: its file, its providers, its engines. Names adapters, as compose.ts does.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ProviderName } from '../../shared/provider-name'
import { isLoopbackAddress } from '../../shared/settings'
import { tokenExpiry } from '../adapters/niskala/token-expiry'
import { raiseRunMarker } from '../adapters/platform/run-marker'
import { systemClock as clock, systemIds as ids } from '../adapters/platform/system'
import { openTillStore } from '../adapters/sqlite/till-store'
import { builtInBillProducts } from '../core/catalogue/bill-products'
import { sampleCatalogue } from '../core/catalogue/sample-catalogue'
import { type CallbackDoor } from '../core/ports/callbacks'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Log, type Vault } from '../core/ports/platform'
import { type SlipFiles } from '../core/ports/slip-files'
import { type LogoStore, type SettingsStore, type TillStore } from '../core/ports/stores'
import { policiesAt } from '../core/sale/retry-policy'
import { type PlainNotice } from '../features/till-status'
import { type TillProviders } from './lanes'
import { lateDigiswitch, lateNiskala } from './late-provider'
import { createTill, type Till } from './till'
import { type TillParts } from './till-parts'
import { startTrainingProvider } from './training-mode'

export type OpenTill = { readonly till: Till; close(): Promise<void> }

export type TillOpenerParts = {
  readonly dataFolder: string
  /** The folder of the built main program, where the sandbox lies beside it. */
  readonly programFolder: string
  /** Shortens the waits of a till whose provider is on this machine. */
  readonly pace: number
  readonly settings: SettingsStore
  readonly logo: LogoStore
  readonly vault: Vault
  readonly log: Log
  readonly printer: ReceiptPrinter
  readonly files: SlipFiles
  /** Resolves when the first screen has what it needs; nothing that can wait is loaded before. */
  readonly screenUp: Promise<void>
  readonly readCsv: TillParts['readCsv']
  readonly publish: TillParts['publish']
  /** Told each store once it is open, before the till starts on it. */
  readonly onStore: (store: TillStore) => void
}

type Paces = Parameters<typeof policiesAt>[0]
type Place = { readonly name: string; readonly training: boolean; readonly paces: Paces; readonly providers: () => TillProviders }

/** The real till's file. */
const realName = 'loket'
const tokenWarningMs = 7 * 24 * 3_600_000

/** Opens the real till or the training till, as the settings say; throws StoreTrouble when its file cannot be used. */
export function openTill(parts: TillOpenerParts): Promise<OpenTill> {
  return parts.settings.read().training ? openTraining(parts) : openReal(parts)
}

// Undici and the XML packages take longer to load than the first screen to paint, so they are fetched behind it.
async function composer({ screenUp }: TillOpenerParts): Promise<typeof import('./compose-provider')> {
  await screenUp
  return import('./compose-provider')
}

const door: CallbackDoor = {
  open: async (at, ears) => (await import('./compose-provider')).callbackDoor.open(at, ears),
}

async function openReal(parts: TillOpenerParts): Promise<OpenTill> {
  const { niskala, digiswitch } = parts.settings.read()
  const paceOf = (baseUrl: string): number => (isLoopbackAddress(baseUrl) ? parts.pace : 1)
  const paces = { niskala: paceOf(niskala.baseUrl), digiswitch: paceOf(digiswitch.baseUrl) }
  const providers = (): TillProviders => ({
    niskala: lateNiskala(composer(parts).then(({ realNiskala }) => realNiskala(parts, paces.niskala))),
    digiswitch:
      digiswitch.username === ''
        ? undefined
        : lateDigiswitch(composer(parts).then(({ realDigiswitch }) => realDigiswitch(parts, paces.digiswitch))),
  })
  return open(parts, { name: realName, training: false, paces, providers })
}

async function openTraining(parts: TillOpenerParts): Promise<OpenTill> {
  const { pace, log, dataFolder, programFolder } = parts
  const sandbox = startTrainingProvider({
    program: join(programFolder, 'sandbox.js'),
    bookFile: join(dataFolder, 'latihan-sandbox.jsonl'),
    pace,
    log,
  })
  // The till opens while its sandbox still starts: the screen is there sooner, and the line says that it connects.
  const starting = sandbox.then(async (running) => ({ running, composed: await composer(parts) }))
  const providers = (): TillProviders => ({
    niskala: lateNiskala(starting.then(({ running, composed }) => composed.trainingNiskala(parts, running.baseUrl))),
    digiswitch: lateDigiswitch(starting.then(({ running, composed }) => composed.trainingDigiswitch(parts, running.digiswitchUrl))),
  })
  const stopSandbox = (): Promise<void> =>
    sandbox.then((running) => running.stop()).catch((error: unknown) => log.error('The sandbox did not start', error))
  try {
    const opened = open(parts, { name: 'latihan', training: true, paces: { niskala: pace, digiswitch: pace }, providers })
    return {
      till: opened.till,
      async close() {
        await opened.close()
        await stopSandbox()
      },
    }
  } catch (error) {
    void stopSandbox()
    throw error
  }
}

function open(parts: TillOpenerParts, { name, training, paces, providers }: Place): OpenTill {
  const { log, dataFolder, settings, vault } = parts
  const policyOf = policiesAt(paces)
  const heard: { till?: Till; unreadable?: true } = {}
  const onUnreadable = (saleId: string, why: string): void => {
    log.error(`Sale ${saleId} cannot be read: ${why}`)
    heard.unreadable = true
    heard.till?.notice('unreadable-sale')
  }
  const store = openTillStore(join(dataFolder, `${name}.sqlite`), { policyOf, onUnreadable })
  if (training && store.catalogue.rows().length === 0) store.catalogue.merge(sampleCatalogue)
  if (store.bills.rows().length === 0) store.bills.merge(builtInBillProducts)
  parts.onStore(store)
  const marker = raiseRunMarker(dataFolder, name)
  const till = orClose(store, () =>
    createTill({
      ...parts,
      store,
      providers: providers(),
      door,
      policyOf,
      clock,
      ids,
      training,
      crashed: marker.crashed,
      notices: notices(settings, vault, training),
      tokenEndingAt: () => (training ? undefined : tokenEndingAt(vault)),
    }),
  )
  heard.till = till
  if (heard.unreadable) till.notice('unreadable-sale')
  return {
    till,
    async close() {
      await till.close()
      marker.clear()
    },
  }
}

/** A till that cannot start must not keep its file locked. */
function orClose<T>(store: TillStore, start: () => T): T {
  try {
    return start()
  } catch (error) {
    store.close()
    throw error
  }
}

function notices(settings: SettingsStore, vault: Vault, training: boolean): ReadonlySet<PlainNotice> {
  const found = new Set<PlainNotice>()
  if (settings.wasReset) found.add('settings-reset')
  const inMemory = (['niskala-token', 'digiswitch-key'] as const).some((name) => vault.status(name).kept === 'memory')
  if (!training && inMemory) found.add('secret-in-memory')
  return found
}

/** How many sales of a provider the real till's file holds open, while no till is. Throws StoreTrouble. */
export function openRealSales(dataFolder: string, provider: ProviderName): number {
  const file = join(dataFolder, `${realName}.sqlite`)
  if (!existsSync(file)) return 0
  const store = openTillStore(file, { policyOf: policiesAt({ niskala: 1, digiswitch: 1 }) })
  try {
    return store.of(provider).journal.open().length
  } finally {
    store.close()
  }
}

/** When the token of the vault ends, as it says itself. */
export function tokenExpiresAt(vault: Vault): ReturnType<typeof tokenExpiry> {
  const token = vault.get('niskala-token')
  return token === undefined ? undefined : tokenExpiry(token)
}

function tokenEndingAt(vault: Vault): ReturnType<typeof tokenExpiry> {
  const at = tokenExpiresAt(vault)
  return at !== undefined && at - clock.now() < tokenWarningMs ? at : undefined
}
