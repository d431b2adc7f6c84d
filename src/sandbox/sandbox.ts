// Puts the sandbox together: a book, the provider on top of it, a line to it, and a control port beside it.
import { openBook, type Book } from './book'
import { rowOf, viewOf } from './book-view'
import { createCallLog } from './calls'
import { createControlListener, type Controls } from './control'
import { listen, openLine, portOf, shut, type Line, type LineMode } from './line'
import { createNiskala } from './niskala'
import { BASE_PATH, createNiskalaListener, type Settings } from './niskala-http'
import { createTransactions, type Transactions } from './transactions'

export type SandboxOptions = {
  /** 0 takes any free port. */
  readonly port: number
  readonly book: string
  /** Without it there is no control port; 0 takes any free one. */
  readonly controlPort?: number | undefined
  /** Without it every token is accepted but `wrong` and `expired…`. */
  readonly token?: string | undefined
  /** Deposit of a new book, in rupiah; an old book keeps its own. */
  readonly saldo?: number | undefined
  /** Factor on the waits of the scenarios. */
  readonly pace?: number | undefined
  readonly now?: (() => number) | undefined
  readonly log?: ((line: string) => void) | undefined
}

export type Sandbox = Controls & {
  readonly port: number
  readonly baseUrl: string
  readonly controlUrl: string | undefined
  close(): Promise<void>
}

export const SALDO_DEFAULT = 5_000_000

/** Starts the sandbox and gives it back when it listens. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { now = Date.now, log = () => undefined } = options
  const settings: Settings = { token: options.token, latencyMs: 0, pace: options.pace ?? 1 }
  const book = openBook(options.book, options.saldo ?? SALDO_DEFAULT)
  const transactions = createTransactions({ book, now, pace: () => settings.pace })
  const calls = createCallLog(now)
  const niskala = createNiskala({ book, transactions })
  const provider = createNiskalaListener({ niskala, settings, calls, log })
  const line = await openLine(options.port, (request, response) => {
    provider(request, response).catch((error: unknown) => log(`failed: ${String(error)}`))
  })
  const controls = {
    ...controlsOf(book, transactions, line),
    calls: calls.report,
    change: (changed: Partial<Settings>): void => void Object.assign(settings, changed),
  }
  const control = await openControl(options.controlPort, controls)
  return {
    ...controls,
    port: line.port,
    baseUrl: `http://127.0.0.1:${line.port}${BASE_PATH}`,
    controlUrl: control.url,
    close: async () => {
      await Promise.all([line.close(), control.close()])
      book.close()
    },
  }
}

function controlsOf(book: Book, transactions: Transactions, line: Line): Omit<Controls, 'calls' | 'change'> {
  return {
    book: () => viewOf(book, transactions, line.mode()),
    bookOf: (requestId: string) => rowOf(book, transactions.find(requestId), requestId),
    setSaldo: (balance: number) => book.setBalance(balance),
    setLine: (mode: LineMode) => line.set(mode),
    resolve: (requestId: string, rc: string) => transactions.resolve(requestId, rc),
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
