// The calls that are open: for which sale, to which number, and what they may cost.
import { type Rupiah, sum } from '../../shared/money'
import { type SaleId } from '../core/sale/sale'

export type Flights = {
  count(): number
  has(id: SaleId): boolean
  numbers(): ReadonlySet<string>
  /** Runs a call for a sale; `then` follows when it has ended, however it did. */
  launch<T>(id: SaleId, destination: string, call: () => Promise<T>, then: () => void): Promise<T>
  /** Keeps the cost of a purchase under way in mind until it has landed. */
  reserve(id: SaleId, cost: Rupiah): void
  reserved(): Rupiah
  /** Are calls open, other than for this sale? */
  others(except?: SaleId): boolean
  /** Resolves when everything open now has ended. */
  landed(): Promise<void>
}

export function createFlights(): Flights {
  const open = new Map<SaleId, string>()
  const costs = new Map<SaleId, Rupiah>()
  const running = new Set<Promise<unknown>>()

  return {
    count: () => open.size,
    has: (id) => open.has(id),
    numbers: () => new Set(open.values()),
    launch(id, destination, call, then) {
      open.set(id, destination)
      const run = call().finally(() => {
        open.delete(id)
        costs.delete(id)
        then()
      })
      running.add(run)
      const forget = (): void => void running.delete(run)
      run.then(forget, forget)
      return run
    },
    reserve: (id, cost) => void costs.set(id, cost),
    reserved: () => sum([...costs.values()]),
    others: (except) => open.size > (except !== undefined && open.has(except) ? 1 : 0),
    async landed() {
      await Promise.allSettled(running)
    },
  }
}
