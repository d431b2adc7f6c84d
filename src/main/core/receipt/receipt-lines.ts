// Layout by columns: every line comes out exactly as wide as the paper, nothing is lost, nothing is cut.
import { type PaperColumns } from '../../../shared/printing'
import { type ReceiptLine } from '../../../shared/sale-view'

export type Columns = PaperColumns
type Weight = ReceiptLine['weight']

/** A value narrower than this reads worse beside its label than below it. */
const narrowestValue = 14

export function rule(columns: Columns): readonly ReceiptLine[] {
  return [{ text: '-'.repeat(columns), weight: 'normal' }]
}

export function centred(text: string, columns: Columns, weight: Weight = 'normal'): readonly ReceiptLine[] {
  const width = widthOf(columns, weight)
  return balanced(text, width).map((line) => ({ text: centre(line, width), weight }))
}

export function left(text: string, columns: Columns, weight: Weight = 'normal'): readonly ReceiptLine[] {
  const width = widthOf(columns, weight)
  return wrapped(text, width).map((line) => ({ text: line.padEnd(width), weight }))
}

/** Label left, value right, on one line where it fits; a long value is wrapped beside or below its label. */
export function pair(label: string, value: string, columns: Columns, weight: 'normal' | 'bold' = 'normal'): readonly ReceiptLine[] {
  const room = columns - label.length - 1
  if (value.length <= room) return [{ text: label + value.padStart(columns - label.length), weight }]
  if (value.length <= columns || room < narrowestValue) {
    return [...left(label, columns, weight), ...right(value, columns, weight)]
  }
  return wrapped(value, room).map((line, index) => ({
    text: (index === 0 ? label : '').padEnd(columns - line.length) + line,
    weight,
  }))
}

/** A sum in letters of double size: beside its label where both fit, below it otherwise. An amount is never broken. */
export function totalLines(label: string, amount: string, columns: Columns): readonly ReceiptLine[] {
  const width = widthOf(columns, 'large')
  if (amount.length > width) return pair(label, amount, columns, 'bold')
  if (label.length + 1 + amount.length > width) return [...left(label, columns, 'bold'), { text: amount.padStart(width), weight: 'large' }]
  return [{ text: label + amount.padStart(width - label.length), weight: 'large' }]
}

/** Words on lines of at most `width`; only a word longer than a line is broken. Slashes may end a line, too. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const { glue, piece } of piecesOf(text, width)) {
    if (line !== '' && line.length + glue.length + piece.length > width) {
      lines.push(line)
      line = piece
    } else {
      line += (line === '' ? '' : glue) + piece
    }
  }
  return line === '' ? lines : [...lines, line]
}

// A last line of one short word looks lost in the middle, so the lines above give it a word where they can.
function balanced(text: string, width: number): readonly string[] {
  let lines = wrapped(text, width)
  const count = lines.length
  for (let narrower = width - 1; narrower > width / 2 && isShort(lines.at(-1), width); narrower -= 1) {
    const next = wrapped(text, narrower)
    if (next.length > count) break
    lines = next
  }
  return lines
}

function isShort(line: string | undefined, width: number): boolean {
  return line !== undefined && line.length < width / 4
}

function right(text: string, columns: Columns, weight: 'normal' | 'bold'): readonly ReceiptLine[] {
  return wrapped(text, columns).map((line) => ({ text: line.padStart(columns), weight }))
}

function widthOf(columns: Columns, weight: Weight): number {
  return weight === 'large' ? columns / 2 : columns
}

function centre(line: string, width: number): string {
  return line.padStart(line.length + Math.floor((width - line.length) / 2)).padEnd(width)
}

type Piece = { readonly glue: string; readonly piece: string }

function piecesOf(text: string, width: number): readonly Piece[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => {
      const pieces = word.length <= width ? [word] : word.split(/(?<=\/)/u).flatMap((part) => chunks(part, width))
      return pieces.map((piece, index) => ({ glue: index === 0 ? ' ' : '', piece }))
    })
}

function chunks(word: string, width: number): readonly string[] {
  const found: string[] = []
  for (let start = 0; start < word.length; start += width) found.push(word.slice(start, start + width))
  return found
}
