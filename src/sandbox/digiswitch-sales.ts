// DigiSwitch's sales as they are at this moment: the book, with every step that is due by now.
import { type DigiswitchBook } from './digiswitch-book'
import { advance, begin, settle, type DigiswitchSale, type Purchase, type SaleMoment } from './digiswitch-sale'

export type SalesParts = {
  readonly book: DigiswitchBook
  readonly now: () => number
  /** Factor on every wait of the scenarios. */
  readonly pace: () => number
}

export type DigiswitchSales = {
  find(refId: string): DigiswitchSale | undefined
  all(): readonly DigiswitchSale[]
  balance(): number
  write(sale: DigiswitchSale): void
  /** Pays a bill or buys a product: the first steps of its course happen. */
  begin(sale: DigiswitchSale, purchase: Purchase): DigiswitchSale
  /** Ends a sale by hand; undefined when there is none that was paid or bought. */
  resolve(refId: string, rc: string): DigiswitchSale | undefined
}

/** Steps are taken when somebody looks, at the time they were due: nothing is lost when the process is. */
export function createDigiswitchSales({ book, now, pace }: SalesParts): DigiswitchSales {
  const moment = (refId: string): SaleMoment => {
    const calls = book.calls(refId)
    return { now: now(), checks: calls['status-pasca'] + Math.max(0, calls.prepaid - 1), pace: pace() }
  }
  const write = (sale: DigiswitchSale): DigiswitchSale => {
    book.write(sale)
    return sale
  }
  const refresh = (stored: DigiswitchSale): DigiswitchSale => {
    const current = advance(stored, moment(stored.ref_id))
    return current === stored ? stored : write(current)
  }
  const find = (refId: string): DigiswitchSale | undefined => {
    const stored = book.find(refId)
    return stored === undefined ? undefined : refresh(stored)
  }
  const all = (): readonly DigiswitchSale[] => book.all().map(refresh)
  return {
    find,
    all,
    balance: () => {
      all()
      return book.balance()
    },
    write,
    begin: (sale, purchase) => write(begin(sale, purchase, moment(sale.ref_id))),
    resolve: (refId, rc) => {
      const stored = find(refId)
      if (stored === undefined || stored.course.length === 0) return undefined
      return write({ ...settle(stored, rc, now()), step: stored.course.length })
    },
  }
}
