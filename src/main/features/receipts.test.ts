// What becomes of a slip: counted, asked about or free to be sent again; and when the drawer opens.
import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { preferenceSettings, shopSettings } from '../../../test/support/settings'
import { rupiah } from '../../shared/money'
import { type PaymentKind, paymentKinds } from '../../shared/payment'
import { type PaperRoute, type PrinterTrouble, type Printing, type UncertainPrint, usualPrinting } from '../../shared/printing'
import { fail, ok, type Result } from '../../shared/result'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type SaleCore } from '../core/sale/sale'
import { createReceipts } from './receipts'

const network: Printing = { ...usualPrinting, way: 'network', host: '10.0.0.9', drawer: ['cash'] }
const route: PaperRoute = { way: 'network', host: '10.0.0.9', port: 9100, cut: true }
const sentTo = ok('10.0.0.9:9100')

function openCounter(printing: Printing = network, core: Partial<SaleCore> = {}) {
  const room = openEngineRoom()
  const asked: UncertainPrint[] = []
  const slips: { readonly copy: number; readonly route: PaperRoute }[] = []
  let outcome: Result<string, PrinterTrouble> = sentTo
  let opened = 0
  const printer: ReceiptPrinter = {
    list: () => Promise.resolve([]),
    print(receipt, to) {
      slips.push({ copy: receipt.copy, route: to })
      return Promise.resolve(outcome)
    },
    openDrawer() {
      opened += 1
      return Promise.resolve(sentTo)
    },
    savePdf: () => Promise.resolve(ok('/a.pdf')),
  }
  const receipts = createReceipts({
    ...room,
    prints: room.store.prints,
    printer,
    shop: () => shopSettings(),
    look: () => ({ designs: {} }),
    preferences: () => preferenceSettings(),
    printing: () => printing,
    onUncertain: (print) => asked.push(print),
  })
  const { id, number } = room.confirm(core).core
  const counted = () => room.store.prints.of(id).length
  return { receipts, id, number, slips, asked, counted, opened: () => opened, answer: (next: typeof outcome) => void (outcome = next) }
}

describe('a slip that goes its way', () => {
  it('is sent the way that is set, counted, and a copy the second time', async () => {
    const { receipts, id, slips, counted } = openCounter()
    expect(await receipts.print(id)).toEqual(ok({ copy: 0, printer: '10.0.0.9:9100' }))
    await receipts.print(id)
    expect(slips).toEqual([
      { copy: 0, route },
      { copy: 1, route },
    ])
    expect(counted()).toBe(2)
  })

  it('is not counted when nothing left, and stays the original', async () => {
    const { receipts, id, slips, counted, asked, answer } = openCounter()
    answer(fail({ kind: 'not-sent', why: 'paper-out' }))
    expect(await receipts.print(id)).toEqual(fail({ kind: 'not-sent', why: 'paper-out' }))
    await receipts.print(id)
    expect([counted(), asked]).toEqual([0, []])
    expect(slips.map(({ copy }) => copy)).toEqual([0, 0])
  })
})

describe('a slip of which nobody knows what came out', () => {
  it('is asked about and counts only when a person says that it came', async () => {
    const { receipts, id, number, counted, asked, answer, opened } = openCounter()
    answer(fail({ kind: 'uncertain' }))
    expect(await receipts.print(id)).toEqual(fail({ kind: 'uncertain' }))
    expect(asked).toEqual([{ id, number, print: 0 }])
    expect([counted(), opened()]).toEqual([0, 0])
    expect(await receipts.settlePrint(id, 0, true)).toEqual(ok(null))
    expect([counted(), opened()]).toEqual([1, 1])
    expect(await receipts.settlePrint(id, 0, false)).toEqual(fail({ kind: 'no-such-sale' }))
    expect(counted()).toBe(1)
  })

  it('does not count when the paper was missing, and the next one is the original', async () => {
    const { receipts, id, counted, slips, answer } = openCounter()
    answer(fail({ kind: 'uncertain' }))
    await receipts.print(id)
    await receipts.settlePrint(id, 0, false)
    answer(sentTo)
    expect(await receipts.print(id)).toMatchObject({ ok: true, value: { copy: 0 } })
    expect(counted()).toBe(1)
    expect(slips.map(({ copy }) => copy)).toEqual([0, 0])
  })
})

describe('the drawer', () => {
  it('opens with the first slip of a sale with cash, and with no copy', async () => {
    const { receipts, id, opened } = openCounter()
    await receipts.savePdf(id)
    await receipts.print(id)
    await receipts.print(id)
    expect(opened()).toBe(1)
  })

  it.each(paymentKinds)('opens for the ways of paying that the owner chose: paid by %s', async (payment) => {
    const openedFor = async (drawer: readonly PaymentKind[], core: Partial<SaleCore> = {}) => {
      const { receipts, id, opened } = openCounter({ ...network, drawer: [...drawer] }, { payment, tendered: rupiah(26_500), ...core })
      await receipts.print(id)
      return opened()
    }
    expect(await openedFor([payment])).toBe(1)
    expect(await openedFor(paymentKinds)).toBe(1)
    expect(await openedFor(paymentKinds.filter((kind) => kind !== payment))).toBe(0)
    expect(await openedFor(paymentKinds, { training: true })).toBe(0)
    expect(await openedFor(paymentKinds, { tendered: rupiah(0) })).toBe(0)
  })

  it('stays shut where the owner did not ask for it, or nothing was printed', async () => {
    const off = openCounter({ ...network, drawer: [] })
    await off.receipts.print(off.id)
    const empty = openCounter()
    empty.answer(fail({ kind: 'not-sent', why: 'offline' }))
    await empty.receipts.print(empty.id)
    expect([off.opened(), empty.opened()]).toEqual([0, 0])
  })
})
