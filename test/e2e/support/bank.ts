// The provider with its control port in hand: transfers that arrive, a deposit that changes, reports that are sent.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { type BookView } from '../../../src/sandbox/book-view'
import { canaryToken, sandboxProgram } from './places'
import { hasEnded } from './processes'

export type Bank = {
  readonly baseUrl: string
  book(): Promise<BookView>
  /** Anything the control port can do, by its path below `/sandbox/`. */
  order(path: 'deposit/pay' | 'saldo' | 'line' | 'settings' | 'callback' | 'resolve', body: object): Promise<void>
  /** Calls and callbacks as the provider saw them, to look for words in. */
  seen(what: 'calls' | 'callbacks'): Promise<string>
  stop(): Promise<void>
}

export type BankOptions = { readonly book: string; readonly saldo?: number }

export async function openBank({ book, saldo = 5_000_000 }: BankOptions): Promise<Bank> {
  const flags = ['--port', '0', '--control-port', '0', '--book', book, '--token', canaryToken, '--saldo', String(saldo)]
  const child = fork(sandboxProgram, [...flags, '--pace', '0.05', '--quiet'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [{ baseUrl, controlUrl }] = (await once(child, 'message')) as [{ baseUrl: string; controlUrl: string }]
  const at = (path: string) => `${controlUrl}/sandbox/${path}`
  return {
    baseUrl,
    book: async () => (await (await fetch(at('book'))).json()) as BookView,
    async order(path, body) {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(at(path), { method: 'POST', headers, body: JSON.stringify(body) })
      if (!response.ok) throw new Error(`The sandbox refused ${path}: ${await response.text()}`)
    },
    seen: async (what) => (await fetch(at(what))).text(),
    async stop() {
      if (hasEnded(child)) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
