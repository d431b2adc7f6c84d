// Fills a till's file through the real store: finished sales, each as the three steps of an ordinary one, or pending ones.
import { openTillStore } from '../../src/main/adapters/sqlite/till-store'
import { postingsBetween } from '../../src/main/core/ledger'
import { type Journal } from '../../src/main/core/ports/stores'
import { policiesAt } from '../../src/main/core/sale/retry-policy'
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { type Reference, type SaleEvent, type SaleId } from '../../src/main/core/sale/sale'
import { confirmed, transition } from '../../src/main/core/sale/sale-machine'
import { type Instant } from '../../src/shared/sale-view'
import { at, confirmedEvent, replies } from '../support/sales'

const betweenSalesMs = 60_000
const policyOf = policiesAt({ niskala: 1, digiswitch: 1 })

export function fillTill(file: string, count: number): void {
  console.log(`· storing ${count} sales`)
  const { journal, close } = openTillStore(file, { policyOf })
  for (let n = 1; n <= count; n += 1) store(journal, n, replies.delivered)
  close()
}

/** Stores sales that the provider has accepted; answers their references. */
export function storePending(journal: Journal, count: number): readonly Reference[] {
  return Array.from({ length: count }, (_, place) => store(journal, place + 1, replies.accepted))
}

function store(journal: Journal, n: number, reply: ProviderReply): Reference {
  const first = confirmation(n)
  const { sale, job } = confirmed(first)
  journal.record({ event: first, sale, job, postings: postingsBetween(undefined, sale) })
  const sentAt = (first.at + 1) as Instant
  const answered = { type: 'answered', at: (first.at + 900) as Instant, askedAt: sentAt, call: 'submit', reply } as const
  let current = sale
  for (const event of [{ type: 'submit-started', at: sentAt }, answered] satisfies SaleEvent[]) {
    const next = transition(current, event, policyOf(sale.core))
    if (!next.ok) throw new Error(`A stored sale does not take ${event.type}`)
    journal.record({ event, sale: next.value.sale, job: next.value.job, postings: postingsBetween(current, next.value.sale) })
    current = next.value.sale
  }
  return sale.core.reference
}

function confirmation(n: number): Extract<SaleEvent, { type: 'confirmed' }> {
  const id = `01KAK3V8Q0${String(n).padStart(16, '0')}`
  return confirmedEvent({
    id: id as SaleId,
    reference: `LKT${id}` as Reference,
    draft: `01KAK3V8Q0DRAFT${String(n).padStart(11, '0')}`,
    number: `2611-${String(n).padStart(6, '0')}`,
    destination: `0812${String(10_000_000 + ((n * 7919) % 80_000_000))}`,
    createdAt: at(-n * betweenSalesMs),
  })
}
