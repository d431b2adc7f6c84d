// A bill as a sheet to read: the table of its kind gives order, words and types; what no table knows is shown under its own name.
import { type Rupiah, rupiah, subtract } from '../money'
import { type BillWords } from '../text/bills'
import { type BillData } from './bill-data'
import { type BillField } from './bill-kind'
import { billKinds } from './bill-kinds'
import { isSingle, rowsOf, type Values } from './bill-rows'
import { computedSum } from './bill-sum'
import { readField, wordedKey } from './bill-field'

export type BillFact = { readonly key: string; readonly label: string; readonly value: string }

export type BillTable = {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly amount: boolean }[]
  /** As many cells as columns; an empty text where a row has no such value. */
  readonly rows: readonly (readonly string[])[]
}

export type BillSheet = {
  readonly facts: readonly BillFact[]
  readonly table?: BillTable
  /** Amounts outside the table, such as the lines of a vehicle's tax. */
  readonly costs: readonly BillFact[]
  readonly sums: {
    /** What the biller gets: owed without the admin. */
    readonly bill: Rupiah
    readonly admin: Rupiah
    readonly owed: Rupiah
    /** Set only when every amount is named and their sum with the admin is not what is owed: shown, never a reason to refuse. */
    readonly computed?: Rupiah
  }
}

/** The whole bill in words, without number and name of the customer (`readCustomer`). Never throws, whatever came. */
export function readBill(bill: BillData, words: BillWords): BillSheet {
  const kind = billKinds[bill.kind]
  const { main, others } = rowsOf(bill.desc)
  const known = new Set([...kind.facts, ...kind.costs].flatMap(keysOf))
  const extras = Object.entries(bill.desc).filter(([key, value]) => isSingle(value) && !known.has(key))
  const table = tableOf(main, kind.columns, words)
  const computed = computedSum(bill, kind, main)
  return {
    facts: [
      ...factsOf(bill.desc, kind.facts, words),
      ...factsOf(Object.fromEntries(extras), extras.map(unknownField), words),
      ...others.flatMap(([key, rows]) => rows.map((row, index) => factOfRow(key, row, index, words))).filter(({ value }) => value !== ''),
    ],
    ...(table === undefined ? {} : { table }),
    costs: factsOf(bill.desc, kind.costs, words),
    sums: {
      bill: subtract(bill.sellingPrice, bill.admin),
      admin: bill.admin,
      owed: bill.sellingPrice,
      ...(computed === undefined ? {} : { computed: rupiah(computed) }),
    },
  }
}

/** Number and name of the customer in the words of the kind; two numbers are two facts. */
export function readCustomer(bill: BillData, words: BillWords): readonly BillFact[] {
  const { number } = billKinds[bill.kind]
  const cut = number.second ? bill.customerNo.indexOf(',') : -1
  const first = cut < 0 ? bill.customerNo : bill.customerNo.slice(0, cut)
  const second = cut < 0 ? '' : bill.customerNo.slice(cut + 1)
  const facts = [
    { key: 'customer_no', label: words.numbers[number.label], value: first.trim() },
    { key: 'customer_no_2', label: number.second ? words.numbers[number.second.label] : '', value: second.trim() },
    { key: 'name', label: words.fields.name, value: bill.name.trim() },
  ]
  return facts.filter(({ value }) => value !== '')
}

function factsOf(values: Values, fields: readonly BillField[], words: BillWords): readonly BillFact[] {
  return fields.flatMap((field) => readField(values, field, words) ?? [])
}

function tableOf(rows: readonly Values[], fields: readonly BillField[], words: BillWords): BillTable | undefined {
  const known = new Set(fields.flatMap(keysOf))
  const extras = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !known.has(key))
  const columns = [...fields, ...extras.map((key) => unknownField([key]))]
    .map((field) => ({ field, cells: rows.map((row) => readField(row, field, words)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined))
  if (columns.length === 0) return undefined
  return {
    columns: columns.map(({ field, cells }) => ({
      key: field.key,
      label: cells.find((cell) => cell !== undefined)?.label ?? field.key,
      amount: field.type === 'money',
    })),
    rows: rows.map((_row, index) => columns.map(({ cells }) => cells[index]?.value ?? '')),
  }
}

function keysOf({ key, also, joined }: BillField): readonly string[] {
  return [key, ...(also === undefined ? [] : [also]), ...(joined === undefined ? [] : [joined.key])]
}

function unknownField([key]: readonly [string, ...unknown[]]): BillField {
  return { key, type: 'text' }
}

// A second list beside the table is told row by row, each in one line.
function factOfRow(key: string, row: Values, index: number, words: BillWords): BillFact {
  const cells = Object.keys(row).flatMap((name) => readField(row, unknownField([name]), words) ?? [])
  return {
    key: `${key}.${index + 1}`,
    label: `${wordedKey(key, words)} ${index + 1}`,
    value: cells.map(({ label, value }) => `${label} ${value}`).join(', '),
  }
}
