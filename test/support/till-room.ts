// A till made of the real parts without Electron: SQLite file, HTTP client, Niskala and DigiSwitch, clock. Needs no test around it, so that
// a program of its own can open one too.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTill, type Till } from '../../src/main/app/till'
import { readCsv } from '../../src/main/adapters/csv/read-csv'
import { createDigiswitch, type Digiswitch } from '../../src/main/adapters/digiswitch/client'
import { createHttpClient, type HttpClient } from '../../src/main/adapters/http/http-client'
import { niskalaCallbackDoor } from '../../src/main/adapters/niskala/callback-door'
import { createNiskala, type Niskala } from '../../src/main/adapters/niskala/client'
import { systemClock, systemIds as ids } from '../../src/main/adapters/platform/system'
import { openTillStore } from '../../src/main/adapters/sqlite/till-store'
import { catalogueRows } from '../../src/main/core/catalogue/catalogue-row'
import { builtInBillProducts } from '../../src/main/core/catalogue/bill-products'
import { sampleCatalogue } from '../../src/main/core/catalogue/sample-catalogue'
import { type ReceiptPrinter } from '../../src/main/core/ports/devices'
import { type SlipFiles } from '../../src/main/core/ports/slip-files'
import { type Clock, type Log } from '../../src/main/core/ports/platform'
import { type SettingsStore, type StoredSettings, type TillStore } from '../../src/main/core/ports/stores'
import { policiesAt, type PolicyOf, type SalePolicy } from '../../src/main/core/sale/retry-policy'
import { ok } from '../../src/shared/result'
import { type Instant, type SaleView } from '../../src/shared/sale-view'
import { type BillSettings, type Preferences } from '../../src/shared/settings'
import { logoInMemory, billSettings, digiswitchSettings, preferenceSettings, settingsInMemory, storedSettings } from './settings'

export type TillRoomOptions = {
  readonly folder: string
  readonly baseUrl: string
  readonly token?: () => string | undefined
  readonly pace: number
  readonly crashed?: boolean
  readonly preferences?: Partial<Preferences>
  readonly policy?: Partial<SalePolicy>
  readonly answerTimeoutMs?: number
  /** How many times faster than the clock on the wall the till lives; its provider does not. */
  readonly hurry?: number
  readonly niskala?: Partial<StoredSettings['niskala']>
  readonly proxyPassword?: string
  /** With a username the till has DigiSwitch. */
  readonly digiswitch?: Partial<StoredSettings['digiswitch']>
  readonly digiswitchKey?: () => string | undefined
  readonly bills?: Partial<BillSettings>
  /** Instead of settings in memory, which `preferences`, `niskala`, `digiswitch` and `bills` fill. */
  readonly settings?: SettingsStore
  readonly log?: Log
  /** Instead of the system's. */
  readonly clock?: Clock
  readonly onSale?: (sale: SaleView) => void
  /** Steps between the till and its file or provider: where a test pulls the plug. */
  readonly throughStore?: (store: TillStore) => TillStore
  readonly throughProvider?: (provider: Niskala) => Niskala
  readonly throughDigiswitch?: (provider: Digiswitch) => Digiswitch
}

export type TillRoom = {
  readonly till: Till
  readonly store: TillStore
  readonly settings: SettingsStore
  readonly errors: readonly string[]
}

/** Opens the till of `folder`; the first one finds the sample catalogue in it. */
export function openTillRoom(options: TillRoomOptions): TillRoom {
  const { folder, pace, throughStore = same, throughProvider = same, throughDigiswitch = same } = options
  const clock = options.clock ?? (options.hurry === undefined ? systemClock : hurriedClock(options.hurry))
  const policyOf = policyFor(pace, options.policy)
  const errors: string[] = []
  const log: Log = {
    info: (message, facts) => options.log?.info(message, facts),
    warn: (message, facts) => options.log?.warn(message, facts),
    error(message, error) {
      errors.push(`${message} ${String(error)}`)
      options.log?.error(message, error)
    },
  }
  const store = throughStore(openTillStore(join(folder, 'till.sqlite'), { policyOf, reserveBytes: 64_000 }))
  if (store.catalogue.rows().length === 0) store.catalogue.merge(sampleCatalogue)
  if (store.bills.rows().length === 0) store.bills.merge(builtInBillProducts)
  const settings = options.settings ?? settingsOf(options)
  const digiswitch = settings.read().digiswitch.username === '' ? undefined : throughDigiswitch(digiswitchOf(options, settings, log))
  const till = createTill({
    store,
    policyOf,
    clock,
    ids,
    log,
    providers: { niskala: throughProvider(niskalaOf(options, settings, log)), digiswitch },
    door: niskalaCallbackDoor,
    tokenEndingAt: () => undefined,
    settings,
    logo: logoInMemory(),
    printer: filePrinter(folder),
    files: slipFiles(folder),
    readCsv(bytes) {
      const cells = readCsv(bytes)
      return cells.ok ? catalogueRows(cells.value) : cells
    },
    training: false,
    crashed: options.crashed ?? false,
    notices: new Set(),
    publish(event, payload) {
      if (event === 'sale/changed') options.onSale?.(payload as SaleView)
    },
  })
  return { till, store, settings, errors }
}

/** Every policy of the till with the same changes. */
function policyFor(pace: number, changes: Partial<SalePolicy> = {}): PolicyOf {
  const policyOf = policiesAt({ niskala: pace, digiswitch: pace })
  return (core) => ({ ...policyOf(core), ...changes })
}

function settingsOf({ baseUrl, preferences, niskala, digiswitch, bills }: TillRoomOptions): SettingsStore {
  const stored = storedSettings(baseUrl, { preferences: preferenceSettings(preferences) })
  return settingsInMemory({
    ...stored,
    niskala: { ...stored.niskala, ...niskala },
    digiswitch: digiswitchSettings(digiswitch),
    bills: billSettings(bills),
  })
}

function niskalaOf(options: TillRoomOptions, settings: SettingsStore, log: Log): Niskala {
  const { baseUrl, token = () => 'token-for-tests' } = options
  return createNiskala({ baseUrl, token, http: httpOf(options, settings), log, transport: () => settings.read().niskala.transport })
}

function digiswitchOf(options: TillRoomOptions, settings: SettingsStore, log: Log): Digiswitch {
  const { baseUrl, username } = settings.read().digiswitch
  const { digiswitchKey: key = () => 'latihan' } = options
  return createDigiswitch({
    baseUrl,
    username,
    key,
    testing: () => settings.read().digiswitch.testing,
    http: httpOf(options, settings),
    log,
  })
}

function httpOf(options: TillRoomOptions, settings: SettingsStore): HttpClient {
  const { address, user } = settings.read().niskala.proxy
  return createHttpClient({
    connectTimeoutMs: 2_000,
    answerTimeoutMs: options.answerTimeoutMs ?? 130_000 * options.pace,
    bodyMaxBytes: 16_000_000,
    proxy: address === '' ? undefined : { url: address, token: user === '' ? undefined : `${user}:${options.proxyPassword ?? ''}` },
    now: systemClock.monotonicMs,
  })
}

function hurriedClock(times: number): Clock {
  const start = systemClock.now()
  const startMs = systemClock.monotonicMs()
  const passedMs = (): number => (systemClock.monotonicMs() - startMs) * times
  return {
    now: () => Math.round(start + passedMs()) as Instant,
    monotonicMs: passedMs,
    after: (ms, run) => systemClock.after(ms / times, run),
  }
}

function same<T>(value: T): T {
  return value
}

function textOf(lines: readonly { readonly text: string }[]): string {
  return lines.map((line) => `${line.text}\n`).join('')
}

/** A printer whose paper is a file. */
function filePrinter(folder: string): ReceiptPrinter {
  let slips = 0
  return {
    list: () => Promise.resolve([{ name: 'Kertas', isDefault: true }]),
    print(receipt) {
      slips += 1
      writeFileSync(join(folder, `slip-${slips}.txt`), textOf(receipt.lines))
      return Promise.resolve(ok('Kertas'))
    },
    openDrawer: () => Promise.resolve(ok('Kertas')),
  }
}

function slipFiles(folder: string): SlipFiles {
  return {
    save(receipt, fileName, way) {
      const path = join(folder, `${fileName}.${way}`)
      writeFileSync(path, textOf(receipt.lines))
      return Promise.resolve(ok(path))
    },
    show: () => Promise.resolve(true),
  }
}
