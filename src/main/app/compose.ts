// The composition root: the only file that names adapters. Read it to see what the program is made of.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, safeStorage } from 'electron'
import { type EventName, type Events } from '../../shared/ipc-contract'
import { fail, ok, type Result } from '../../shared/result'
import { isLoopbackAddress } from '../../shared/settings'
import { type TillNotice } from '../../shared/till-status'
import { readCsv } from '../adapters/csv/read-csv'
import { createHttpClient } from '../adapters/http/http-client'
import { createNiskala } from '../adapters/niskala/client'
import { raiseRunMarker } from '../adapters/platform/run-marker'
import { createRedactingLog } from '../adapters/platform/redacting-log'
import { createRedactor } from '../adapters/platform/redaction'
import { systemClock as clock, systemIds as ids } from '../adapters/platform/system'
import { createReceiptPrinter } from '../adapters/printing/receipt-printer'
import { openCredentialVault } from '../adapters/settings/credential-vault'
import { openSettingsStore } from '../adapters/settings/settings-store'
import { openTillStore } from '../adapters/sqlite/till-store'
import { catalogueRows } from '../core/catalogue/catalogue-row'
import { sampleCatalogue } from '../core/catalogue/sample-catalogue'
import { type Log } from '../core/ports/platform'
import { type TopUpProvider } from '../core/ports/providers'
import { StoreTrouble } from '../core/ports/stores'
import { counterPolicy, paced } from '../core/sale/retry-policy'
import { createSettings } from '../features/settings'
import { type Arguments } from './arguments'
import { type Host } from './host'
import { applyProvision, type CsvReader, readProvision } from './provisioning'
import { createTill, type Till } from './till'
import { startTrainingProvider } from './training-mode'

export type Program = {
  readonly host: Host
  readonly log: Log
  /** Resolves when the till that should be open is open, or could not be opened. */
  ready(): Promise<void>
  /** The till that is open; throws StoreTrouble, with the reason, when none could be opened. */
  till(): Till
  /** Ends the hidden page that prints. */
  closePages(): void
  close(): Promise<void>
}

export type ProgramParts = {
  readonly dataFolder: string
  /** The folder of the built main program, where the sandbox lies beside it. */
  readonly programFolder: string
  readonly args: Arguments
  readonly publish: <E extends EventName>(event: E, payload: Events[E]) => void
  readonly quit: () => void
}

const connectTimeoutMs = 10_000
/** Niskala holds a connection up to 120 s. */
const answerTimeoutMs = 130_000
const bodyMaxBytes = 1_000_000

const catalogueReader: CsvReader = (bytes) => {
  const cells = readCsv(bytes)
  return cells.ok ? catalogueRows(cells.value) : cells
}

/** Puts the program together; the failure is a sentence about a provision file that was refused. */
export function composeProgram({ dataFolder, programFolder, args, publish, quit }: ProgramParts): Result<Program, string> {
  const redactor = createRedactor()
  const log = createRedactingLog({ folder: join(dataFolder, 'logs'), redactor })
  const settingsStore = openSettingsStore(dataFolder, () => String(clock.now()))
  const vault = openCredentialVault(dataFolder, safeStorage, redactor.hide)
  const printer = createReceiptPrinter({ folder: join(dataFolder, 'struk') })

  const provision = args.provision === undefined ? undefined : readProvision(args.provision, catalogueReader)
  if (provision?.ok === false) return fail(provision.failure)
  if (provision?.ok) applyProvision(provision.value, settingsStore, vault)

  let current: Till | StoreTrouble = new StoreTrouble('other', 'No till is open yet')
  let closeCurrent = async (): Promise<void> => undefined

  function till(): Till {
    if (current instanceof StoreTrouble) throw current
    return current
  }

  async function openTill(): Promise<void> {
    try {
      await (settingsStore.read().training ? openTraining() : openReal())
    } catch (error) {
      log.error('The till could not be opened', error)
      current = error instanceof StoreTrouble ? error : new StoreTrouble('other', 'The till could not be opened')
      closeCurrent = async () => undefined
    }
  }

  async function openReal(): Promise<void> {
    const { baseUrl } = settingsStore.read().niskala
    const pace = isLoopbackAddress(baseUrl) ? args.pace : 1
    open('loket', false, pace, () => niskala(baseUrl, () => vault.get('niskala-token'), pace))
  }

  async function openTraining(): Promise<void> {
    const bookFile = join(dataFolder, 'latihan-sandbox.jsonl')
    const program = join(programFolder, 'sandbox.js')
    const sandbox = await startTrainingProvider({ program, bookFile, pace: args.pace, log })
    open('latihan', true, args.pace, () => niskala(sandbox.baseUrl, () => 'latihan', args.pace))
    const closeTill = closeCurrent
    closeCurrent = async () => {
      await closeTill()
      sandbox.stop()
    }
  }

  function open(name: string, training: boolean, pace: number, provider: () => TopUpProvider): void {
    const policy = paced(counterPolicy, pace)
    const store = openTillStore(join(dataFolder, `${name}.sqlite`), { policy, onUnreadable })
    if (training && store.catalogue.rows().length === 0) store.catalogue.merge(sampleCatalogue)
    if (provision?.ok && provision.value.catalogue.length > 0) store.catalogue.merge(provision.value.catalogue)
    const marker = raiseRunMarker(dataFolder, name)
    const opened = createTill({
      store,
      provider: provider(),
      policy,
      clock,
      ids,
      log,
      printer,
      training,
      publish,
      settings: settingsStore,
      readCsv: catalogueReader,
      crashed: marker.crashed,
      notices: notices(training),
    })
    current = opened
    closeCurrent = async () => {
      await opened.close()
      marker.clear()
    }
  }

  function onUnreadable(saleId: string, why: string): void {
    log.error(`Sale ${saleId} cannot be read: ${why}`)
  }

  function niskala(baseUrl: string, token: () => string | undefined, pace: number): TopUpProvider {
    const http = createHttpClient({ connectTimeoutMs, answerTimeoutMs: answerTimeoutMs * pace, bodyMaxBytes, now: clock.monotonicMs })
    return createNiskala({ baseUrl, token, http, log })
  }

  function notices(training: boolean): ReadonlySet<TillNotice['kind']> {
    const found = new Set<TillNotice['kind']>()
    if (settingsStore.wasReset) found.add('settings-reset')
    if (!training && vault.status('niskala-token').kept === 'memory') found.add('secret-in-memory')
    return found
  }

  async function exchangeTill(): Promise<void> {
    await closeCurrent()
    opening = openTill()
    await opening
    publish('catalogue/changed', null)
    if (!(current instanceof StoreTrouble)) current.announce()
  }

  const settings = createSettings({
    store: settingsStore,
    vault,
    clock,
    exchangeTill,
    about: { version: app.getVersion(), dataFolder },
    saldo: async () => {
      const {
        training,
        niskala: { baseUrl },
      } = settingsStore.read()
      const token = training ? 'latihan' : vault.get('niskala-token')
      const provider = niskala(baseUrl, () => token, 1)
      try {
        return await provider.saldo()
      } finally {
        await provider.close()
      }
    },
    openSales: () => (current instanceof StoreTrouble ? 0 : current.status().open.count),
    tokenChanged: () => void till().probe(),
    onChange: (view) => {
      publish('till/settings', view)
      if (!(current instanceof StoreTrouble)) current.announce()
    },
  })

  let opening = openTill()
  return ok({
    log,
    ready: () => opening,
    host: {
      settings,
      printer,
      quit() {
        quit()
        return null
      },
    },
    till,
    closePages: () => printer.close(),
    close: () => closeCurrent(),
  })
}

/** Makes the data folder; throws what the file system throws. */
export function prepareDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}
