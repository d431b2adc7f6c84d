// A slip as the text of a message: the lines of the paper in a block of even letters, as WhatsApp draws between backticks.
import { type ReceiptLine, type ReceiptView } from '../../../shared/sale-view'
import { pair } from './receipt-lines'

const fence = '```'

/** `reference` is the word before what the code below the slip says, which a text cannot draw. */
export function slipMessage({ lines, columns, qr }: ReceiptView, reference: string): string {
  const code = qr === undefined ? [] : pair(reference, qr, columns)
  return [fence, ...[...lines, ...code].map((line) => written(line, columns)), fence].join('\n')
}

// A large letter is two columns wide on paper, so its line is moved to the middle of the ordinary ones. A backtick of a
// provider's text would end the block.
function written({ text, weight }: ReceiptLine, columns: number): string {
  const margin = weight === 'large' ? ' '.repeat(columns / 4) : ''
  return (margin + text).replaceAll('`', "'").trimEnd()
}
