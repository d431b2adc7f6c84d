// The print worker over a real SQLite file and a scripted printer, in a time that only passes when the test says so.
import { type PrintJobs, type StoredPrint } from '../../src/main/core/ports/print-jobs'
import { type ReceiptPrinter } from '../../src/main/core/ports/devices'
import { StoreTrouble } from '../../src/main/core/ports/stores'
import { createPrintWorker, usualPrintLimits } from '../../src/main/engine/print-worker'
import { type PrinterTrouble, type PrintState } from '../../src/shared/printing'
import { ok, type Result } from '../../src/shared/result'
import { createFakeClock } from './fake-clock'
import { nth, openStore, sell, tempPath } from './temp-database'

export type PrintOutcome = Result<string, PrinterTrouble>
export const sent: PrintOutcome = ok('EPSON')
const route = { way: 'network', host: 'printer', port: 9100, cut: true } as const

type Asked = { readonly id: StoredPrint['saleId']; readonly print: number }

export function openPrintRoom(path: string = tempPath(), clock = createFakeClock()) {
  const store = openStore(path)
  const { prints } = store
  const papers: string[] = []
  const told: string[] = []
  const sentOnes: number[] = []
  const errors: string[] = []
  let answer: (key: string) => PrintOutcome | Promise<PrintOutcome> = () => sent
  const refuse = { change: false }
  const guarded: PrintJobs = {
    ...prints,
    change(changes) {
      if (refuse.change) throw new StoreTrouble('disk-full', 'The disk is full')
      return prints.change(changes)
    },
  }
  const printer: Pick<ReceiptPrinter, 'print'> = {
    async print(receipt) {
      const key = receipt.qr ?? ''
      const outcome = await answer(key)
      if (outcome.ok) papers.push(key)
      return outcome
    },
  }
  const worker = createPrintWorker({
    prints: guarded,
    printer,
    clock,
    log: { info: () => undefined, warn: () => undefined, error: (message) => void errors.push(message) },
    limits: usualPrintLimits,
    slip: ({ saleId, print }) => ({
      receipt: { columns: 32, lines: [], copy: 0, qr: `${saleId} ${print}` },
      route,
      pinned: false,
      composedAt: clock.now(),
    }),
    onChange: ({ print, state }) => void told.push(`${print} ${state}`),
    onSent: ({ print }) => Promise.resolve(void sentOnes.push(print)),
  })
  const ask = (n = 1): Asked => {
    const id = nth(n).id!
    if (!store.journal.find(id)) sell(store, nth(n))
    const { print } = prints.ask(id, { at: clock.now(), way: 'network', by: 'Sari', pinned: false })
    return { id, print }
  }
  const states = (n = 1): readonly PrintState[] => prints.of(nth(n).id!).map(({ state }) => state)
  return {
    store,
    prints,
    clock,
    worker,
    papers,
    told,
    sentOnes,
    errors,
    refuse,
    ask,
    states,
    answers: (next: typeof answer) => void (answer = next),
  }
}
