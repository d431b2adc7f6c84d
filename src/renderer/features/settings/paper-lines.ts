// How the shop's own lines fall on paper of N columns: for the small preview beside the form.
import { type PaperColumns } from '../../../shared/printing'
import { type ReceiptLine } from '../../../shared/sale-view'

/** Breaks at spaces; a word longer than the paper is cut, because it would be cut on paper too. */
export function wrapped(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrappedParagraph(paragraph.trim(), columns))
}

function wrappedParagraph(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).flatMap((each) => chunks(each, columns))) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

function chunks(word: string, size: number): readonly string[] {
  return word.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []
}

export function centred(text: string, columns: number): string {
  return `${' '.repeat(Math.max(0, Math.floor((columns - text.length) / 2)))}${text}`.padEnd(columns)
}

export type PaperShop = {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly footer: string
  readonly paperColumns: PaperColumns
}

/** Header and footer; the name is printed twice as wide, so half as many letters fit. */
export function shopPaper(shop: PaperShop): { readonly header: readonly ReceiptLine[]; readonly footer: readonly ReceiptLine[] } {
  const columns = shop.paperColumns
  return {
    header: [...lines(shop.name, columns / 2, 'large'), ...lines(shop.address, columns, 'normal'), ...lines(shop.phone, columns, 'normal')],
    footer: lines(shop.footer, columns, 'normal'),
  }
}

function lines(text: string, columns: number, weight: ReceiptLine['weight']): readonly ReceiptLine[] {
  return wrapped(text, columns).map((line) => ({ text: centred(line, columns), weight }))
}
