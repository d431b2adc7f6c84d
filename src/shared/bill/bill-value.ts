// One value of a bill by its type -> the words a person reads. What cannot be read as its type stays as it came.
import { formatRupiah, formatThousands, parseRupiah, rupiah, type Rupiah } from '../money'
import { impossible } from '../result'
import { type BillWords } from '../text/bills'
import { type FieldType } from './bill-kind'
import { wordedDate, wordedPeriod } from './bill-period'

/** Billers write these where they have nothing to say. */
const nothings: readonly string[] = ['', '-', 'N/A', 'NULL']

const largestCount = 9_999_999
const largestMonths = 99

/** A single value as text without blanks around it, or nothing where it says nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  if (typeof value !== 'string') return undefined
  const text = value.replace(/\s+/gu, ' ').trim()
  return nothings.includes(text.toUpperCase()) ? undefined : text
}

/** An amount such as `8000`, `"00008000"`, `"8.000"` or `"8000.00"`; nothing where it is none. */
export function amountOf(value: unknown): Rupiah | undefined {
  const text = textOf(value)
  if (text === undefined) return undefined
  const [, minus, digits] = /^(-?)0*(\d{1,12})(?:\.0{1,2})?$/u.exec(text) ?? []
  if (digits !== undefined) return rupiah((minus === '-' ? -1 : 1) * Number(digits) + 0)
  const parsed = parseRupiah(text)
  return parsed.ok ? parsed.value : undefined
}

/** A meter stand without the zeros before it. */
export function meterOf(value: unknown): string | undefined {
  return /^0*(\d{1,12}(?:[.,]\d+)?)$/u.exec(textOf(value) ?? '')?.[1]
}

/** The words for a value, or nothing where it says nothing. */
export function wordedValue(value: unknown, type: FieldType, words: BillWords): string | undefined {
  const text = textOf(value)
  return text === undefined ? undefined : (readAs(text, type, words) ?? text)
}

function readAs(text: string, type: FieldType, { months, units }: BillWords): string | undefined {
  switch (type) {
    case 'text':
      return text
    case 'money':
      return ifThere(amountOf(text), formatRupiah)
    case 'count':
      return ifThere(countOf(text, largestCount), formatThousands)
    case 'people':
      return ifThere(countOf(text, largestCount), (count) => filledIn(units.people, count))
    case 'instalments':
      return ifThere(countOf(text, largestCount), (count) => filledIn(units.instalments, count))
    case 'months':
      return ifThere(countOf(text, largestMonths), (count) => filledIn(units.months, count)) ?? wordedPeriod(text, months)
    case 'period':
      return wordedPeriod(text, months)
    case 'date':
      return wordedDate(text, months)
    case 'meter':
      return meterOf(text)
    case 'usage':
      return ifThere(countOf(text, largestCount), (count) => filledIn(units.cubic, count))
    case 'power':
      return ifThere(countOf(text.replace(/ ?VA$/iu, ''), Number.MAX_SAFE_INTEGER), (power) => `${formatThousands(power)} VA`)
    case 'area':
      return /^\d[\d.,]*(?= ?(?:M2|M\u00b2)?$)/iu.exec(text)?.[0].concat(' m\u00b2')
    default:
      return impossible(type)
  }
}

function countOf(text: string, most: number): number | undefined {
  if (!/^\d{1,15}$/u.test(text)) return undefined
  return Number(text) <= most ? Number(text) : undefined
}

function ifThere<T>(value: T | undefined, worded: (value: T) => string): string | undefined {
  return value === undefined ? undefined : worded(value)
}

function filledIn(unit: string, count: number): string {
  return unit.replace('{{n}}', formatThousands(count))
}
