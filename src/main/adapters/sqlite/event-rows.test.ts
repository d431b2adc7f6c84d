// Events as older tills wrote them are read for good: the journal is never rewritten.
import { describe, expect, it } from 'vitest'
import { confirmedEvent } from '../../../../test/support/sales'
import { type PaymentKind } from '../../../shared/payment'
import { parseEvent } from './event-rows'

/** Word for word what the till of November 2026 stored. */
const ofBefore =
  '{"type":"confirmed","at":1795240800000,"core":{"id":"01KAK3V8Q0A1B2C3D4E5F6G7H8","reference":"LKT01KAK3V8Q0A1B2C3D4E5F6G7H8","number":"2611-000001","draft":"01KAK3V8Q0DRAFTDRAFTDRAFT0","provider":"niskala","code":"TSEL25","product":"Telkomsel 25.000","brand":"Telkomsel","category":"pulsa","destination":"081234567890","price":26500,"cost":25350,"tendered":50000,"cashier":"Sari","createdAt":1795240800000,"day":"2026-11-21","training":false},"holdUntil":1795244400000}'

describe('the confirmation of a sale', () => {
  it('that says nothing of how it was paid was paid in cash', () => {
    expect(parseEvent(ofBefore)).toEqual(confirmedEvent({ payment: 'cash' }))
  })

  it.each<PaymentKind>(['cash', 'qris', 'transfer', 'card'])('keeps that it was paid by %s', (payment) => {
    const event = confirmedEvent({ payment })
    expect(parseEvent(JSON.stringify(event))).toEqual(event)
  })

  it('that names a way of paying nobody knows is not read', () => {
    expect(() => parseEvent(ofBefore.replace('"tendered"', '"payment":"gold","tendered"'))).toThrow('Invalid type')
  })
})
