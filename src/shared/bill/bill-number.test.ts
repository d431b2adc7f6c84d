import { describe, expect, it } from 'vitest'
import { fail, ok } from '../result'
import { type BillKindName } from './bill-data'
import { parseBillNumber } from './bill-number'
import { documentBills } from './document-bills.fixture'

describe('the number of a bill', () => {
  it('is taken as the document writes it, for every kind', () => {
    for (const [kind, { bill }] of Object.entries(documentBills)) {
      expect(parseBillNumber(kind as BillKindName, bill.customerNo)).toEqual(ok(bill.customerNo))
    }
  })

  it('may be typed with spaces, dots and dashes', () => {
    expect(parseBillNumber('pln', ' 5300 0000-0001 ')).toEqual(ok('530000000001'))
    expect(parseBillNumber('pbb', '32.98.010.923.759-9999.1')).toEqual(ok('329801092375999991'))
  })

  it('has 11 or 12 digits at PLN', () => {
    expect(parseBillNumber('pln', '14012345678')).toEqual(ok('14012345678'))
    expect(parseBillNumber('pln', '1401234567')).toEqual(fail('too-short'))
    expect(parseBillNumber('pln', '1401234567890')).toEqual(fail('too-long'))
  })

  it('is held to a length elsewhere only where nothing sensible is that long', () => {
    expect(parseBillNumber('pdam', '7')).toEqual(ok('7'))
    expect(parseBillNumber('bpjs', '01944358911')).toEqual(ok('01944358911'))
    expect(parseBillNumber('tv', '1'.repeat(31))).toEqual(fail('too-long'))
  })

  it('is a mobile number where it starts as one', () => {
    expect(parseBillNumber('hp', '+62 812-3455-4320')).toEqual(ok('081234554320'))
    expect(parseBillNumber('emoney', '82100000001')).toEqual(ok('082100000001'))
    expect(parseBillNumber('hp', '081234')).toEqual(fail('too-short'))
    expect(parseBillNumber('hp', '08123455432012')).toEqual(fail('too-long'))
  })

  it('is two numbers at Samsat, joined by one comma', () => {
    expect(parseBillNumber('samsat', ' 9658 5485 2356 8703 , 0212502110170100')).toEqual(ok('9658548523568703,0212502110170100'))
    expect(parseBillNumber('samsat', '9658548523568703')).toEqual(fail('two-numbers'))
    expect(parseBillNumber('samsat', '9658548523568703,')).toEqual(fail('two-numbers'))
    expect(parseBillNumber('samsat', '9658548523568703,0212502110170100,1')).toEqual(fail('two-numbers'))
    expect(parseBillNumber('samsat', '9658548523568703,021250')).toEqual(fail('too-short'))
  })

  it('says what is wrong with it', () => {
    expect(parseBillNumber('pln', '  ')).toEqual(fail('empty'))
    expect(parseBillNumber('samsat', ' , ')).toEqual(fail('empty'))
    expect(parseBillNumber('pdam', '12A4')).toEqual(fail('not-digits'))
    expect(parseBillNumber('pln', '530000000001,1')).toEqual(fail('not-digits'))
  })

  it('may hold letters where nobody knows the kind', () => {
    expect(parseBillNumber('other', ' AB-12/7 ')).toEqual(ok('AB-12/7'))
    expect(parseBillNumber('other', 'a<b')).toEqual(fail('not-digits'))
    expect(parseBillNumber('other', ' ')).toEqual(fail('empty'))
  })
})
