// An order that outlived its holding time asks a person instead of leaving late, whatever the line does; and so does one
// whose fate could only be learned by a question that may no longer be asked.
import { type Instant } from '../../shared/sale-view'
import { type Clock } from '../core/ports/platform'
import { type Journal, type Outbox } from '../core/ports/stores'
import { type PolicyOf } from '../core/sale/retry-policy'
import { type SaleId } from '../core/sale/sale'
import { mayCheck } from '../core/sale/sale-machine'
import { type SaleDesk } from './sale-desk'

export type Holding = {
  /** Hands every order whose time is over to a person; looks once in a while, however often it is asked. */
  expireDue(now: Instant): void
  /** The same for one order; false when its time is not over. */
  expire(id: SaleId): boolean
}

export type HoldingParts = {
  readonly journal: Journal
  readonly outbox: Outbox
  readonly policyOf: PolicyOf
  readonly clock: Clock
  readonly write: SaleDesk['apply']
  readonly inFlight: (id: SaleId) => boolean
}

/** Every sale and every answer asks, and thousands may wait. */
const everyMs = 5_000
const ordersMax = 10_000

export function createHolding({ journal, outbox, policyOf, clock, write, inFlight }: HoldingParts): Holding {
  let lookedAtMs = -everyMs

  function expire(id: SaleId): boolean {
    return write(id, { type: 'hold-expired', at: clock.now() }).ok
  }

  function isUnaskable(id: SaleId, now: Instant): boolean {
    const sale = journal.find(id)
    if (!sale) return false
    const policy = policyOf(sale.core)
    return policy.checkBuys && !mayCheck(sale, policy, now)
  }

  return {
    expire,
    expireDue(now) {
      if (clock.monotonicMs() - lookedAtMs < everyMs) return
      lookedAtMs = clock.monotonicMs()
      for (const { saleId } of outbox.due('submit', now, ordersMax)) {
        if (!inFlight(saleId)) expire(saleId)
      }
      for (const { saleId } of outbox.due('check', now, ordersMax)) {
        if (!inFlight(saleId) && isUnaskable(saleId, now)) expire(saleId)
      }
    },
  }
}
