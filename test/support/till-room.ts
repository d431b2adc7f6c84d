// A till made of the real parts without Electron: SQLite file, HTTP client, Niskala, clock. Needs no test around it, so that
// a program of its own can open one too.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTill, type Till } from '../../src/main/app/till'
import { readCsv } from '../../src/main/adapters/csv/read-csv'
import { createHttpClient } from '../../src/main/adapters/http/http-client'
import { niskalaCallbackDoor } from '../../src/main/adapters/niskala/callback-door'
import { createNiskala, type Niskala } from '../../src/main/adapters/niskala/client'
import { systemClock, systemIds as ids } from '../../src/main/adapters/platform/system'
import { openTillStore } from '../../src/main/adapters/sqlite/till-store'
import { catalogueRows } from '../../src/main/core/catalogue/catalogue-row'
import { sampleCatalogue } from '../../src/main/core/catalogue/sample-catalogue'
import { type ReceiptPrinter } from '../../src/main/core/ports/devices'
import { type Clock, type Log } from '../../src/main/core/ports/platform'
import { type SettingsStore, type StoredSettings, type TillStore } from '../../src/main/core/ports/stores'
import { counterPolicy, paced, type SalePolicy } from '../../src/main/core/sale/retry-policy'
import { ok } from '../../src/shared/result'
import { type Instant, type SaleView } from '../../src/shared/sale-view'
import { type Preferences } from '../../src/shared/settings'
import { preferenceSettings, settingsInMemory, storedSettings } from './settings'

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
  /** Instead of settings in memory, which `preferences` and `niskala` fill. */
  readonly settings?: SettingsStore
  readonly log?: Log
  readonly onSale?: (sale: SaleView) => void
  /** Steps between the till and its file or provider: where a test pulls the plug. */
  readonly throughStore?: (store: TillStore) => TillStore
  readonly throughProvider?: (provider: Niskala) => Niskala
}

export type TillRoom = {
  readonly till: Till
  readonly store: TillStore
  readonly settings: SettingsStore
  readonly errors: readonly string[]
}

/** Opens the till of `folder`; the first one finds the sample catalogue in it. */
export function openTillRoom(options: TillRoomOptions): TillRoom {
  const { folder, baseUrl, pace, throughStore = same, throughProvider = same } = options
  const clock = options.hurry === undefined ? systemClock : hurriedClock(options.hurry)
  const policy = { ...paced(counterPolicy, pace), ...options.policy }
  const errors: string[] = []
  const log: Log = {
    info: (message, facts) => options.log?.info(message, facts),
    warn: (message, facts) => options.log?.warn(message, facts),
    error(message, error) {
      errors.push(`${message} ${String(error)}`)
      options.log?.error(message, error)
    },
  }
  const store = throughStore(openTillStore(join(folder, 'till.sqlite'), { policy, reserveBytes: 64_000 }))
  if (store.catalogue.rows().length === 0) store.catalogue.merge(sampleCatalogue)
  const stored = storedSettings(baseUrl, { preferences: preferenceSettings(options.preferences) })
  const settings = options.settings ?? settingsInMemory({ ...stored, niskala: { ...stored.niskala, ...options.niskala } })
  const till = createTill({
    store,
    policy,
    clock,
    ids,
    log,
    provider: throughProvider(niskalaOf(options, settings, log)),
    door: niskalaCallbackDoor,
    tokenEndingAt: () => undefined,
    settings,
    printer: filePrinter(folder),
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

function niskalaOf(options: TillRoomOptions, settings: SettingsStore, log: Log): Niskala {
  const { baseUrl, pace, token = () => 'token-for-tests' } = options
  const { address, user } = settings.read().niskala.proxy
  const http = createHttpClient({
    connectTimeoutMs: 2_000,
    answerTimeoutMs: options.answerTimeoutMs ?? 130_000 * pace,
    bodyMaxBytes: 1_000_000,
    proxy: address === '' ? undefined : { url: address, token: user === '' ? undefined : `${user}:${options.proxyPassword ?? ''}` },
    now: systemClock.monotonicMs,
  })
  return createNiskala({ baseUrl, token, http, log, transport: () => settings.read().niskala.transport })
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

/** A printer whose paper is a file. */
function filePrinter(folder: string): ReceiptPrinter {
  let slips = 0
  const text = (lines: readonly { readonly text: string }[]): string => lines.map((line) => `${line.text}\n`).join('')
  return {
    list: () => Promise.resolve([{ name: 'Kertas', isDefault: true }]),
    print(receipt) {
      slips += 1
      writeFileSync(join(folder, `slip-${slips}.txt`), text(receipt.lines))
      return Promise.resolve(ok('Kertas'))
    },
    savePdf(receipt, fileName) {
      const path = join(folder, `${fileName}.pdf`)
      writeFileSync(path, text(receipt.lines))
      return Promise.resolve(ok(path))
    },
  }
}
