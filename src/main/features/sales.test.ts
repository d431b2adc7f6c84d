// What people may do with a sale that is there, and with its paper.
import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { at, billSale, plnBill, replies } from '../../../test/support/sales'
import { preferenceSettings, settingsInMemory, shopSettings, storedSettings } from '../../../test/support/settings'
import { rupiah } from '../../shared/money'
import { usualPrinting } from '../../shared/printing'
import { type ProviderName } from '../../shared/provider-name'
import { fail, ok } from '../../shared/result'
import { type ReceiptPrinter } from '../core/ports/devices'
import { createReceipts } from './receipts'
import { createSales } from './sales'
import { createStatusBoard } from './till-status'

const preferences = () => preferenceSettings({ holdMinutes: 30, printer: 'Thermal' })
const shop = () => shopSettings({ name: 'Konter' })
const printing = { printing: () => usualPrinting, onChange: () => undefined }
const nobody = '01KAK3V8Q0NOBODYNOBODYNOBO'
const minute = 60_000
const hour = 60 * minute

function openBackOffice(lane: ProviderName = 'niskala') {
  const room = openEngineRoom(undefined, lane)
  const { desk, worker, clock, journal, store } = room
  const sales = createSales({
    journal,
    prints: store.prints,
    deskOf: () => desk,
    workerOf: () => worker,
    clock,
    preferences,
    wake: worker.wake,
  })
  let works = true
  const printer: ReceiptPrinter = {
    list: () => Promise.resolve([]),
    print: (_receipt, route) => Promise.resolve(works && route.way === 'system' ? ok(route.printer) : fail({ kind: 'no-printer' })),
    openDrawer: () => Promise.reject(new Error('unused')),
  }
  const receipts = createReceipts({ ...room, prints: store.prints, printer, shop, look: () => ({ designs: {} }), preferences, ...printing })
  return { ...room, sales, receipts, breakPrinter: () => void (works = false) }
}

describe('a sale that is looked at', () => {
  it('tells its whole story, oldest first', async () => {
    const { confirm, start, sales } = openBackOffice()
    const { id } = confirm().core
    await start()
    const detail = sales.detail(id)
    expect(detail.ok && detail.value.story.map((line) => line.key)).toEqual(['confirmed', 'submit-started', 'submit-delivered-charged'])
    expect(sales.detail(nobody)).toEqual({ ok: false, failure: { kind: 'no-such-sale' } })
  })
})

describe('a sale that waits', () => {
  it('may be cancelled while nothing has left, in the name of the cashier, and then never leaves', async () => {
    const { confirm, start, sales, provider, journal } = openBackOffice()
    const { id } = confirm().core
    expect(sales.cancel(id)).toMatchObject({ ok: true, value: { state: 'cancelled', deposit: 'no' } })
    expect(journal.story(id).at(-1)).toMatchObject({ type: 'cancelled', by: 'Sari' })
    await start()
    expect(provider.submitted).toEqual([])
    expect(sales.cancel(id)).toEqual({ ok: false, failure: { kind: 'not-possible-now' } })
  })

  it('may not be cancelled any more once it may have left', async () => {
    const { confirm, start, sales, provider } = openBackOffice()
    provider.onSubmit = () => replies.noAnswer
    const { id } = confirm().core
    await start()
    expect(sales.cancel(id)).toEqual({ ok: false, failure: { kind: 'not-possible-now' } })
    expect(sales.extend(id)).toEqual({ ok: false, failure: { kind: 'not-possible-now' } })
    expect(sales.settle(id, 'refused', 'Rini')).toEqual({ ok: false, failure: { kind: 'not-possible-now' } })
  })

  it('that was held too long leaves at once when it is let go', async () => {
    const { confirm, start, sales, clock, state } = openBackOffice()
    const sale = confirm({ createdAt: at(-2 * hour) })
    await start()
    expect(state(sale)).toBe('needs-attention')
    expect(sales.extend(sale.core.id)).toMatchObject({ ok: true })
    await clock.settle()
    expect(state(sale)).toBe('delivered')
  })

  it('is let go no longer than to the end of its day when it is a bill', async () => {
    const { confirm, sales, clock, journal, desk } = openBackOffice('digiswitch')
    const { id } = confirm({ ...billSale, createdAt: at(-2 * hour) }).core
    const minutesLeft = (plnBill.validUntil - at(0)) / minute
    clock.jump(Math.floor(minutesLeft - 10) * minute)
    desk.apply(id, { type: 'hold-expired', at: clock.now() })
    expect(sales.extend(id)).toMatchObject({ ok: true, value: { holdUntil: plnBill.validUntil } })
    expect(journal.story(id).at(-1)).toMatchObject({ type: 'extended', holdUntil: plnBill.validUntil })
  })

  it('whose provider is no longer set up is looked at and settled, and cannot be asked about', async () => {
    const { confirm, desk, journal, store, clock } = openBackOffice('digiswitch')
    const { id } = confirm({ createdAt: clock.now() }).core
    desk.apply(id, { type: 'submit-started', at: clock.now() })
    desk.apply(id, { type: 'parked', at: clock.now(), why: 'test' })
    const deskOf = () => desk
    const sales = createSales({
      journal,
      prints: store.prints,
      deskOf,
      workerOf: () => undefined,
      clock,
      preferences,
      wake: () => undefined,
    })
    expect(sales.detail(id)).toMatchObject({ ok: true, value: { provider: 'digiswitch', state: 'needs-attention' } })
    expect(await sales.check(id)).toEqual({ ok: false, failure: { kind: 'not-possible-now' } })
    expect(sales.settle(id, 'delivered', 'Rini')).toMatchObject({ ok: true, value: { state: 'delivered' } })
  })
})

describe('the paper', () => {
  it('counts as printed only when the printer took it, and every slip is told', async () => {
    const { confirm, receipts, sales, clock, breakPrinter } = openBackOffice()
    const { id } = confirm().core
    receipts.print(id)
    await clock.advance(1)
    breakPrinter()
    receipts.print(id)
    await clock.advance(1)
    const detail = sales.detail(id)
    expect(detail.ok && detail.value.prints).toMatchObject([
      { way: 'system', by: 'Sari', state: 'sent', copy: 0, earlier: false },
      { way: 'system', by: 'Sari', state: 'waiting', copy: undefined, earlier: false },
    ])
  })

  it('of a sale that is not there is refused', () => {
    const { receipts } = openBackOffice()
    expect(receipts.print(nobody)).toEqual({ ok: false, failure: { kind: 'no-such-sale' } })
    expect(receipts.preview(nobody, false)).toEqual({ ok: false, failure: { kind: 'no-such-sale' } })
  })

  it('is only looked at by a preview: nothing counts as printed', () => {
    const { confirm, receipts, store } = openBackOffice()
    const { id } = confirm().core
    expect(receipts.preview(id, false)).toMatchObject({ ok: true, value: { columns: 32, copy: 0 } })
    expect(store.prints.of(id)).toEqual([])
  })
})

describe('the header', () => {
  it('shows what is open and what needs a person, and a notice only while it is true', () => {
    const { confirm, line, journal, funds } = openBackOffice()
    confirm()
    let changes = 0
    const settings = settingsInMemory(storedSettings('', { shop: shop() }))
    const board = createStatusBoard({
      lanes: { niskala: { line, funds, runway: () => undefined, lowSaldo: () => rupiah(0) } },
      journal,
      tokenEndingAt: () => undefined,
      settings,
      training: true,
      notices: new Set(['settings-reset'] as const),
      onChange: () => void (changes += 1),
    })
    board.setNotice('disk-trouble', true)
    board.setNotice('disk-trouble', true)
    expect(board.status()).toMatchObject({
      lanes: { niskala: { line: { kind: 'connecting' } } },
      open: { count: 1, total: 26_500 },
      attention: 0,
      training: true,
      shopName: 'Konter',
      cashier: 'Sari',
      notices: [{ kind: 'settings-reset' }, { kind: 'disk-trouble' }],
    })
    board.setNotice('disk-trouble', false)
    expect(board.status().notices).toEqual([{ kind: 'settings-reset' }])
    expect(changes).toBe(2)
  })
})
