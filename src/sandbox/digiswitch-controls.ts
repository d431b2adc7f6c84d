// What the control port can do with DigiSwitch; startSandbox gives the same to tests in the same process.
import { type DigiswitchParts } from './digiswitch-desk'
import { type ProductChange } from './digiswitch-catalogue'
import { type FaultCall, type FaultOrder } from './digiswitch-faults'
import { type DigiswitchSale } from './digiswitch-sale'
import { ticketFor, type DigiswitchPayment, type DigiswitchTicket } from './digiswitch-ticket'
import { digiswitchRow, digiswitchView, type DigiswitchRow, type DigiswitchView } from './digiswitch-view'

export type DigiswitchControls = {
  book(): DigiswitchView
  bookOf(refId: string): DigiswitchRow | undefined
  setSaldo(balance: number): void
  /** Changes the deposit by so much, and gives back what is left. */
  adjustSaldo(by: number): number
  /** The next calls of one kind run into this. */
  fault(order: FaultOrder): void
  clearFault(call: FaultCall): void
  /** Ends a sale by hand. */
  resolve(refId: string, rc: string): DigiswitchSale | undefined
  /** Lets a transfer arrive; undefined when no open ticket fits. */
  pay(payment: DigiswitchPayment): DigiswitchTicket | undefined
  /** Changes a product of the lists; false when there is none of this code. */
  change(product: ProductChange): boolean
}

/** The controls, on the same parts as the port. */
export function digiswitchControls({ book, sales, faults, catalogue, now }: DigiswitchParts): DigiswitchControls {
  return {
    book: () => digiswitchView(book, sales),
    bookOf: (refId) => digiswitchRow(book, sales, refId),
    setSaldo: (balance) => book.setBalance(balance),
    adjustSaldo: (by) => {
      book.setBalance(sales.balance() + by)
      return book.balance()
    },
    fault: faults.set,
    clearFault: faults.clear,
    resolve: sales.resolve,
    pay: (payment) => {
      const ticket = ticketFor(book.tickets(), payment)
      if (ticket === undefined) return undefined
      const credited = { ...ticket, credited_at: now() }
      book.writeTicket(credited)
      return credited
    },
    change: catalogue.change,
  }
}
