import { describe, expect, it } from 'vitest'
import { billsText } from '../text/bills'
import { type FieldType } from './bill-kind'
import { amountOf, wordedValue } from './bill-value'

const worded = (value: unknown, type: FieldType) => wordedValue(value, type, billsText.id)

describe('a period', () => {
  it.each([
    ['201901', 'Januari 2019'],
    [201912, 'Desember 2019'],
    ['012019', 'Januari 2019'],
    ['2019-01', 'Januari 2019'],
    ['01/2019', 'Januari 2019'],
    ['MEI 2019', 'Mei 2019'],
    ['JUN 2019', 'Juni 2019'],
    ['MEI 22', 'Mei 2022'],
    ['SEP26', 'September 2026'],
    ['Agustus 2020', 'Agustus 2020'],
    ['AUG-20', 'Agustus 2020'],
    ['0320', 'Maret 2020'],
    ['201901,201902', 'Januari 2019, Februari 2019'],
  ])('%s is %s', (came, said) => {
    expect(worded(came, 'period')).toBe(said)
  })

  it('is said in English, too', () => {
    expect(wordedValue('201905', 'period', billsText.en)).toBe('May 2019')
  })

  it('stays as it came when no calendar has it', () => {
    for (const came of ['201913', '1399', '2012', '001', 'MXI 2019', 'JANUARI', '20190101', 'sekarang'])
      expect(worded(came, 'period')).toBe(came)
  })

  it('is a number of months at BPJS, unless it is a month', () => {
    expect(worded('01', 'months')).toBe('1 bulan')
    expect(worded('012', 'months')).toBe('12 bulan')
    expect(worded('201901', 'months')).toBe('Januari 2019')
  })
})

describe('a date', () => {
  it.each([
    ['20210309', '9 Maret 2021'],
    [20120524, '24 Mei 2012'],
    ['2024-02-29', '29 Februari 2024'],
  ])('%s is %s', (came, said) => {
    expect(worded(came, 'date')).toBe(said)
  })

  it('stays as it came when no calendar has it', () => {
    for (const came of ['1-15 DES 2014', '20230229', '20211301', '20210100', '00000000']) expect(worded(came, 'date')).toBe(came)
  })
})

describe('other values', () => {
  it.each<[unknown, FieldType, string]>([
    ['8000', 'money', 'Rp8.000'],
    [8000, 'money', 'Rp8.000'],
    ['00008000', 'money', 'Rp8.000'],
    ['8.000', 'money', 'Rp8.000'],
    ['8000.00', 'money', 'Rp8.000'],
    ['-500', 'money', '-Rp500'],
    ['0', 'money', 'Rp0'],
    ['80,5', 'money', '80,5'],
    ['gratis', 'money', 'gratis'],
    ['9'.repeat(40), 'money', '9'.repeat(40)],
    ['002', 'count', '2'],
    ['dua', 'count', 'dua'],
    ['2', 'people', '2 orang'],
    ['030', 'instalments', '30 angsuran'],
    ['00080000', 'meter', '80000'],
    ['006538', 'meter', '6538'],
    ['000', 'meter', '0'],
    ['00012,5', 'meter', '12,5'],
    ['RUSAK', 'meter', 'RUSAK'],
    [1300, 'power', '1.300 VA'],
    ['000000450VA', 'power', '450 VA'],
    ['B1T', 'power', 'B1T'],
    ['113 M2', 'area', '113 m²'],
    ['47', 'area', '47 m²'],
    ['luas', 'area', 'luas'],
    ['  KO.\r\n   GRIYA  ', 'text', 'KO. GRIYA'],
  ])('%j as %s is %s', (came, type, said) => {
    expect(worded(came, type)).toBe(said)
  })

  it('are left out where they say nothing', () => {
    for (const came of ['', '  ', '-', 'null', 'N/A', undefined, null, Number.NaN, {}, []]) expect(worded(came, 'text')).toBeUndefined()
  })

  it('are amounts only when they are whole rupiah', () => {
    expect(amountOf('8000')).toBe(8_000)
    expect(amountOf('-0')).toBe(0)
    expect(amountOf(8000.5)).toBeUndefined()
    expect(amountOf(1e21)).toBeUndefined()
    expect(amountOf('')).toBeUndefined()
  })
})
