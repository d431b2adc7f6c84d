// What becomes of a slip: it waits, is counted, asked about or given up; and when the drawer opens.
import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { replies } from '../../../test/support/sales'
import { preferenceSettings, shopSettings } from '../../../test/support/settings'
import { rupiah } from '../../shared/money'
import { type PaymentKind, paymentKinds } from '../../shared/payment'
import { type PaperRoute, type PrinterTrouble, type Printing, type PrintJob, usualPrinting } from '../../shared/printing'
import { fail, ok, type Result } from '../../shared/result'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type SaleCore } from '../core/sale/sale'
import { createReceipts } from './receipts'

const network: Printing = { ...usualPrinting, way: 'network', host: '10.0.0.9', drawer: ['cash'] }
const route: PaperRoute = { way: 'network', host: '10.0.0.9', port: 9100, cut: true }
const sentTo = ok('10.0.0.9:9100')
const paperOut = fail({ kind: 'not-sent', why: 'paper-out' } as const)
const token = '36439058944836276760'
const power: Partial<SaleCore> = { category: 'pln', product: 'Token PLN 50.000', destination: '14012345678' }

function openCounter(printing: Printing = network, core: Partial<SaleCore> = {}) {
  const room = openEngineRoom()
  const told: PrintJob[] = []
  const slips: { readonly copy: number; readonly route: PaperRoute; readonly text: string }[] = []
  let outcome: Result<string, PrinterTrouble> = sentTo
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
  }
}

describe('a slip that goes its way', () => {
  it('is answered before the printer is asked, sent the way that is set, counted, and a copy the second time', async () => {
    const { receipts, id, print, slips, told, states } = openCounter()
    expect(receipts.print(id)).toMatchObject({ ok: true, value: { id, print: 0, state: 'waiting', by: 'Sari', pinned: false } })
    expect(slips).toEqual([])
    await print()
    await print()
    expect(slips.map(({ copy, route: to }) => [copy, to])).toEqual([
      [0, route],
      [1, route],
    ])
    expect(told.at(-1)).toMatchObject({ print: 1, state: 'sent', printer: '10.0.0.9:9100', copy: 1 })
    expect(states()).toEqual(['sent', 'sent'])
  })

  it('says on a copy when and by whom it was printed', async () => {
    const { print, slips } = openCounter()
    await print()
    await print()
    expect(slips[0]?.text).not.toContain('SALINAN')
    expect(slips[1]?.text.replaceAll('\n', ' ')).toMatch(/SALINAN ke-1 Dicetak ulang 21\/11\/2026 13\.00 oleh Sari/u)
  })

  it('is asked for once, however often the key is pressed while it waits', async () => {
    const { receipts, id, print, slips, answer, states } = openCounter()
    answer(paperOut)
    for (let press = 0; press < 3; press += 1) await print()
    expect(states()).toEqual(['waiting'])
    answer(sentTo)
    receipts.print(id)
    await print()
    expect(slips.map(({ copy }) => copy)).toEqual([0, 0, 0, 0])
    expect(states()).toEqual(['sent'])
  })

  it('waits with its reason where nothing left, stays the original, and comes out by itself', async () => {
    const { clock, print, told, answer, states } = openCounter()
    answer(paperOut)
    await print()
    expect(told.at(-1)).toMatchObject({ state: 'waiting', why: { kind: 'not-sent', why: 'paper-out' }, copy: undefined })
    answer(sentTo)
    await clock.advance(2_000)
    expect(told.at(-1)).toMatchObject({ state: 'sent', copy: 0, why: undefined })
    expect(states()).toEqual(['sent'])
  })

  it('is composed when it is sent: what became a success meanwhile is no deposit slip any more', async () => {
    const { clock, print, deliver, slips, answer } = openCounter()
    answer(paperOut)
    await print()
    expect(slips[0]?.text).toContain('BUKTI TITIPAN')
    deliver()
    answer(sentTo)
    await clock.advance(2_000)
    expect(slips[1]).toMatchObject({ copy: 0, text: expect.stringContaining('STRUK PEMBELIAN') })
    await print()
    expect(slips[2]?.copy).toBe(1)
  })

  it('can be given up by a person, and then does not come out', async () => {
    const { receipts, id, clock, print, slips, answer, states } = openCounter()
    answer(paperOut)
    await print()
    expect(receipts.drop(id, 0)).toMatchObject({ ok: true, value: { state: 'dropped' } })
    answer(sentTo)
    await clock.advance(120_000)
    expect([slips.length, states(), receipts.jobs()]).toEqual([1, ['dropped'], []])
    expect(receipts.tryNow(id, 0)).toEqual(fail({ kind: 'not-possible-now' }))
  })
})

describe('a slip of which nobody knows what came out', () => {
  it('is asked about and counts only when a person says that it came', async () => {
    const { receipts, id, print, states, answer, opened } = openCounter()
    answer(fail({ kind: 'uncertain' }))
    await print()
    expect(receipts.jobs()).toMatchObject([{ id, print: 0, state: 'uncertain' }])
    expect(opened()).toBe(0)
    expect(receipts.confirm(id, 0, true)).toMatchObject({ ok: true, value: { state: 'confirmed', copy: 0 } })
    expect([states(), opened(), receipts.jobs()]).toEqual([['confirmed'], 1, []])
    expect(receipts.confirm(id, 0, false)).toEqual(fail({ kind: 'not-possible-now' }))
    expect(receipts.confirm(id, 7, true)).toEqual(fail({ kind: 'no-such-sale' }))
  })

  it('is never sent again by itself; when the paper was missing the next one is the original', async () => {
    const { receipts, id, clock, print, slips, answer, states } = openCounter()
    answer(fail({ kind: 'uncertain' }))
    await print()
    answer(sentTo)
    await clock.advance(120_000)
    receipts.confirm(id, 0, false)
    await clock.advance(120_000)
    expect(slips).toHaveLength(1)
    await print()
    expect(slips.map(({ copy }) => copy)).toEqual([0, 0])
    expect(states()).toEqual(['lost', 'sent'])
  })
})

describe('a slip with a power token', () => {
  it('stays pinned from the moment it was asked for until somebody saw the paper', async () => {
    const { receipts, id, print, deliver } = openCounter(network, power)
    deliver(`${token}/BUDI/R1/1300/12,7`)
    expect(await print()).toMatchObject({ pinned: true, token, state: 'waiting' })
    expect(receipts.jobs()).toMatchObject([{ id, token, state: 'sent', pinned: true }])
    expect(receipts.confirm(id, 0, true)).toMatchObject({ ok: true, value: { state: 'confirmed', pinned: false } })
    expect(receipts.jobs()).toEqual([])
  })

  it('is printed again, as the original, when it did not come out', async () => {
    const { receipts, id, clock, print, deliver, slips } = openCounter(network, power)
    deliver(`${token}/BUDI/R1/1300/12,7`)
    await print()
    receipts.confirm(id, 0, false)
    await clock.advance(1)
    expect(slips.map(({ copy }) => copy)).toEqual([0, 0])
    expect(receipts.jobs()).toMatchObject([{ print: 1, state: 'sent', pinned: true }])
  })

  it('asked for before the token came is pinned from the token on, also while the printer is off', async () => {
    const { receipts, id, clock, print, deliver, answer } = openCounter(network, power)
    answer(paperOut)
    await print()
    expect(receipts.jobs()).toMatchObject([{ state: 'waiting', pinned: false }])
    deliver(`${token}/BUDI/R1/1300/12,7`)
    receipts.stepped(id)
    expect(receipts.jobs()).toMatchObject([{ state: 'waiting', pinned: true, token }])
    await clock.advance(61 * 60_000)
    expect(receipts.jobs()).toMatchObject([{ state: 'dropped', pinned: true }])
  })

  it('that waited for too long stays in sight until a person lets it go', async () => {
    const { receipts, id, clock, print, deliver, answer } = openCounter(network, power)
    deliver(`${token}/BUDI/R1/1300/12,7`)
    answer(paperOut)
    await print()
    await clock.advance(61 * 60_000)
    expect(receipts.jobs()).toMatchObject([{ state: 'dropped', pinned: true, why: { why: 'paper-out' } }])
    receipts.drop(id, 0)
    expect(receipts.jobs()).toEqual([])
  })
})

describe('the drawer', () => {
  it('opens with the first slip of a sale with cash, and with no copy', async () => {
    const { store, clock, id, print, opened } = openCounter()
    store.prints.made(id, { at: clock.now(), way: 'pdf', by: 'Sari', pinned: false })
    await print()
    await print()
    expect(opened()).toBe(1)
  })

  it('does not open again for a slip whose paper was missing', async () => {
    const { receipts, id, print, opened } = openCounter()
    await print()
    receipts.confirm(id, 0, false)
    await print()
    expect(opened()).toBe(1)
  })

  it.each(paymentKinds)('opens for the ways of paying that the owner chose: paid by %s', async (payment) => {
    const openedFor = async (drawer: readonly PaymentKind[], core: Partial<SaleCore> = {}) => {
      const { print, opened } = openCounter({ ...network, drawer: [...drawer] }, { payment, tendered: rupiah(26_500), ...core })
      await print()
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
    await off.print()
    const empty = openCounter()
    empty.answer(fail({ kind: 'not-sent', why: 'offline' }))
    await empty.print()
    expect([off.opened(), empty.opened()]).toEqual([0, 0])
  })
})
