// A counter with a printer whose answers a test chooses.
import { openEngineRoom } from '../../../test/support/engine-room'
import { replies } from '../../../test/support/sales'
import { preferenceSettings, shopSettings } from '../../../test/support/settings'
import { type PaperRoute, type PrinterTrouble, type Printing, type PrintJob, usualPrinting } from '../../shared/printing'
import { fail, ok, type Result } from '../../shared/result'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type SaleCore } from '../core/sale/sale'
import { createReceipts } from './receipts'

export const network: Printing = { ...usualPrinting, way: 'network', host: '10.0.0.9', drawer: ['cash'] }
export const route: PaperRoute = { way: 'network', host: '10.0.0.9', port: 9100, cut: true }
export const sentTo = ok('10.0.0.9:9100')
export const paperOut = fail({ kind: 'not-sent', why: 'paper-out' } as const)
export const token = '36439058944836276760'
export const power: Partial<SaleCore> = { category: 'pln', product: 'Token PLN 50.000', destination: '14012345678' }

export function openCounter(printing: Printing = network, core: Partial<SaleCore> = {}) {
  const room = openEngineRoom()
  const told: PrintJob[] = []
  const slips: { readonly copy: number; readonly route: PaperRoute; readonly text: string }[] = []
  let outcome: Result<string, PrinterTrouble> | Promise<Result<string, PrinterTrouble>> = sentTo
  let opened = 0
  const printer: ReceiptPrinter = {
    list: () => Promise.resolve([]),
    print(receipt, to) {
      slips.push({ copy: receipt.copy, route: to, text: receipt.lines.map((line) => line.text.trim()).join('\n') })
      return Promise.resolve(outcome)
    },
    openDrawer() {
      opened += 1
      return Promise.resolve(sentTo)
    },
  }
  const receipts = createReceipts({
    ...room,
    prints: room.store.prints,
    printer,
    shop: () => shopSettings(),
    look: () => ({ designs: {} }),
    preferences: () => preferenceSettings(),
    printing: () => printing,
    onChange: (job) => told.push(job),
  })
  receipts.start()
  const sale = room.confirm(core)
  const { id } = sale.core
  const print = async (): Promise<PrintJob> => {
    const asked = receipts.print(id)
    if (!asked.ok) throw new Error('No such sale')
    await room.clock.advance(1)
    return asked.value
  }
  const states = () => room.store.prints.of(id).map(({ state }) => state)
  const deliver = (serial?: string) => {
    room.desk.apply(id, { type: 'submit-started', at: room.clock.now() })
    const reply = { ...replies.delivered, ...(serial === undefined ? {} : { serial }) }
    room.desk.apply(id, { type: 'answered', at: room.clock.now(), askedAt: room.clock.now(), call: 'submit', reply })
  }
  return {
    ...room,
    receipts,
    id,
    slips,
    told,
    states,
    print,
    deliver,
    opened: () => opened,
    answer: (next: typeof outcome) => void (outcome = next),
    /** The printer holds the slip until the answer is given. */
    hold() {
      let free: (next: Result<string, PrinterTrouble>) => void = () => undefined
      outcome = new Promise<Result<string, PrinterTrouble>>((resolve) => (free = resolve))
      return (next: Result<string, PrinterTrouble>) => {
        outcome = next
        free(next)
        return room.clock.advance(1)
      }
    },
  }
}
