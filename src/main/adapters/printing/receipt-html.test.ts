import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PaperColumns } from '../../../shared/printing'
import { logoAddress } from '../../../shared/logo-drawing'
import { qrDrawing } from '../../../shared/qr-drawing'
import { type ReceiptView } from '../../../shared/sale-view'
import { receiptPage } from './receipt-html'

function receipt(columns: PaperColumns, text: string, count = 30): ReceiptView {
  const lines = Array.from({ length: count }, () => ({ text: text.padEnd(columns), weight: 'normal' as const }))
  return { columns, lines, copy: 0 }
}

describe('the page for the print system', () => {
  it('has the size of the paper and grows with its lines', () => {
    const small = receiptPage(receipt(32, 'a'))
    expect(small).toMatchObject({ widthMm: 58, heightMm: 122 })
    expect(receiptPage(receipt(48, 'a'))).toMatchObject({ widthMm: 80, heightMm: 122 })
    expect(receiptPage(receipt(32, 'a', 60)).heightMm).toBe(230)
    expect(small.html).toContain('@page { size: 58mm 122mm; margin: 0 }')
  })

  it('fills 80 mm with 42 columns as with 48', () => {
    expect(receiptPage(receipt(42, 'a'))).toMatchObject({ widthMm: 80, heightMm: 122 })
    expect(receiptPage(receipt(42, 'a')).html).toContain(`font: 400 ${72 / 42 / 0.6}mm`)
  })

  it('draws the code of a receipt that has one, with room for it', () => {
    const plain = receiptPage(receipt(32, 'a'))
    const coded = receiptPage({ ...receipt(32, 'a'), qr: 'LKT01KAJ6T0000000000000000482' })
    expect(plain.html).not.toContain('<svg')
    expect(coded.html).toContain(qrDrawing('LKT01KAJ6T0000000000000000482').path)
    expect(coded.heightMm).toBe(plain.heightMm + 28)
  })

  it('draws the logo above the first line, as wide on the paper as the printer does, with room for it', () => {
    const logo = { width: 192, height: 80, bits: Buffer.alloc(1_920, 0xf0).toString('base64') }
    const { html, heightMm } = receiptPage({ ...receipt(32, 'a'), logo })
    expect(html).toContain(`<img src="${logoAddress(logo)}" alt="" style="width:24mm;height:10mm"><div`)
    expect(heightMm).toBe(receiptPage(receipt(32, 'a')).heightMm + 10)
    // 48 columns of 12 dots are 72 mm.
    expect(receiptPage({ ...receipt(48, 'a'), logo }).html).toContain('width:24mm')
    expect(html).toContain('img-src data:')
  })

  it('is never wider than high, which would turn it', () => {
    expect(receiptPage(receipt(48, 'a', 2)).heightMm).toBeGreaterThan(80)
  })

  it('shows text as text', () => {
    const { html } = receiptPage(receipt(32, `<script>&"'`, 1))
    expect(html).toContain('&lt;script&gt;&amp;&quot;&#39;')
    expect(html).not.toContain('<script')
  })

  it('is the same page with other letters, whatever somebody wrote', () => {
    const marks = fc.constantFrom('<', '>', '&', '"', "'", '</div>', '</body>', '<!--', ']]>', '<style>', '&lt;', '{{', '`', '\\', '\u0000')
    const hostile = fc.array(fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
    const tags = (html: string) => html.match(/<[^>]*>/gu)
    const read = (text: string) =>
      text.replace(/&(lt|gt|amp|quot|#39);/gu, (_all, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '')
    const plain = receiptPage(receipt(32, 'a', 1)).html
    fc.assert(
      fc.property(hostile, (parts) => {
        const { html } = receiptPage(receipt(32, parts.join(''), 1))
        expect(tags(html)).toEqual(tags(plain))
        expect(read(/<div class="normal">([^<]*)<\/div>/u.exec(html)?.[1] ?? '')).toBe(parts.join('').padEnd(32))
      }),
    )
  })

  it('brings its font and asks for nothing else', () => {
    const { html } = receiptPage(receipt(32, 'a'))
    expect(html).toContain("default-src 'none'")
    const addresses = [...html.matchAll(/url\(([^)]{0,40})/gu)].map((match) => match[1])
    expect(addresses).toHaveLength(2)
    for (const address of addresses) expect(address).toMatch(/^data:font\/woff2;base64,/u)
    expect(html).not.toMatch(/https?:/u)
  })
})
