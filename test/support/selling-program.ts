// A program of its own for the kill journeys: opens the real till, sells, and can be made to die at a chosen step.
// Arguments: one JSON object. Says `sold ID NUMBER` for each acknowledged sale and `rest` when nothing is left to do.
import { appendFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Niskala } from '../../src/main/adapters/niskala/client'
import { type Journal, type TillStore } from '../../src/main/core/ports/stores'
import { type Log } from '../../src/main/core/ports/platform'
import { rupiah } from '../../src/shared/money'
import { providerNames } from '../../src/shared/provider-name'
import { type NiskalaTransport } from '../../src/shared/settings'
import { openTillRoom } from './till-room'

/** Where in the life of a sale the plug is pulled. */
export type KillPoint =
  | 'before-intent'
  | 'after-intent'
  | 'before-attempt'
  | 'after-attempt'
  | 'request-on-its-way'
  | 'before-outcome'
  | 'after-outcome'
  | 'after-check'

export type SellingOrder = {
  readonly folder: string
  readonly baseUrl: string
  readonly pace: number
  readonly numbers: readonly string[]
  readonly everyMs: number
  readonly dieAt?: KillPoint
  readonly transport?: NiskalaTransport
  readonly token?: string
}

const order = JSON.parse(process.argv[2] ?? '') as SellingOrder
const restLookMs = 20

function die(point: KillPoint): void {
  if (order.dieAt === point) process.kill(process.pid, 'SIGKILL')
}

function mortalJournal(journal: Journal): Journal {
  return {
    ...journal,
    record(entry) {
      const { type } = entry.event
      if (type === 'confirmed') die('before-intent')
      if (type === 'submit-started') die('before-attempt')
      if (type === 'answered') die('before-outcome')
      journal.record(entry)
      if (type === 'confirmed') die('after-intent')
      if (type === 'submit-started') die('after-attempt')
      if (type === 'answered') die('after-outcome')
    },
  }
}

function mortalStore(store: TillStore): TillStore {
  return {
    ...store,
    of(provider) {
      const part = store.of(provider)
      return { ...part, journal: mortalJournal(part.journal) }
    },
  }
}

function mortalProvider(provider: Niskala): Niskala {
  return {
    ...provider,
    submit(topUp) {
      const answer = provider.submit(topUp)
      // Long enough for the request to be somewhere between here and the provider's book.
      if (order.dieAt === 'request-on-its-way') setTimeout(() => die('request-on-its-way'), 3)
      return answer
    },
    async check(topUp) {
      const reply = await provider.check(topUp)
      die('after-check')
      return reply
    },
  }
}

/** A log that keeps everything it is told, unmasked: what is secret must not be told. */
function frankLog(file: string): Log {
  const write = (...said: readonly unknown[]): void => appendFileSync(file, `${JSON.stringify(said.map(plain))}\n`)
  return { info: write, warn: write, error: write }
}

function plain(value: unknown): unknown {
  return value instanceof Error ? `${value.stack} ${JSON.stringify(value)}` : value
}

const { folder, baseUrl, pace, transport = 'json', token = 'token-for-tests' } = order
const { till, store } = openTillRoom({
  folder,
  baseUrl,
  pace,
  token: () => token,
  niskala: { transport },
  log: frankLog(join(folder, 'frank.log')),
  crashed: true,
  throughStore: mortalStore,
  throughProvider: mortalProvider,
})

function sell(number: string): void {
  const draft = till.topup.draft('HSA5', number)
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
  const sold = till.topup.sell({ draft: draft.value.draft, payment: 'cash', tendered: rupiah(10_000), second: true })
  if (!sold.ok) throw new Error(JSON.stringify(sold.failure))
  writeSync(1, `sold ${sold.value.id} ${number}\n`)
}

for (const number of order.numbers) {
  sell(number)
  if (order.everyMs > 0) await new Promise((resolve) => setTimeout(resolve, order.everyMs))
}
// A sale that is being sent has no job of its own.
function atRest(): boolean {
  const { count, attention } = store.journal.openTotals()
  return count === attention && providerNames.every((name) => store.of(name).outbox.nextDueAt() === undefined)
}

while (!atRest()) await new Promise((resolve) => setTimeout(resolve, restLookMs))
writeSync(1, 'rest\n')
await till.close()
