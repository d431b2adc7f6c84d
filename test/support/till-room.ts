// A till made of the real parts without Electron: SQLite file, HTTP client, Niskala, clock. Needs no test around it, so that
// a program of its own can open one too.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTill, type Till } from '../../src/main/app/till'
import { readCsv } from '../../src/main/adapters/csv/read-csv'
import { createHttpClient } from '../../src/main/adapters/http/http-client'
import { createNiskala } from '../../src/main/adapters/niskala/client'
import { systemClock as clock, systemIds as ids } from '../../src/main/adapters/platform/system'
import { openTillStore } from '../../src/main/adapters/sqlite/till-store'
import { catalogueRows } from '../../src/main/core/catalogue/catalogue-row'
import { sampleCatalogue } from '../../src/main/core/catalogue/sample-catalogue'
import { type ReceiptPrinter } from '../../src/main/core/ports/devices'
import { type Log } from '../../src/main/core/ports/platform'
import { type TopUpProvider } from '../../src/main/core/ports/providers'
import { type SettingsStore, type StoredSettings, type TillStore } from '../../src/main/core/ports/stores'
import { counterPolicy, paced, type SalePolicy } from '../../src/main/core/sale/retry-policy'
import { ok } from '../../src/shared/result'
import { type SaleView } from '../../src/shared/sale-view'
import { type Preferences } from '../../src/shared/settings'

export type TillRoomOptions = {
  readonly folder: string
  readonly baseUrl: string
  readonly token?: () => string | undefined
  readonly pace: number
  readonly crashed?: boolean
  readonly preferences?: Partial<Preferences>
  readonly policy?: Partial<SalePolicy>
  readonly answerTimeoutMs?: number
  readonly onSale?: (sale: SaleView) => void
  /** Steps between the till and its file or provider: where a test pulls the plug. */
  readonly throughStore?: (store: TillStore) => TillStore
  readonly throughProvider?: (provider: TopUpProvider) => TopUpProvider
}

export type TillRoom = { readonly till: Till; readonly store: TillStore; readonly errors: readonly string[] }

/** Opens the till of `folder`; the first one finds the sample catalogue in it. */
export function openTillRoom(options: TillRoomOptions): TillRoom {
  const { folder, pace, throughStore = same, throughProvider = same } = options
  const policy = { ...paced(counterPolicy, pace), ...options.policy }
  const errors: string[] = []
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (message, error) => void errors.push(`${message} ${String(error)}`),
  }
  const store = throughStore(openTillStore(join(folder, 'till.sqlite'), { policy, reserveBytes: 64_000 }))
  if (store.catalogue.rows().length === 0) store.catalogue.merge(sampleCatalogue)
  const limits = { connectTimeoutMs: 2_000, answerTimeoutMs: options.answerTimeoutMs ?? 130_000 * pace, bodyMaxBytes: 1_000_000 }
  const http = createHttpClient({ ...limits, now: clock.monotonicMs })
  const { baseUrl, token = () => 'token-for-tests' } = options
  const till = createTill({
    store,
    policy,
    clock,
    ids,
    log,
    provider: throughProvider(createNiskala({ baseUrl, token, http, log })),
    settings: settingsInMemory(baseUrl, options.preferences ?? {}),
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
  return { till, store, errors }
}

function same<T>(value: T): T {
  return value
}

function settingsInMemory(baseUrl: string, preferences: Partial<Preferences>): SettingsStore {
  let current: StoredSettings = {
    shop: { name: 'Konter Uji', address: 'Jl. Mawar 1', phone: '0812', footer: 'Terima kasih', paperColumns: 32 },
    preferences: {
      language: 'id',
      theme: 'system',
      timeZone: 'WIB',
      holdMinutes: 60,
      cashFirst: true,
      cashier: 'Sari',
      printer: '',
      autoPrint: false,
      ...preferences,
    },
    niskala: { baseUrl },
    training: false,
  }
  return { wasReset: false, read: () => current, write: (changes) => void (current = { ...current, ...changes }) }
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
