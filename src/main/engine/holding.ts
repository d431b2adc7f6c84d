// An order that outlived its holding time asks a person instead of leaving late, whatever the line does.
import { type Instant } from '../../shared/sale-view'
import { type Clock } from '../core/ports/platform'
import { type Outbox } from '../core/ports/stores'
import { type SaleId } from '../core/sale/sale'
import { type SaleDesk } from './sale-desk'

export type Holding = {
  /** Hands every order whose time is over to a person; looks once in a while, however often it is asked. */
  expireDue(now: Instant): void
  /** The same for one order; false when its time is not over. */
  expire(id: SaleId): boolean
}

export type HoldingParts = {
  readonly outbox: Outbox
  readonly clock: Clock
  readonly write: SaleDesk['apply']
  readonly inFlight: (id: SaleId) => boolean
}

/** Every sale and every answer asks, and thousands may wait. */
const everyMs = 5_000
const ordersMax = 10_000

export function createHolding({ outbox, clock, write, inFlight }: HoldingParts): Holding {
  let lookedAtMs = -everyMs

  function expire(id: SaleId): boolean {
    return write(id, { type: 'hold-expired', at: clock.now() }).ok
  }

  return {
    expire,
    expireDue(now) {
      if (clock.monotonicMs() - lookedAtMs < everyMs) return
      lookedAtMs = clock.monotonicMs()
      for (const { saleId } of outbox.due('submit', now, ordersMax)) {
        if (!inFlight(saleId)) expire(saleId)
      }
    },
  }
}
