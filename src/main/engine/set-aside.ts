// One bad record never holds up the rest: it is set aside with its reason, for a person.
import { type Clock, type Log } from '../core/ports/platform'
import { StoreTrouble } from '../core/ports/stores'
import { type SaleId } from '../core/sale/sale'
import { isOfOneRecord } from './provider-calls'
import { type SaleDesk } from './sale-desk'

export type SetAside = {
  /** Jobs that could neither be done nor taken out of the outbox: left alone until the next start. */
  has(id: SaleId): boolean
  count(): number
  /** Hands a sale whose job failed to a person; answers false when it is the disk that refuses, and nothing was done. */
  park(id: SaleId, error: unknown): boolean
}

export type SetAsideParts = { readonly desk: SaleDesk; readonly clock: Clock; readonly log: Log }

export function createSetAside({ desk, clock, log }: SetAsideParts): SetAside {
  const left = new Set<SaleId>()

  function isOfDisk(error: unknown): boolean {
    return error instanceof StoreTrouble && !isOfOneRecord(error)
  }

  return {
    has: (id) => left.has(id),
    count: () => left.size,
    park(id, error) {
      if (isOfDisk(error)) return false
      log.error(`Sale ${id} set aside`, error)
      try {
        const why = error instanceof Error ? error.message : String(error)
        if (!desk.apply(id, { type: 'parked', at: clock.now(), why }).ok) left.add(id)
      } catch (trouble) {
        log.error(`Sale ${id} could not be set aside`, trouble)
        if (isOfDisk(trouble)) return false
        left.add(id)
      }
      return true
    },
  }
}
