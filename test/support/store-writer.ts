// A program of its own for the kill test: sells without end and says, after each step is on the disk, which step it was.
import { writeSync } from 'node:fs'
import { reportIn } from '../../src/main/adapters/sqlite/saldo-reports'
import { openTillStore } from '../../src/main/adapters/sqlite/till-store'
import { postingsBetween } from '../../src/main/core/ledger'
import { policiesAt } from '../../src/main/core/sale/retry-policy'
import { type Reference, type Sale, type SaleEvent, type SaleId, type Step } from '../../src/main/core/sale/sale'
import { confirmed, transition } from '../../src/main/core/sale/sale-machine'
import { rupiah } from '../../src/shared/money'
import { at, confirmedEvent, replies } from './sales'

const [path = '', run = ''] = process.argv.slice(2)
const policyOf = policiesAt({ niskala: 1, digiswitch: 1 })
const store = openTillStore(path, { policyOf, reserveBytes: 64_000 })

function record(event: SaleEvent, before: Sale | undefined, { sale, job }: Step, n: number): Sale {
  store.journal.record({ event, sale, job, postings: postingsBetween(before, sale), report: reportIn(event) })
  writeSync(1, `${sale.core.id} ${n}\n`)
  return sale
}

function sell(count: number): void {
  const id = `01KAK${run}${String(count).padStart(26 - 5 - run.length, '0')}` as SaleId
  const number = store.journal.nextNumber('2026-11-21')
  const event = confirmedEvent({ id, reference: `LKT${id}` as Reference, draft: `D${id.slice(1)}`, number })
  const steps: readonly SaleEvent[] = [
    { type: 'submit-started', at: at(1) },
    { type: 'answered', at: at(2), askedAt: at(1), call: 'submit', reply: { ...replies.delivered, balance: rupiah(5_000_000 - count) } },
  ]
  let sale = record(event, undefined, confirmed(event), 1)
  for (const [index, step] of steps.entries()) {
    const next = transition(sale, step, policyOf(sale.core))
    if (!next.ok) throw new Error(`Not possible: ${step.type}`)
    sale = record(step, sale, next.value, index + 2)
  }
}

// Rests now and then, so that upkeep is killed too.
function loop(count: number): void {
  for (let each = 0; each < 30; each += 1) sell(count + each)
  setTimeout(() => loop(count + 30), count % 4 === 0 ? 450 : 0)
}
loop(0)
