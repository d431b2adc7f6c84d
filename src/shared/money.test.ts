import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, formatRupiah, formatThousands, parseRupiah, rupiah, subtract, sum } from './money'

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(rupiah)

describe('an amount', () => {
  it.each([
    ['25000', 25_000],
    ['25.000', 25_000],
    ['Rp25.000', 25_000],
    ['Rp 25.000,-', 25_000],
    ['rp. 1.250.000,00', 1_250_000],
    [' 500 ', 500],
    ['0', 0],
    ['000500', 500],
  ])('%j is read as %d', (typed, value) => {
    expect(parseRupiah(typed)).toEqual({ ok: true, value })
  })

  it.each([
    ['', 'empty'],
    ['  Rp ', 'empty'],
    ['2.5000', 'not-a-number'],
    ['25,000.00', 'not-a-number'],
    ['-5', 'not-a-number'],
    ['1e6', 'not-a-number'],
    ['12a', 'not-a-number'],
    ['٢٥', 'not-a-number'],
    ['25.000,50', 'fraction'],
    ['1.000.000.000.001', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('%j is refused as %s', (typed, failure) => {
    expect(parseRupiah(typed)).toEqual({ ok: false, failure })
  })

  it('is whole and of a sane size, or a bug', () => {
    for (const value of [0.5, Number.NaN, Infinity, 2e12, -2e12]) expect(() => rupiah(value)).toThrow('Not whole rupiah')
  })

  it.each([
    [0, 'Rp0'],
    [999, 'Rp999'],
    [1_000, 'Rp1.000'],
    [26_500, 'Rp26.500'],
    [1_234_567_890, 'Rp1.234.567.890'],
    [-5_400, '-Rp5.400'],
  ])('%d is written as %s', (value, text) => {
    expect(formatRupiah(rupiah(value))).toBe(text)
  })

  it('that was written is read back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (value) => {
        expect(parseRupiah(formatRupiah(rupiah(value)))).toEqual({ ok: true, value })
        expect(formatThousands(value).replaceAll('.', '')).toBe(String(value))
      }),
    )
  })

  it('never comes out of typed text as anything but whole rupiah from zero up', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[Rp0-9., -]{0,20}$/u)), (typed) => {
        const parsed = parseRupiah(typed)
        if (parsed.ok) expect(Number.isInteger(parsed.value) && parsed.value >= 0).toBe(true)
      }),
    )
  })

  it('adds up exactly, in any order', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 50 }), amount, (amounts, one) => {
        expect(sum(amounts)).toBe(sum(amounts.toReversed()))
        expect(subtract(add(sum(amounts), one), one)).toBe(sum(amounts))
      }),
    )
  })
})
