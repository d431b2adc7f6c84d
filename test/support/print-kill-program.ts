// A program of its own for the kill journey: asks for slips and brings them to a printer in the network until it is killed.
// Arguments: the store's file, the printer's port, a name for this run, how many slips to ask for. Says `rest` when none waits.
import { writeSync } from 'node:fs'
import { systemClock as clock } from '../../src/main/adapters/platform/system'
import { sendToNetwork } from '../../src/main/adapters/printing/network-route'
import { openTillStore } from '../../src/main/adapters/sqlite/till-store'
import { policiesAt } from '../../src/main/core/sale/retry-policy'
import { type SaleId } from '../../src/main/core/sale/sale'
import { confirmed } from '../../src/main/core/sale/sale-machine'
import { createPrintWorker } from '../../src/main/engine/print-worker'
import { fail, ok } from '../../src/shared/result'
import { confirmedEvent } from './sales'

const [path = '', port = '', run = '', count = ''] = process.argv.slice(2)
const route = { way: 'network', host: '127.0.0.1', port: Number(port), cut: true } as const
const limits = { connectMs: 500, statusMs: 3, stallMs: 150 }
const { journal, prints } = openTillStore(path, { policyOf: policiesAt({ niskala: 1, digiswitch: 1 }), reserveBytes: 64_000 })
const quiet = (): void => undefined

const worker = createPrintWorker({
  prints,
  printer: {
    async print({ qr = '' }) {
      const outcome = await sendToNetwork(Buffer.from(`<${qr}>`.padEnd(6_000, '.')), route, limits)
      return outcome.kind === 'sent' ? ok('kertas') : fail(outcome)
    },
  },
  clock,
  log: { info: quiet, warn: quiet, error: quiet },
  limits: { patience: { backOffMs: [20, 50], keepMs: 60_000 }, storeRetryMs: 50, closeGraceMs: 500 },
  slip: ({ saleId, print }) => ({
    receipt: { columns: 32, lines: [], copy: 0, qr: `${saleId} ${print}` },
    route,
    pinned: false,
    composedAt: clock.now(),
  }),
  onChange: quiet,
  onSent: () => Promise.resolve(),
})

worker.wake()
for (let each = 0; each < Number(count); each += 1) {
  const id = `01KAK${run}${String(each).padStart(21 - run.length, '0')}` as SaleId
  const event = confirmedEvent({ id, reference: `LKT${id}` as never, draft: `D${id.slice(1)}`, number: journal.nextNumber('2026-11-21') })
  const { sale, job } = confirmed(event)
  journal.record({ event, sale, job, postings: [] })
  prints.ask(id, { at: clock.now(), way: 'network', by: 'Sari', pinned: false })
  worker.wake()
  await new Promise((resolve) => setTimeout(resolve, 5))
}
while (prints.open().some(({ state }) => state === 'waiting' || state === 'sending'))
  await new Promise((resolve) => setTimeout(resolve, 10))
writeSync(1, 'rest\n')
process.exit(0)
