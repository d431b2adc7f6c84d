import { describe, expect, it } from 'vitest'
import { parseDestination, productCategories } from './catalog'

describe('where a product goes', () => {
  it.each(['pulsa', 'data', 'ewallet'] as const)('%s goes to a mobile number', (category) => {
    expect(parseDestination('+62 812-3456-7890', category)).toEqual({ ok: true, value: '081234567890' })
    expect(parseDestination('12345678901', category)).toEqual({ ok: false, failure: 'not-mobile' })
  })

  it.each([
    ['1234 5678 901', '12345678901'],
    ['123456789012', '123456789012'],
    // Not a phone number: nothing is put in front of it and nothing is taken away.
    ['81234567890', '81234567890'],
    ['62123456789', '62123456789'],
  ])('power goes to a meter or customer number: %s', (typed, value) => {
    expect(parseDestination(typed, 'pln')).toEqual({ ok: true, value })
  })

  it.each([
    ['1234567890', 'too-short'],
    ['1234567890123', 'too-long'],
    ['12345-ABCDEF', 'letters'],
    ['', 'empty'],
  ])('power never goes to %j', (typed, failure) => {
    expect(parseDestination(typed, 'pln')).toEqual({ ok: false, failure })
  })

  it.each([
    ['1234', true],
    ['123', false],
    ['1'.repeat(20), true],
    ['1'.repeat(21), false],
  ])('anything else goes to 4 to 20 digits: %s', (typed, fits) => {
    expect(parseDestination(typed, 'other').ok).toBe(fits)
  })

  it('is only ever digits', () => {
    for (const category of productCategories) {
      for (const typed of ['+628123456789', '0812 3456 7890', '12345678901', "1'; DROP", '<b>1234</b>']) {
        const parsed = parseDestination(typed, category)
        if (parsed.ok) expect(parsed.value).toMatch(/^\d+$/u)
      }
    }
  })
})
