// The engine over a real SQLite file and a scripted provider, in a time that only passes when the test says so.
import { onTestFinished } from 'vitest'
import { type Log } from '../../src/main/core/ports/platform'
import { type NewPrint } from '../../src/main/core/ports/print-jobs'
import { type Entry, type Journal, StoreTrouble } from '../../src/main/core/ports/stores'
import { policiesAt } from '../../src/main/core/sale/retry-policy'
import { type Sale, type SaleCore } from '../../src/main/core/sale/sale'
import { createEngine } from '../../src/main/engine/engine'
import { type ProviderName } from '../../src/shared/provider-name'
import { type SaleView } from '../../src/shared/sale-view'
import { createFakeClock } from './fake-clock'
import { confirmedEvent } from './sales'
import { createScriptedProvider } from './scripted-provider'
import { nth, openStore, tempPath } from './temp-database'

export function openEngineRoom(path: string = tempPath(), lane: ProviderName = 'niskala') {
  const clock = createFakeClock()
  const provider = createScriptedProvider()
  const store = openStore(path)
  const part = store.of(lane)
  const policyOf = policiesAt({ niskala: 1, digiswitch: 1 })
  const steps: SaleView[] = []
  const diskTroubles: boolean[] = []
  const errors: string[] = []
  let changes = 0
  let saldoChanges = 0
  let landed = 0
  const chance = { value: 0 }
  /** Set to make the store refuse what it names. */
  const refuse: { entry: (entry: Entry) => boolean } = { entry: () => false }
  /** Set to let a step make a slip by itself. */
  const slip: { of: () => NewPrint | undefined } = { of: () => undefined }
  const log: Log = { info: () => undefined, warn: () => undefined, error: (message) => void errors.push(message) }
  const ids = { next: () => 'unused', chance: () => chance.value }
  const journal: Journal = {
    ...part.journal,
    record(entry) {
      if (refuse.entry(entry)) throw new StoreTrouble('disk-full', 'The disk is full')
      part.journal.record(entry)
    },
  }
  const engine = createEngine({
    store: { ...part, journal },
    provider,
    policyOf,
    name: lane,
    callsApart: lane === 'digiswitch',
    canTryOther: () => false,
    autoSlip: () => slip.of(),
    clock,
    ids,
    log,
    onSale: (sale) => void steps.push(sale),
    onChange: () => void (changes += 1),
    onSaldoChange: () => void (saldoChanges += 1),
    onDiskTrouble: (trouble) => void diskTroubles.push(trouble),
    onLanded: () => void (landed += 1),
  })
  const { desk, line, worker } = engine
  onTestFinished(() => {
    line.stop()
    void worker.stop()
  })
  let count = 0
  return {
    ...engine,
    clock,
    log,
    policyOf,
    provider,
    /** The whole till's file, and this provider's part of it. */
    store,
    part,
    journal,
    landed: () => landed,
    steps,
    /** How often line, pause or saldo were told to be another, and how often the saldo ledger was. */
    told: () => ({ changes, saldoChanges }),
    diskTroubles,
    errors,
    chance,
    refuse,
    slip,
    /** Confirms a sale now, without waking the worker. */
    confirm(changes: Partial<SaleCore> = {}): Sale {
      count += 1
      const destination = `0812${String(count).padStart(8, '0')}`
      return desk.open(confirmedEvent({ ...nth(count), provider: lane, createdAt: clock.now(), destination, ...changes }))
    },
    state: (sale: Sale) => store.journal.find(sale.core.id)?.status.kind,
    /** Starts line and worker, as a till does. */
    async start() {
      worker.wake()
      line.start()
      await clock.settle()
    },
  }
}
