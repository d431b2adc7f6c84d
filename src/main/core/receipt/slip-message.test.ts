import { describe, expect, it } from 'vitest'
import { receiptText } from '../../../shared/text/receipt'
import { composeReceipt } from './receipt'
import { shop, at, delivered, deliveredInTraining, power, tokenSerial } from './sales.fixture'
import { slipMessage } from './slip-message'

function message(sale: Parameters<typeof composeReceipt>[0]['sale'], columns: 32 | 48): string {
  const view = composeReceipt({
    sale,
    shop: { ...shop, paperColumns: columns },
    look: { designs: {} },
    copy: 0,
    printedAt: at(18, 5, 9),
    zone: 'WIB',
    text: receiptText.id,
  })
  return slipMessage(view, 'Rujukan')
}

describe('a slip as a message', () => {
  it('keeps its columns, with the large token in the middle', () => {
    return expect(message(delivered(power, tokenSerial), 32)).toMatchFileSnapshot('./fixtures/power-token-32.message')
  })

  it('has no reference where the sale was only practised', () => {
    expect(message(deliveredInTraining, 48)).not.toContain('Rujukan')
  })

  it('cannot be left by backticks in what somebody else wrote', () => {
    const text = message(delivered({ ...power, product: '```*Lunas*``` _x_' }, '```'), 32)
    expect(text.match(/`/gu)).toHaveLength(6)
    expect(text).toMatch(/^```\n[^`]*\n```$/u)
  })
})
