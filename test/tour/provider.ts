// The sandbox as a program of its own, so that the tour can cut the line to it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

export type TourProvider = {
  readonly baseUrl: string
  cutLine(): Promise<void>
  restoreLine(): Promise<void>
  /** How often each product was really bought, by request id. */
  purchases(): Promise<readonly number[]>
  stop(): Promise<void>
}

type Book = { readonly transactions: readonly { readonly purchases: number }[] }

export async function startProvider(folder: string): Promise<TourProvider> {
  const book = join(folder, 'provider-book.jsonl')
  const program = resolve('out/main/sandbox.js')
  const child = spawn(process.execPath, [program, '--port', '0', '--control-port', '0', '--book', book, '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const baseUrl = await lineWith(lines, 'sandbox listening on ')
  const controlUrl = await lineWith(lines, 'control on ')
  const control = new URL(controlUrl).origin

  async function setLine(mode: 'up' | 'refuse'): Promise<void> {
    const headers = { 'content-type': 'application/json' }
    const reply = await fetch(`${control}/sandbox/line`, { method: 'POST', headers, body: JSON.stringify({ mode }) })
    if (!reply.ok) throw new Error(`The sandbox did not change its line: HTTP ${reply.status}`)
  }

  return {
    baseUrl,
    cutLine: () => setLine('refuse'),
    restoreLine: () => setLine('up'),
    async purchases() {
      const reply = await fetch(`${control}/sandbox/book`)
      const { transactions } = (await reply.json()) as Book
      return transactions.map((each) => each.purchases)
    },
    async stop() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}

async function lineWith(lines: AsyncIterator<string>, start: string): Promise<string> {
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    if (next.value.startsWith(start)) return next.value.slice(start.length)
  }
  throw new Error('The sandbox ended before it was ready')
}
