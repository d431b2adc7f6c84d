// The engine over a real SQLite file and a scripted provider, in a time that only passes when the test says so.
import { onTestFinished } from 'vitest'
import { type Log } from '../../src/main/core/ports/platform'
import { type Entry, type Journal, StoreTrouble } from '../../src/main/core/ports/stores'
import { counterPolicy } from '../../src/main/core/sale/retry-policy'
import { type Sale, type SaleCore } from '../../src/main/core/sale/sale'
import { createLine } from '../../src/main/engine/line'
import { createOutboxWorker } from '../../src/main/engine/outbox-worker'
import { createSaleDesk } from '../../src/main/engine/sale-desk'
import { type SaleView } from '../../src/shared/sale-view'
import { type LineState } from '../../src/shared/till-status'
import { createFakeClock } from './fake-clock'
import { confirmedEvent } from './sales'
import { createScriptedProvider } from './scripted-provider'
import { nth, openStore, tempPath } from './temp-database'

export function openEngineRoom(path: string = tempPath()) {
  const clock = createFakeClock()
  const provider = createScriptedProvider()
  const store = openStore(path)
  const steps: SaleView[] = []
  const lineStates: LineState[] = []
  const diskTroubles: boolean[] = []
  const errors: string[] = []
  const chance = { value: 0 }
  /** Set to make the store refuse what it names. */
  const refuse: { entry: (entry: Entry) => boolean } = { entry: () => false }
  const log: Log = { info: () => undefined, warn: () => undefined, error: (message) => void errors.push(message) }
  const ids = { next: () => 'unused', chance: () => chance.value }
  const journal: Journal = {
    ...store.journal,
    record(entry) {
      if (refuse.entry(entry)) throw new StoreTrouble('disk-full', 'The disk is full')
      store.journal.record(entry)
    },
  }
  const { outbox } = store
  const desk = createSaleDesk({ journal, outbox, policy: counterPolicy, ids, clock, onStep: (sale) => void steps.push(sale) })
  const line = createLine({
    provider,
    clock,
    ids,
    onChange(state) {
      lineStates.push(state)
      if (state.kind === 'up') worker.wake()
    },
  })
  const worker = createOutboxWorker({
    desk,
    journal,
    outbox,
    provider,
    line,
    clock,
    log,
    inFlightMax: 4,
    onDiskTrouble: (trouble) => void diskTroubles.push(trouble),
  })
  onTestFinished(() => {
    line.stop()
    void worker.stop()
  })
  let count = 0
  return {
    clock,
    provider,
    store,
    journal,
    desk,
    line,
    worker,
    steps,
    lineStates,
    diskTroubles,
    errors,
    chance,
    refuse,
    /** Confirms a sale now, without waking the worker. */
    confirm(changes: Partial<SaleCore> = {}): Sale {
      count += 1
      const destination = `0812${String(count).padStart(8, '0')}`
      return desk.open(confirmedEvent({ ...nth(count), createdAt: clock.now(), destination, ...changes }))
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
