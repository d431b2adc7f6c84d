import { describe, expect, it } from 'vitest'
import { type SlipDesigns } from '../../../shared/slip-design'
import { type DesignPlace, originOf, problemOf, sameDesigns, tidied, uses, withChange, withoutField } from './design-draft'

const all: DesignPlace = { kind: undefined, columns: undefined }
const bill: DesignPlace = { kind: 'bill', columns: undefined }
const narrowBill: DesignPlace = { kind: 'bill', columns: 32 }

describe('a layer in hand', () => {
  it('takes a change alone, and lets it go again', () => {
    const designs = withChange(withChange({}, bill, { fee: 'with-admin' }), bill, { line: { qr: false } })
    expect(designs).toEqual({ bill: { fee: 'with-admin', lines: { qr: false } } })
    expect(tidied(withoutField(withoutField(designs, bill, 'fee'), bill, 'qr'))).toEqual({})
  })

  it('says where a value comes from: here, a layer below, or nowhere', () => {
    const designs = withChange(withChange({}, all, { header: ['a'] }), narrowBill, { line: { cash: false } })
    expect(originOf(designs, all, 'header')).toBe('all')
    expect(originOf(designs, narrowBill, 'header')).toBe('all')
    expect(originOf(designs, narrowBill, 'cash')).toBe('bill-32')
    expect(originOf(designs, bill, 'cash')).toBeUndefined()
    expect(originOf(designs, narrowBill, 'qr')).toBeUndefined()
  })

  it('shows only what such a slip can have', () => {
    expect([uses('bill', 'fee'), uses('topup', 'fee'), uses(undefined, 'fee')]).toEqual([true, false, true])
    expect([uses('token', 'customer'), uses('refund', 'cash'), uses('deposit', 'thanks')]).toEqual([true, false, false])
  })
})

describe('a draft', () => {
  it('is sent without blank lines and empty layers, but none is still a footer', () => {
    const designs: SlipDesigns = { all: { header: ['a', ' ', 'b', ''], footer: [''] }, bill: {}, token: { lines: {} } }
    expect(tidied(designs)).toEqual({ all: { header: ['a', 'b'], footer: [] } })
  })

  it('tells the first thing that would be refused, in whichever layer', () => {
    expect(problemOf({ all: { header: ['a', 'b', '', 'c', 'd'] } })).toBeUndefined()
    const many = { bill: { header: ['a', 'b', 'c', 'd', 'e'] } }
    expect(problemOf(many)).toEqual({ layer: 'bill', field: 'header', kind: 'too-many', most: 4 })
    const long = { 'bill-32': { footer: ['x'.repeat(97)] } }
    expect(problemOf(long)).toEqual({ layer: 'bill-32', field: 'footer', kind: 'too-long', most: 96 })
  })

  it('is the same in any order, and another with one thing changed', () => {
    const left: SlipDesigns = { all: { logo: true, fee: 'own-line' }, bill: { lines: { qr: true, cash: false } } }
    expect(sameDesigns(left, { bill: { lines: { cash: false, qr: true } }, token: {}, all: { fee: 'own-line', logo: true } })).toBe(true)
    expect(sameDesigns(left, { ...left, all: { logo: false, fee: 'own-line' } })).toBe(false)
  })
})
