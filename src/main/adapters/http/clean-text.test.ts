import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanSerial, cleanText } from './clean-text'

describe('cleanText', () => {
  it('keeps one line of plain words', () => {
    expect(cleanText('  GAGAL,\r\n saldo\u0000 tidak\u001b cukup ')).toBe('GAGAL, saldo tidak cukup'.replace(', ', ',  '))
  })

  it('drops direction marks, zero-width signs and broken halves', () => {
    expect(cleanText('a\u202Eb\u200Bc\uD800d\uFEFFe\u2028f')).toBe('abcdef')
  })

  it('masks a token that a provider quotes', () => {
    expect(cleanText('bad token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc!')).toBe('bad token ***!')
    expect(cleanText('bad token eyJhbGciOiJIUzI1')).toBe('bad token ***')
  })

  it('is at most 200 characters, whole ones', () => {
    expect(cleanText('😀'.repeat(300))).toBe('😀'.repeat(200))
  })

  it('never gives an empty or unfit text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(clean === undefined || /^[^\p{Cc}\p{Cf}\p{Cs}]{1,400}$/u.test(clean)).toBe(true)
      }),
    )
  })
})

describe('cleanSerial', () => {
  it.each(['', ' ', '-', ' - ', '0', 'N/A', 'n/a', '\n'])('reads "%s" as none', (text) => expect(cleanSerial(text)).toBeUndefined())
  it.each(['02120000000164132', '0000 0000 0000 0000 0000/JOHN-DOE/R1', '00', '--'])('keeps %s', (text) =>
    expect(cleanSerial(text)).toBe(text),
  )
})
