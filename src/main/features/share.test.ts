// Slips that leave as files and as text: which of them count, what they are called, and whose folder may be opened.
import { describe, expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { replies } from '../../../test/support/sales'
import { preferenceSettings, shopSettings } from '../../../test/support/settings'
import { type Rupiah } from '../../shared/money'
import { fileWays, isOnPaper, type PaperColumns, paperColumns, usualPrinting } from '../../shared/printing'
import { fail, ok, type Result } from '../../shared/result'
import { type ReceiptView } from '../../shared/sale-view'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Journal } from '../core/ports/stores'
import { type Sale } from '../core/sale/sale'
import { createReceipts } from './receipts'
import { createShare } from './share'

const nobody = '01KAK3V8Q0NOBODYNOBODYNOBO'

/** `damaged` stands between the till and its record. */
function openCounter(columns: PaperColumns = 32, damaged?: (sale: Sale) => Sale) {
  const engineRoom = openEngineRoom()
  const find: Journal['find'] = (id) => {
    const sale = engineRoom.journal.find(id)
    return sale && damaged ? damaged(sale) : sale
  }
  const room = { ...engineRoom, journal: { ...engineRoom.journal, find } }
  const drawn: ReceiptView[] = []
  const shown: string[] = []
  const state: { diskFull: boolean; fileGone: boolean; drawing?: Promise<void> } = { diskFull: false, fileGone: false }
  let opened = 0
  const saved = (path: string): Result<string, { kind: 'file'; reason: string }> =>
    state.diskFull ? fail({ kind: 'file', reason: 'full' }) : ok(path)
  const printer: ReceiptPrinter = {
    list: () => Promise.resolve([]),
    print: () => Promise.resolve(ok('Kertas')),
    openDrawer() {
      opened += 1
      return Promise.resolve(ok('Kertas'))
    },
  }
  const common = { ...room, prints: room.store.prints, preferences: () => preferenceSettings() }
  const receipts = createReceipts({
    ...common,
    printer,
    shop: () => shopSettings({ paperColumns: columns }),
    printing: () => ({ ...usualPrinting, drawer: ['cash'] }),
    look: () => ({ designs: {} }),
    onChange: () => undefined,
  })
  const share = createShare({
    ...common,
    receipts,
    files: {
      async save(receipt, name, way) {
        drawn.push(receipt)
        await state.drawing
        return saved(`/struk/${name}.${way}`)
      },
      show(path) {
        shown.push(path)
        return Promise.resolve(!state.fileGone)
      },
    },
  })
  const { id } = room.confirm().core
  const ways = () =>
    room.store.prints
      .of(id)
      .filter(isOnPaper)
      .map(({ way }) => way)
  return { ...room, receipts, share, id, ways, drawn, shown, state, opened: () => opened }
}

describe('a slip as a file', () => {
  it('is drawn from the lines of the preview, named after the receipt, and counts as a print', async () => {
    const { receipts, share, id, ways, drawn } = openCounter()
    const preview = receipts.preview(id, false)
    expect(await share.save(id, 'png')).toEqual(ok({ path: '/struk/struk-2611-000001.png', copy: 0 }))
    expect(preview).toEqual(ok(drawn[0]))
    expect(await share.save(id, 'pdf')).toEqual(ok({ path: '/struk/struk-2611-000001-salinan-1.pdf', copy: 1 }))
    expect(await share.save(id, 'png')).toEqual(ok({ path: '/struk/struk-2611-000001-salinan-2.png', copy: 2 }))
    expect(drawn[2]?.copy).toBe(2)
    expect(ways()).toEqual(['png', 'pdf', 'png'])
  })

  it.each(fileWays)('counts nothing where it was not written: %s', async (way) => {
    const { share, id, ways, state } = openCounter()
    state.diskFull = true
    expect(await share.save(id, way)).toEqual(fail({ kind: 'file', reason: 'full' }))
    expect(await share.save(nobody, way)).toEqual(fail({ kind: 'no-such-sale' }))
    expect(ways()).toEqual([])
    state.diskFull = false
    expect(await share.save(id, way)).toMatchObject({ value: { copy: 0 } })
  })

  it.each(fileWays)('does not keep the drawer shut at the first slip on paper: %s', async (way) => {
    const { receipts, share, id, opened, clock } = openCounter()
    await share.save(id, way)
    receipts.print(id)
    await clock.advance(1)
    expect(opened()).toBe(1)
  })

  it('is of the sale as it was when it was drawn: the receipt that follows is no copy of it', async () => {
    const { share, receipts, id, state, clock, desk } = openCounter()
    let drawn = (): void => undefined
    state.drawing = new Promise((resolve) => (drawn = resolve))
    const saving = share.save(id, 'png')
    await clock.advance(1_000)
    desk.apply(id, { type: 'submit-started', at: clock.now() })
    desk.apply(id, { type: 'answered', at: clock.now(), askedAt: clock.now(), call: 'submit', reply: replies.delivered })
    drawn()
    expect(await saving).toMatchObject({ ok: true, value: { copy: 0 } })
    expect(receipts.preview(id, true)).toMatchObject({ ok: true, value: { copy: 0 } })
  })

  it('is counted before the till closes', async () => {
    const { share, id, state, ways } = openCounter()
    let drawn = (): void => undefined
    state.drawing = new Promise((resolve) => (drawn = resolve))
    void share.save(id, 'pdf')
    const closed = share.close().then(ways)
    drawn()
    expect(await closed).toEqual(['pdf'])
  })
})

describe('a slip as text', () => {
  it.each(paperColumns)('has the very lines of the preview of %i columns between two fences, and our reference in words', (columns) => {
    const { receipts, share, id } = openCounter(columns)
    const preview = receipts.preview(id, false)
    const text = share.text(id)
    if (!preview.ok || !text.ok) throw new Error('there is no slip')
    const lines = text.value.split('\n')
    const { lines: shown, qr } = preview.value
    expect([lines[0], lines.at(-1)]).toEqual(['```', '```'])
    expect(lines.slice(1, shown.length + 1)).toEqual(shown.map((line) => line.text.trimEnd()))
    expect(lines.slice(shown.length + 1, -1).join(' ')).toMatch(new RegExp(`^Rujukan\\s+${qr}$`, 'u'))
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns)
  })

  it('counts nothing, and says SALINAN once there is paper', async () => {
    const { receipts, share, id, ways, clock } = openCounter()
    share.text(id)
    expect(ways()).toEqual([])
    receipts.print(id)
    await clock.advance(1)
    const copy = receipts.preview(id, true)
    const text = share.text(id)
    expect(text).toMatchObject({ ok: true, value: expect.stringContaining('SALINAN ke-1') })
    expect(text.ok && copy.ok && text.value.split('\n').slice(1, copy.value.lines.length + 1)).toEqual(
      copy.ok && copy.value.lines.map((line) => line.text.trimEnd()),
    )
    expect(share.text(nobody)).toEqual(fail({ kind: 'no-such-sale' }))
    expect(ways()).toHaveLength(1)
  })
})

describe('a slip with an amount that cannot be true', () => {
  it('is no preview, no picture and no text, and counts nothing', async () => {
    const damaged = (sale: Sale): Sale => ({ ...sale, core: { ...sale.core, price: NaN as Rupiah } })
    const { share, receipts, id, ways } = openCounter(32, damaged)
    const refusal = fail({ kind: 'unprintable' })
    expect(receipts.preview(id, false)).toEqual(refusal)
    expect(share.text(id)).toEqual(refusal)
    expect(await share.save(id, 'png')).toEqual(refusal)
    expect(await share.save(id, 'pdf')).toEqual(refusal)
    expect(receipts.print(id)).toEqual(refusal)
    expect(ways()).toEqual([])
  })
})

describe('the folder', () => {
  it('is opened for the file that was written last, and for the sale it belongs to alone', async () => {
    const { share, confirm, id, shown } = openCounter()
    const other = confirm().core.id
    expect(await share.showFile(id)).toEqual(fail({ kind: 'no-file' }))
    await share.save(id, 'pdf')
    expect(await share.showFile(other)).toEqual(fail({ kind: 'no-file' }))
    expect(await share.showFile(id)).toEqual(ok(null))
    await share.save(other, 'png')
    expect(await share.showFile(id)).toEqual(fail({ kind: 'no-file' }))
    expect(await share.showFile(other)).toEqual(ok(null))
    expect(shown).toEqual(['/struk/struk-2611-000001.pdf', '/struk/struk-2611-000002.png'])
  })

  it('is not opened for a file that somebody took away', async () => {
    const { share, id, state } = openCounter()
    await share.save(id, 'png')
    state.fileGone = true
    expect(await share.showFile(id)).toEqual(fail({ kind: 'no-file' }))
  })
})
