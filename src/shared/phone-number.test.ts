import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupDigits, operatorOf, parsePhoneNumber } from './phone-number'

describe('a typed number', () => {
  it.each([
    '081123456789',
    '+62 811 2345 6789',
    '62811-2345-6789',
    '811 2345 6789',
    '(0811) 2345.6789',
    '+62 0811 2345 6789',
    '0811\u00a02345\u20116789',
    '\u202a+62 811-2345-6789\u202c',
  ])('%j is 081123456789', (typed) => {
    expect(parsePhoneNumber(typed)).toEqual({ ok: true, value: '081123456789' })
  })

  it.each([
    ['0811234567', true],
    ['081123456', false],
    ['0811234567890', true],
    ['08112345678901', false],
  ])('%s fits into 10 to 13 digits: %s', (typed, fits) => {
    expect(parsePhoneNumber(typed).ok).toBe(fits)
  })

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['0812abc45678', 'letters'],
    ['0812*345678', 'letters'],
    ['٠٨١٢٣٤٥٦٧٨٩', 'letters'],
    ['0812+345678', 'letters'],
    ['02112345678', 'not-mobile'],
    ['+1 202 555 0100', 'not-mobile'],
    ['0812', 'too-short'],
    ['62811', 'too-short'],
    ['081234567890123456789', 'too-long'],
  ])('%j is refused as %s', (typed, failure) => {
    expect(parsePhoneNumber(typed)).toEqual({ ok: false, failure })
  })

  it('is the same number in every way of writing it', () => {
    const rest = fc.stringMatching(/^[1-9][0-9]{7,10}$/u)
    fc.assert(
      fc.property(rest, fc.constantFrom(' ', '-', '.', ''), (digits, gap) => {
        const spaced = digits.replace(/(\d{3})(?=\d)/gu, `$1${gap}`)
        for (const start of ['08', '8', '628', '+628', '+62 8']) {
          expect(parsePhoneNumber(`${start}${spaced}`)).toEqual({ ok: true, value: `08${digits}` })
        }
      }),
    )
  })

  it('never becomes anything but 08 and 8 to 11 more digits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 -]{0,24}$/u)), (typed) => {
        const parsed = parsePhoneNumber(typed)
        if (parsed.ok) expect(parsed.value).toMatch(/^08\d{8,11}$/u)
      }),
    )
  })
})

describe('the operator', () => {
  it.each([
    ['0812', 'telkomsel'],
    ['+62811', 'telkomsel'],
    ['085155', 'byu'],
    ['08515', 'telkomsel'],
    ['0857', 'indosat'],
    ['0878', 'xl'],
    ['0838', 'axis'],
    ['0896', 'tri'],
    ['0888', 'smartfren'],
    ['081', undefined],
    ['0800', undefined],
  ])('of %s is %s', (number, operator) => {
    expect(operatorOf(number)).toBe(operator)
  })
})

describe('digits for the eye', () => {
  it.each([
    ['081234567890', '0812 3456 7890'],
    ['0812345678901', '0812 3456 7890 1'],
    ['0812', '0812'],
    ['', ''],
  ])('%s stand as %j', (digits, text) => {
    expect(groupDigits(digits)).toBe(text)
  })
})
