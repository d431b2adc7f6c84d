// Puts the sandbox together: a book, the provider on top of it, a line to it, and a control port beside it.
import { openBook, type Book } from './book'
import { openBookFile, type BookFile } from './book-file'
import { rowOf, viewOf } from './book-view'
import { createCallbacks, type Callbacks } from './callbacks'
import { type CallbackSettings } from './callback-settings'
import { createCallLog, type CallLog } from './calls'
import { createControlListener } from './control'
import { type Controls } from './controls'
import { createDeposit, type DepositDesk } from './deposit'
import { createDigiswitch } from './digiswitch-parts'
import { type DigiswitchParts } from './digiswitch-desk'
import { digiswitchControls } from './digiswitch-controls'
import { createDigiswitchListener, DIGISWITCH_PATH, isForDigiswitch } from './digiswitch-http'
import { SALDO_DEFAULT } from './flags'
import { listen, openLine, portOf, shut, type Line } from './line'
import { createNiskala, type Niskala } from './niskala'
import { createNiskalaListener } from './niskala-http'
import { BASE_PATH } from './niskala-routes'
import { SETTINGS_DEFAULTS, type Settings } from './settings'
import { createTransactions, type Transactions } from './transactions'
import { type XmlStyle } from './xml-styles'

export type SandboxOptions = {
  /** 0 takes any free port. */
  readonly port: number
  readonly book: string
  /** Without it there is no control port; 0 takes any free one. */
  readonly controlPort?: number | undefined
  /** Without it every token is accepted but `wrong` and `expired…`. */
  readonly token?: string | undefined
  /** Deposit of a new book at each provider, in rupiah; an old book keeps its own. */
  readonly saldo?: number | undefined
  /** Factor on the waits of the scenarios. */
  readonly pace?: number | undefined
  /** Shape of every XML answer whose scenario has none of its own. */
  readonly xmlStyle?: XmlStyle | undefined
  /** Without it no reports are sent. */
  readonly callback?: CallbackSettings | undefined
  /** The only account of DigiSwitch; `latihan` when not given. */
  readonly digiswitchUser?: string | undefined
  readonly digiswitchKey?: string | undefined
  readonly now?: (() => number) | undefined
  readonly log?: ((line: string) => void) | undefined
}

export type Sandbox = Controls & {
  readonly port: number
  readonly baseUrl: string
  readonly digiswitchUrl: string
  readonly controlUrl: string | undefined
  close(): Promise<void>
}

type Parts = {
  readonly settings: Settings
  readonly file: BookFile
  readonly book: Book
  readonly digiswitch: DigiswitchParts
  readonly transactions: Transactions
  readonly niskala: Niskala
  readonly deposit: DepositDesk
  readonly callbacks: Callbacks
  readonly calls: CallLog
}

/** Starts the sandbox and gives it back when it listens. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { log = () => undefined } = options
  const parts = partsOf(options, log)
  const niskala = createNiskalaListener({ ...parts, log })
  const digiswitch = createDigiswitchListener({ ...parts, log })
  const line = await openLine(options.port, (request, response) => {
    const provider = isForDigiswitch(request) ? digiswitch : niskala
    provider(request, response).catch((error: unknown) => log(`failed: ${String(error)}`))
  })
  const controls = controlsOf(parts, line)
  const control = await openControl(options.controlPort, controls)
  return {
    ...controls,
    port: line.port,
    baseUrl: `http://127.0.0.1:${line.port}${BASE_PATH}`,
    digiswitchUrl: `http://127.0.0.1:${line.port}${DIGISWITCH_PATH}`,
    controlUrl: control.url,
    close: async () => {
      parts.callbacks.close()
      await Promise.all([line.close(), control.close()])
      parts.file.close()
    },
  }
}

function partsOf(options: SandboxOptions, log: (line: string) => void): Parts {
  const { now = Date.now, token, pace: paceFactor = 1, xmlStyle = 'document', callback } = options
  const digiswitchSettings = digiswitchSettingsOf(options)
  const settings: Settings = { ...SETTINGS_DEFAULTS, token, pace: paceFactor, xmlStyle, callback, digiswitch: digiswitchSettings }
  const pace = (): number => settings.pace
  const saldo = options.saldo ?? SALDO_DEFAULT
  const file = openBookFile(options.book)
  const book = openBook(file, saldo, now)
  const digiswitch = createDigiswitch({ file, saldo, settings, now })
  const callbacks: Callbacks = createCallbacks({ settings, niskala: () => niskala, transactions: () => transactions, now, log })
  const transactions = createTransactions({ book, now, pace, changed: callbacks.changed })
  const niskala = createNiskala({ book, transactions })
  const deposit = createDeposit({ book, now, pace })
  return { settings, file, book, digiswitch, transactions, niskala, deposit, callbacks, calls: createCallLog(now) }
}

function digiswitchSettingsOf({ digiswitchUser, digiswitchKey }: SandboxOptions): Settings['digiswitch'] {
  const { user, key, ...rest } = SETTINGS_DEFAULTS.digiswitch
  return { ...rest, user: digiswitchUser ?? user, key: digiswitchKey ?? key }
}

function controlsOf({ book, transactions, deposit, digiswitch, callbacks, calls, settings }: Parts, line: Line): Controls {
  return {
    digiswitch: digiswitchControls(digiswitch),
    book: () => viewOf(book, transactions, deposit.tickets(), line.mode()),
    bookOf: (requestId) => rowOf(book, transactions.find(requestId), requestId),
    calls: calls.report,
    callbacks: callbacks.records,
    sendCallback: callbacks.send,
    pay: deposit.pay,
    setSaldo: (balance) => book.setBalance(balance),
    adjustSaldo: (by) => {
      book.setBalance(transactions.balance() + by)
      return book.balance()
    },
    setLine: (mode) => line.set(mode),
    settings: () => settings,
    change: (changed) => void Object.assign(settings, changed),
    resolve: (requestId, rc) => transactions.resolve(requestId, rc),
  }
}

async function openControl(port: number | undefined, controls: Controls): Promise<{ url: string | undefined; close: () => Promise<void> }> {
  if (port === undefined) return { url: undefined, close: async () => undefined }
  const listener = createControlListener(controls)
  const server = await listen(port, (request, response) => {
    listener(request, response).catch(() => response.destroy())
  })
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => shut(server) }
}
