import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../../test/support/generated'
import { readDesc } from './bill-desc'

const values = (desc: ReturnType<typeof readDesc>) =>
  Object.values(desc).flatMap((each) => (Array.isArray(each) ? each.flatMap((row) => Object.values(row as object) as unknown[]) : [each]))

describe('the description of a bill', () => {
  it('keeps numbers as numbers and text as text', () => {
    const desc = { daya: 1300, lembar_tagihan: 1, tarif: 'R1', detail: [{ periode: '002', denda: '0', n: -0.5 }] }
    expect(readDesc(desc)).toEqual(desc)
  })

  it('is empty when there is none', () => {
    for (const none of [undefined, null, [], '', 'R1', 5, true, [{ a: 1 }]]) expect(readDesc(none)).toEqual({})
  })

  it('is cleaned of controls, direction marks, line ends and indents', () => {
    const desc = { alamat: ' JL.\u202E MELATI\r\n                  NO 5\u0007\u200B', ['na\u0000ma\u202E']: 'A' }
    expect(readDesc(desc)).toEqual({ alamat: 'JL. MELATI NO 5', nama: 'A' })
  })

  it('has what stood inside another under a longer name', () => {
    expect(readDesc({ a: { b: 'x', c: { d: 1 } }, detail: [{ meter: { awal: '1', akhir: '2' } }] })).toEqual({
      'a.b': 'x',
      'a.c.d': 1,
      detail: [{ 'meter.awal': '1', 'meter.akhir': '2' }],
    })
  })

  it('makes one value of a list of values', () => {
    expect(readDesc({ peserta: ['SITI', 'BUDI', 3] })).toEqual({ peserta: 'SITI, BUDI, 3' })
  })

  it('drops what is odd, and only that', () => {
    const desc = JSON.parse(
      '{"a":null,"b":true,"c":"","d":" ","e":[],"f":[{}],"g":1e999,"h":{"i":null},"__proto__":{"x":1},"constructor":"y","ok":"1","detail":[{"p":"01","q":null,"r":[{"s":1}]},5,null]}',
    ) as unknown
    expect(readDesc(desc)).toEqual({ '__proto__.x': 1, ok: '1', detail: [{ p: '01' }] })
    expect(Object.getPrototypeOf(readDesc({ ['__proto__']: 'x' }))).toBe(Object.prototype)
  })

  it('is bounded in fields, rows, depth and length', () => {
    const row = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`k${index}`, 'x'.repeat(1_000)]))
    const desc = readDesc({ ...row, detail: [] })
    expect(Object.keys(desc)).toHaveLength(80)
    expect(String(desc['k0'])).toHaveLength(200)
    expect(readDesc({ detail: Array.from({ length: 500 }, () => row) })['detail']).toHaveLength(60)
    expect(readDesc({ a: { b: { c: { d: { e: 1 } } } }, f: 1 })).toEqual({ f: 1 })
  })

  it('is never more than text and numbers, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        for (const each of values(readDesc(value))) expect(typeof each === 'number' || (typeof each === 'string' && each !== '')).toBe(true)
      }),
      runs(3_000),
    )
  })
})
