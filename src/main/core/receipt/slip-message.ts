// A slip as the text of a message: the lines of the paper in a block of even letters, as WhatsApp draws between backticks.
import { type ReceiptLine, type ReceiptView } from '../../../shared/sale-view'
import { pair } from './receipt-lines'

const fence = '```'

/** `reference` is the word before what the code below the slip says, which a text cannot draw. */
export function slipMessage({ lines, columns, qr }: ReceiptView, reference: string): string {
  const code = qr === undefined ? [] : pair(reference, qr, columns)
  return [fence, ...[...lines, ...code].map((line) => written(line, columns)), fence].join('\n')
}

// A backtick of a provider's text would end the block.
function written({ text, weight }: ReceiptLine, columns: number): string {
  return (weight === 'large' ? spread(text, columns) : text).replaceAll('`', "'").trimEnd()
}

// A large letter is two columns wide on paper: a sum goes to both edges of an ordinary line, anything else to its middle.
function spread(text: string, columns: number): string {
  const [, label = '', sum] = /^(.*?) *(Rp[\d.]+)$/u.exec(text) ?? []
  return sum === undefined ? ' '.repeat(columns / 4) + text : label + sum.padStart(columns - label.length)
}
