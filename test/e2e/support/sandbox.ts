// The provider as a process of its own, and its book, which is the truth every test compares with.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type BookRow, type BookView } from '../../../src/sandbox/book-view'
import { canaryToken, sandboxProgram } from './places'
import { hasEnded } from './processes'

export type Sandbox = {
  readonly baseUrl: string
  book(): Promise<BookView>
  /** Everything the provider recorded for one customer number. */
  of(number: string): Promise<readonly BookRow[]>
  /** How often the provider really bought for one customer number. */
  purchases(number: string): Promise<number>
  line(mode: 'up' | 'refuse' | 'hang'): Promise<void>
  change(settings: { token?: string | null; latencyMs?: number; pace?: number }): Promise<void>
  resolve(requestId: string, rc: string): Promise<void>
  stop(): Promise<void>
}

export type SandboxOptions = { readonly book: string; readonly pace?: number; readonly token?: string }

export async function startSandbox({ book, pace = 0.05, token = canaryToken }: SandboxOptions): Promise<Sandbox> {
  const flags = ['--port', '0', '--control-port', '0', '--book', book, '--token', token, '--pace', String(pace), '--quiet']
  const child = spawn(process.execPath, [sandboxProgram, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] })
  const { baseUrl, controlUrl } = await addressesOf(child)
  const read = async (path: string): Promise<BookView> => {
    const response = await fetch(`${controlUrl}/sandbox/${path}`)
    return (await response.json()) as BookView
  }
  const post = async (path: string, body: object): Promise<void> => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${controlUrl}/sandbox/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`The sandbox refused ${path}: ${await response.text()}`)
  }
  const rowsOf = async (number: string): Promise<readonly BookRow[]> => {
    const { transactions } = await read('book')
    return transactions.filter((row) => 'msisdn' in row && row.msisdn === number)
  }
  return {
    baseUrl,
    book: () => read('book'),
    of: rowsOf,
    purchases: async (number) => (await rowsOf(number)).reduce((sum, row) => sum + row.purchases, 0),
    line: (mode) => post('line', { mode }),
    change: (settings) => post('settings', settings),
    resolve: (request_id, rc) => post('resolve', { request_id, rc }),
    async stop() {
      if (hasEnded(child)) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function addressesOf(child: ChildProcess): Promise<{ baseUrl: string; controlUrl: string }> {
  let baseUrl: string | undefined
  for await (const line of createInterface({ input: child.stdout! })) {
    baseUrl = /^sandbox listening on (\S+)/u.exec(line)?.[1] ?? baseUrl
    const controlUrl = /^control on (\S+)/u.exec(line)?.[1]
    if (baseUrl && controlUrl) return { baseUrl, controlUrl }
  }
  throw new Error('The sandbox ended before it was ready')
}
