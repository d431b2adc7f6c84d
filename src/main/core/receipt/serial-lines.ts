// What the provider gave as proof: an operator's serial on a line, a power token large enough to type from.
import { type ProductCategory } from '../../../shared/catalog'
import { groupDigits } from '../../../shared/phone-number'
import { type ReceiptLine } from '../../../shared/sale-view'
import { type ReceiptWords } from '../../../shared/text/receipt'
import { type Sale } from '../sale/sale'
import { plainText, plainTextUpTo } from './plain-text'
import { centred, type Columns, pair } from './receipt-lines'
import { parseTokenSerial, type TokenSerial } from '../../../shared/token-serial'

/** Nobody sends longer ones in earnest; a page of nonsense would waste the roll. */
const serialMost = 240
const factMost = 64

const placeholders: readonly string[] = ['', '-', '0', 'N/A', 'NULL']

/** @param withCustomer prints what a token's serial says of the meter: name, tariff, kWh. */
export function serialLines(
  serial: string,
  category: ProductCategory,
  text: ReceiptWords,
  columns: Columns,
  withCustomer: boolean,
): readonly ReceiptLine[] {
  const plain = plainSerial(serial)
  if (plain === '') return []
  const token = category === 'pln' ? readToken(serial) : undefined
  if (token) return [...(withCustomer ? customerLines(token, text, columns) : []), ...tokenLines(token, text, columns)]
  return pair(text.serial, /^\d+$/u.test(plain) ? groupDigits(plain) : plain, columns)
}

/** The twenty digits that a delivered power purchase brought; nothing for any other sale. */
export function powerTokenOf({ core, status }: Sale): string | undefined {
  if (core.category !== 'pln' || status.kind !== 'delivered') return undefined
  return readToken(status.serial ?? '')?.token
}

function readToken(serial: string): TokenSerial | undefined {
  return parseTokenSerial(plainText(serial.slice(0, 4_000)))
}

/** A serial as paper can show it; empty where the provider only filled the place. */
export function plainSerial(serial: string): string {
  const plain = plainTextUpTo(serial, serialMost)
  return placeholders.includes(plain.toUpperCase()) ? '' : plain
}

function customerLines(found: TokenSerial, text: ReceiptWords, columns: Columns): readonly ReceiptLine[] {
  return [...fact(text.name, found.name, columns), ...fact(text.tariff, found.tariff, columns), ...fact(text.energy, found.energy, columns)]
}

function tokenLines(found: TokenSerial, text: ReceiptWords, columns: Columns): readonly ReceiptLine[] {
  return [...centred(text.token, columns, 'bold'), ...centred(groupDigits(found.token), columns, 'large')]
}

function fact(label: string, value: string | undefined, columns: Columns): readonly ReceiptLine[] {
  return value === undefined ? [] : pair(label, plainTextUpTo(value, factMost), columns)
}
