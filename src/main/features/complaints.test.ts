// The complaint kit over a real journal: which sales have a complaint, and what the printer gets.
import { expect, it } from 'vitest'
import { openEngineRoom } from '../../../test/support/engine-room'
import { preferenceSettings, shopSettings } from '../../../test/support/settings'
import { type ReceiptView } from '../../shared/sale-view'
import { fail, ok } from '../../shared/result'
import { createComplaints } from './complaints'

function openKit(printerWorks = true) {
  const room = openEngineRoom()
  const printed: ReceiptView[] = []
  const complaints = createComplaints({
    journal: room.journal,
    shop: () => shopSettings(),
    preferences: () => preferenceSettings(),
    paperRoute: () => ({ way: 'system', printer: 'Thermal' }),
    printer: {
      list: () => Promise.resolve([]),
      print(slip, route) {
        printed.push(slip)
        return Promise.resolve(printerWorks && route.way === 'system' ? ok(route.printer) : fail({ kind: 'no-printer' }))
      },
      openDrawer: () => Promise.resolve(ok('Thermal')),
    },
  })
  return { ...room, complaints, printed }
}

it('tells of a sale that was sent, on the clipboard and on paper', async () => {
  const { confirm, start, complaints, printed } = openKit()
  const { id, reference } = confirm().core
  await start()
  const text = complaints.text(id)
  expect(text.ok && text.value).toContain(`Ref kami (request_id): ${reference}`)
  expect(text.ok && text.value).toContain('Status di kami: Sukses sejak')
  expect(await complaints.print(id)).toEqual(ok({ printer: 'Thermal' }))
  expect(printed[0]?.lines.map((line) => line.text).join('')).toContain('KOMPLAIN KE NISKALA')
})

it('has nothing to say of an order that never left, or of one that is not there', async () => {
  const { confirm, complaints, printed } = openKit()
  const { id } = confirm().core
  expect(complaints.text(id)).toEqual(fail({ kind: 'not-possible-now' }))
  expect(complaints.text('01KAK3V8Q0NOBODYNOBODYNOBO')).toEqual(fail({ kind: 'no-such-sale' }))
  expect(await complaints.print(id)).toEqual(fail({ kind: 'no-such-sale' }))
  expect(printed).toEqual([])
})

it('passes on that there is no printer', async () => {
  const { confirm, start, complaints } = openKit(false)
  const { id } = confirm().core
  await start()
  expect(await complaints.print(id)).toEqual(fail({ kind: 'no-printer' }))
})
