// When the cash drawer opens.
import { describe, expect, it } from 'vitest'
import { rupiah } from '../../shared/money'
import { type PaymentKind, paymentKinds } from '../../shared/payment'
import { fail } from '../../shared/result'
import { type SaleCore } from '../core/sale/sale'
import { network, openCounter, paperOut, sentTo } from './receipts.fixture'

describe('the drawer', () => {
  it('opens with the first slip of a sale with cash, and with no copy', async () => {
    const { store, clock, id, print, opened } = openCounter()
    store.prints.made(id, { at: clock.now(), way: 'pdf', by: 'Sari', copy: 0 })
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

  it('stays shut for a slip that comes out long after it was asked for', async () => {
    const { clock, deliver, answer, print, opened, states } = openCounter()
    deliver()
    answer(paperOut)
    await print()
    await clock.advance(50 * 60_000)
    answer(sentTo)
    await clock.advance(60_000)
    expect([states(), opened()]).toEqual([['sent'], 0])
  })

  it('stays shut for a sale of long ago whose slip nobody had wanted', async () => {
    const { clock, deliver, print, opened, states } = openCounter()
    deliver()
    await clock.advance(24 * 3_600_000)
    await print()
    expect([states(), opened()]).toEqual([['sent'], 0])
  })
})
