// The composition root: here and in compose-till.ts adapters are named, and nowhere else. Read it to see what the program is made of.
import { join } from 'node:path'
import { app, type BrowserWindow, safeStorage } from 'electron'
import { fail, ok, type Result } from '../../shared/result'
import { type TillStatus } from '../../shared/till-status'
import { readCsv } from '../adapters/csv/read-csv'
import { createRedactingLog } from '../adapters/platform/redacting-log'
import { createRedactor } from '../adapters/platform/redaction'
import { systemClock as clock, systemIds as ids } from '../adapters/platform/system'
import { createPaperRoutes, paperWaysOf } from '../adapters/printing/paper-routes'
import { createPrinterFinder } from '../adapters/printing/printer-finder'
import { createReceiptPrinter } from '../adapters/printing/receipt-printer'
import { openCredentialVault } from '../adapters/settings/credential-vault'
import { openLogoFile } from '../adapters/settings/logo-file'
import { openSettingsStore } from '../adapters/settings/settings-store'
import { catalogueRows } from '../core/catalogue/catalogue-row'
import { StoreTrouble } from '../core/ports/stores'
import { createPrintTest } from '../features/print-test'
import { createSampleSlip } from '../features/sample-slip'
import { createSettings, type Settings } from '../features/settings/settings'
import { createAnswer } from './answers'
import { type Arguments } from './arguments'
import { openRealSales, tokenExpiresAt } from './compose-till'
import { openCustomerDisplay } from './customer-window'
import { type Host } from './host'
import { type Answer } from './ipc-server'
import { applyProvision, type CsvReader, provisionFault, readProvision } from './provisioning'
import { createRoutes } from './routes'
import { keepTill } from './till-keeper'
import { type TillParts } from './till-parts'

export type Program = {
  /** Answers the calls of the screen. */
  readonly answer: Answer
  /** What is still open, if a till is. */
  openOrders(): TillStatus['open'] | undefined
  /** Ends the hidden page that prints and the customer's. */
  closePages(): void
  close(): Promise<void>
}

export type ProgramParts = {
  readonly dataFolder: string
  readonly programFolder: string
  /** The address of the till's page, and its window while there is one. */
  readonly page: string
  readonly window: () => BrowserWindow | undefined
  readonly args: Arguments
  readonly publish: TillParts['publish']
  readonly quit: () => void
}

/** From the first answer to the first products on screen. */
const paintMs = 150
const screenUpAtLatestMs = 3_000

const catalogueReader: CsvReader = (bytes) => {
  const cells = readCsv(bytes)
  return cells.ok ? catalogueRows(cells.value) : cells
}

/** Puts the program together; the failure is a sentence about a provision file that was refused. */
export function composeProgram(parts: ProgramParts): Result<Program, string> {
  const { dataFolder, programFolder, args, publish, quit } = parts
  const redactor = createRedactor()
  const log = createRedactingLog({ folder: join(dataFolder, 'logs'), redactor })
  const settingsStore = openSettingsStore(dataFolder, () => String(clock.now()))
  const logo = openLogoFile(dataFolder)
  const vault = openCredentialVault(dataFolder, safeStorage, redactor.hide)
  const files = createReceiptPrinter({ folder: dataFolder })
  const printer = createPaperRoutes(files)

  const provision = args.provision === undefined ? undefined : readProvision(args.provision, catalogueReader)
  if (provision?.ok === false) return fail(provision.failure)
  try {
    if (provision?.ok) {
      const fault = provisionFault(provision.value, settingsStore.read(), (name) => openRealSales(dataFolder, name))
      if (fault !== undefined) return fail(fault)
      applyProvision(provision.value, settingsStore, vault)
    }
  } catch (error) {
    if (error instanceof StoreTrouble) return fail(`data folder: ${error.reason}`)
    throw error
  }
  let newProducts = provision?.ok ? provision.value.catalogue : []

  let sayScreenUp = (): void => undefined
  const screenUp = new Promise<void>((resolve) => {
    sayScreenUp = resolve
  })
  setTimeout(sayScreenUp, screenUpAtLatestMs)

  const keeper = keepTill(log, {
    dataFolder,
    programFolder,
    pace: args.pace,
    settings: settingsStore,
    logo,
    vault,
    log,
    printer,
    files,
    readCsv: catalogueReader,
    publish,
    screenUp,
    onStore(store) {
      if (newProducts.length > 0) store.catalogue.merge(newProducts)
      newProducts = []
    },
  })

  const customer = openCustomerDisplay({ ...parts, settings: settingsStore.read, screenUp })

  const settings: Settings = createSettings({
    store: settingsStore,
    logo,
    vault,
    clock,
    ids,
    about: { version: app.getVersion(), dataFolder, paperWays: paperWaysOf(process.platform) },
    tokenExpiresAt: () => tokenExpiresAt(vault),
    async saldo(provider) {
      const { saldoOf } = await import('./compose-provider')
      return saldoOf(provider, { settings: settingsStore, vault, log })
    },
    openSales: (provider) => keeper.current()?.openSales(provider) ?? 0,
    tokenChanged: () => void keeper.current()?.probe(),
    callbackChanged: async () => keeper.current()?.callbacks.follow(settingsStore.read().niskala.callback),
    async exchangeTill() {
      await keeper.exchange()
      publish('catalogue/changed', null)
      keeper.current()?.announce()
    },
    onChange(view) {
      customer.redraw()
      publish('till/settings', view)
      keeper.current()?.receipts.paperChanged()
      keeper.current()?.announce()
    },
  })

  const host: Host = {
    screenIsUp: () => void setTimeout(sayScreenUp, paintMs),
    settings,
    printer,
    customer,
    findPrinters: createPrinterFinder({ list: printer.list, savedDevice: () => settingsStore.read().printing.device }),
    printTest: createPrintTest({ printer, clock, settings: settingsStore.read, logo: logo.read }),
    sampleSlip: createSampleSlip({ clock, preferences: () => settingsStore.read().preferences }),
    quit() {
      quit()
      return null
    },
  }
  return ok({
    answer: createAnswer({ routes: createRoutes(host, keeper.till), log, ready: keeper.ready }),
    openOrders: () => keeper.current()?.status().open,
    closePages() {
      customer.close()
      printer.close()
    },
    close: keeper.close,
  })
}
