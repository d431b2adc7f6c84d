import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from './plain-text'
import { centred, pair, wrapped } from './receipt-lines'

describe('wrapping', () => {
  it('keeps words whole where they fit, and ends a line after a slash before it breaks a word', () => {
    expect(wrapped('Paket Data Telkomsel OMG', 12)).toEqual(['Paket Data', 'Telkomsel', 'OMG'])
    expect(wrapped('aaaaaaaa/bbbbbb', 10)).toEqual(['aaaaaaaa/', 'bbbbbb'])
    expect(wrapped('abcdefghijklmnop', 10)).toEqual(['abcdefghij', 'klmnop'])
    expect(wrapped('', 10)).toEqual([])
  })

  it('loses no letter and overruns no line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.constantFrom(16, 24, 32, 48), (text, width) => {
        const lines = wrapped(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        expect(lines.every((line) => line.length <= width && line.trim() !== '')).toBe(true)
      }),
    )
  })
})

describe('columns', () => {
  it('puts label and value at the edges, and a long value below its label', () => {
    expect(pair('Tunai', 'Rp50.000', 32)).toEqual([{ text: 'Tunai                   Rp50.000', weight: 'normal' }])
    expect(pair('Berlaku sampai', '21/11/2026 15:32:05 WIB', 32).map((line) => line.text)).toEqual([
      'Berlaku sampai                  ',
      '         21/11/2026 15:32:05 WIB',
    ])
  })

  it('gives large lines half the columns', () => {
    expect(centred('3643 9058 9448 3627 6760', 32, 'large').map((line) => line.text)).toEqual([' 3643 9058 9448 ', '   3627 6760    '])
    expect(centred('3643 9058 9448 3627 6760', 48, 'large').map((line) => line.text)).toEqual(['3643 9058 9448 3627 6760'])
  })
})

describe('plain text', () => {
  it('keeps the letter and drops its accent, and answers * for what paper cannot show', () => {
    expect(plainText('Café “Ñusa” – Rp\u00a05…')).toBe('Cafe "Nusa" - Rp 5...')
    expect(plainText('世界 ok')).toBe('** ok')
    expect(plainText('a\u0000b\tc\r\nd')).toBe('a b c d')
  })
})
