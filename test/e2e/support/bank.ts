// The provider with its control port in hand: transfers that arrive, a deposit that changes, reports that are sent.
import { fork, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { type BookView } from '../../../src/sandbox/book-view'
import { type DigiswitchRow, type DigiswitchView } from '../../../src/sandbox/digiswitch-view'
import { canaryKey, canaryToken, digiswitchUser, sandboxProgram } from './places'
import { hasEnded } from './processes'

type NiskalaOrder = 'deposit/pay' | 'saldo' | 'line' | 'settings' | 'callback' | 'resolve'
type DigiswitchOrder = `digiswitch/${'fault' | 'saldo' | 'settings' | 'product' | 'resolve' | 'deposit/pay'}`

export type Bank = {
  readonly baseUrl: string
  readonly digiswitchUrl: string
  book(): Promise<BookView>
  digiswitchBook(): Promise<DigiswitchView>
  /** What DigiSwitch was really asked to pay or to sell for one customer number; look-ups alone do not count. */
  digiswitchSales(number: string): Promise<readonly DigiswitchRow[]>
  /** Anything the control port can do, by its path below `/sandbox/`. */
  order(path: NiskalaOrder | DigiswitchOrder, body: object): Promise<void>
  /** Calls and callbacks as the provider saw them, to look for words in. */
  seen(what: 'calls' | 'callbacks'): Promise<string>
  stop(): Promise<void>
}

type Addresses = { readonly baseUrl: string; readonly digiswitchUrl: string; readonly controlUrl: string }

export type BankOptions = { readonly book: string; readonly saldo?: number }

export async function openBank({ book, saldo = 5_000_000 }: BankOptions): Promise<Bank> {
  const flags = ['--port', '0', '--control-port', '0', '--book', book, '--token', canaryToken, '--saldo', String(saldo)]
  const digiswitch = ['--digiswitch-user', digiswitchUser, '--digiswitch-key', canaryKey]
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit', 'ipc']
  const child = fork(sandboxProgram, [...flags, ...digiswitch, '--pace', '0.05', '--quiet'], { stdio })
  const [{ baseUrl, digiswitchUrl, controlUrl }] = (await once(child, 'message')) as [Addresses]
  const at = (path: string) => `${controlUrl}/sandbox/${path}`
  const digiswitchBook = async () => (await (await fetch(at('digiswitch/book'))).json()) as DigiswitchView
  return {
    baseUrl,
    digiswitchUrl,
    book: async () => (await (await fetch(at('book'))).json()) as BookView,
    digiswitchBook,
    async digiswitchSales(number) {
      const { sales } = await digiswitchBook()
      return sales.filter(({ customer_no, state }) => customer_no === number && state !== 'inquired' && state !== 'no-bill')
    },
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
