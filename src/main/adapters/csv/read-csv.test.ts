import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogueRows } from '../../core/catalogue/catalogue-row'
import { sampleCatalogue } from '../../core/catalogue/sample-catalogue'
import { readCsv } from './read-csv'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))

function cellsOf(text: string): readonly (readonly string[])[] {
  const read = readCsv(utf8(text))
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value.map((row) => row.cells).filter((cells) => cells.some((cell) => cell !== ''))
}

describe('a price list file', () => {
  it('may use commas, semicolons or tabs, quotes, any line ends, a byte order mark', () => {
    const expected = [
      ['kode', 'nama'],
      ['A1', 'Satu, dua; "tiga"'],
    ]
    expect(cellsOf('kode,nama\nA1,"Satu, dua; ""tiga"""\n')).toEqual(expected)
    expect(cellsOf('\ufeffkode;nama\r\nA1;"Satu, dua; ""tiga"""\r\n\r\n\r\n')).toEqual(expected)
    expect(cellsOf('kode\tnama\rA1\t"Satu, dua; ""tiga"""')).toEqual(expected)
    expect(cellsOf('\n\nkode;nama;harga\nA1;Satu;1.000,00')).toEqual([
      ['kode', 'nama', 'harga'],
      ['A1', 'Satu', '1.000,00'],
    ])
  })

  it('knows the line each row starts on, past blank lines and line breaks in quotes', () => {
    const read = readCsv(utf8('kode;nama\r\n\r\nA1;"dua\r\nbaris"\r\nA2;satu\r\n'))
    expect(read.ok && read.value.filter((row) => row.cells.length > 1).map((row) => row.row)).toEqual([1, 3, 5])
  })

  it('in another encoding is refused as such, never read with wrong letters', () => {
    const encoding = { ok: false, failure: [{ row: 0, problem: 'encoding' }] }
    expect(readCsv(latin1('kode;nama\nA1;Kopi Caf\u00e9'))).toEqual(encoding)
    expect(readCsv(utf16('\ufeffkode;nama\nA1;Satu'))).toEqual(encoding)
    expect(readCsv(utf16('kode;nama\nA1;Satu'))).toEqual(encoding)
  })

  it('that is no text, empty or too large is refused as such', () => {
    const only = (problem: string): unknown => ({ ok: false, failure: [{ row: 0, problem }] })
    expect(readCsv(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).toEqual(only('unreadable'))
    expect(readCsv(Uint8Array.from([0xff, 0x00, 0xc3, 0x28, 0x00]))).toEqual(only('unreadable'))
    expect(readCsv(utf8('  \r\n\n'))).toEqual(only('empty-file'))
    expect(readCsv(new Uint8Array())).toEqual(only('empty-file'))
    expect(readCsv(new Uint8Array(5_000_001).fill(65))).toEqual(only('too-large'))
  })

  it('with a quote that never ends is refused with the row where it starts', () => {
    expect(readCsv(utf8('kode;nama\nA1;Satu\nA2;"Dua\nA3;Tiga\n'))).toEqual({ ok: false, failure: [{ row: 3, problem: 'unreadable' }] })
  })

  it('never throws, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string().map(utf8)), (bytes) => {
        expect(readCsv(bytes)).toHaveProperty('ok')
      }),
    )
  })

  it('of 20,000 rows becomes products in less than a second', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `C${index};"Paket Data XL ${index} GB";XL;Rp 25.350;26.500`)
    const started = process.cpuUsage()
    const read = readCsv(utf8(['kode;nama;operator;modal;harga jual', ...text].join('\r\n')))
    const rows = read.ok ? catalogueRows(read.value) : read
    expect(rows.ok && rows.value.length).toBe(20_000)
    // Processor time, because other tests run on the same machine.
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000)
  })
})

describe('the example for owners', () => {
  it('imports cleanly and is the sample catalogue', () => {
    const read = readCsv(new Uint8Array(readFileSync(new URL('../../../../resources/contoh-katalog.csv', import.meta.url))))
    expect(read.ok && catalogueRows(read.value)).toEqual({ ok: true, value: sampleCatalogue })
  })
})
