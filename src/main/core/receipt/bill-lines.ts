// A bill on paper: the sheet of its kind in the order of the trade. The screen reads the same sheet.
import { type SoldBill } from '../../../shared/bill/bill'
import { type SlipPart } from '../../../shared/bill/bill-kind'
import { billKinds } from '../../../shared/bill/bill-kinds'
import { withPayment } from '../../../shared/bill/paid-bill'
import { type BillFact, type BillSheet, type BillTable, readBill, readCustomer } from '../../../shared/bill/read-bill'
import { add, formatRupiah } from '../../../shared/money'
import { groupDigits } from '../../../shared/phone-number'
import { impossible } from '../../../shared/result'
import { type SlipDesign } from '../../../shared/slip-design'
import { type ReceiptWords } from '../../../shared/text/receipt'
import { type SaleCore, type StatusOf } from '../sale/sale'
import { plainText, plainTextUpTo } from './plain-text'
import { centred, type Columns, pair, rule, totalLines } from './receipt-lines'
import { plainSerial } from './serial-lines'
import { filledIn, type Layout, type Lines, nameMost } from './slip-lines'

type Paper = Layout & {
  readonly core: SaleCore
  readonly bill: SoldBill
  readonly sheet: BillSheet
  readonly references: readonly BillFact[]
}

const valueMost = 160
const labelMost = 48
const referenceMost = 64
const phoneShape = /^(?:\+?62|0)8\d{7,11}$/u

/** Everything above the footer; `cash` is what stands below the total. */
export function paidBillLines(
  core: SaleCore,
  bill: SoldBill,
  status: StatusOf<'delivered'>,
  cash: Lines,
  { text, design, columns }: Layout,
): Lines {
  const paid = withPayment(bill, status.desc)
  const references = referencesOf(paid, status, text, design)
  const paper: Paper = { core, bill: paid, sheet: readBill(paid, text.bills), references, text, design, columns }
  const blocks = billKinds[paid.kind].slip.map((parts) =>
    parts.flatMap((part) => [...partLines(part, paper), ...(part === 'total' ? cash : [])]),
  )
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => (index === 0 ? block : [...rule(columns), ...block]))
}

/** Who vouches for the payment and where to ask, where the slip has not said so above. */
export function billFooter(core: SaleCore, bill: SoldBill, text: ReceiptWords, columns: Columns): Lines {
  const { slip, info } = billKinds[bill.kind]
  return [
    ...(slip.flat().includes('statement') ? [] : statementLines(core, bill, text, columns)),
    ...(info === undefined ? [] : centred(text.bills.slip.info[info], columns)),
  ]
}

export function billTitle(core: SaleCore, bill: SoldBill, text: ReceiptWords): string {
  return filledIn(text.bills.slip.title[bill.kind], plainTextUpTo(core.product, nameMost).toUpperCase())
}

/** What names the bill on a slip that is no receipt: product, customer, period. */
export function billOrderLines(core: SaleCore, bill: SoldBill, text: ReceiptWords, columns: Columns): Lines {
  const sheet = readBill(bill, text.bills)
  return [
    ...productLines(core, text, columns),
    ...readCustomer(bill, text.bills).flatMap((fact) => customerLines(fact, columns)),
    ...periodsOf(sheet).flatMap((fact) => factLines(fact, columns)),
  ]
}

/** The parts of the price: the biller's, the provider's, the shop's. */
export function billChargeLines(bill: SoldBill, layout: Layout): Lines {
  const { text, columns } = layout
  const { sums } = readBill(bill, text.bills)
  return [...amountLines(bill, sums, text, columns), ...chargeLines(bill, layout)]
}

function partLines(part: SlipPart, { core, bill, sheet, references, text, design, columns }: Paper): Lines {
  switch (part) {
    case 'product':
      return productLines(core, text, columns)
    case 'number':
      return numberFacts(bill, sheet, text).flatMap((fact) => customerLines(fact, columns))
    case 'name':
      return readCustomer(bill, text.bills).flatMap((fact) => (fact.key === 'name' ? customerLines(fact, columns) : []))
    case 'facts':
      return sheet.facts.flatMap((fact) => factLines(fact, columns))
    case 'rows':
      return sheet.table === undefined ? [] : rowLines(sheet.table, formatRupiah(bill.admin), columns)
    case 'costs':
      return sheet.costs.flatMap((fact) => factLines(fact, columns))
    case 'amount':
      return amountLines(bill, sheet.sums, text, columns)
    case 'reference':
      return references.flatMap((fact) => factLines(fact, columns))
    case 'statement':
      return statementLines(core, bill, text, columns)
    case 'charges':
      return chargeLines(bill, { text, design, columns })
    case 'total':
      return totalLines(text.bills.slip.total.toUpperCase(), formatRupiah(core.price), columns)
    default:
      return impossible(part)
  }
}

// A second number that the bill names itself is not printed twice.
function numberFacts(bill: SoldBill, sheet: BillSheet, text: ReceiptWords): readonly BillFact[] {
  const numbers = readCustomer(bill, text.bills).filter(({ key }) => key !== 'name')
  return numbers.filter((fact, index) => index === 0 || sheet.facts.every(({ value }) => value !== fact.value))
}

// One sheet's admin is the bill's admin, and that stands further down.
function rowLines({ columns: fields, rows }: BillTable, admin: string, columns: Columns): Lines {
  return rows.flatMap((row) =>
    row.flatMap((value, index) => {
      const field = fields[index]
      if (field === undefined || (rows.length === 1 && field.key === 'admin' && value === admin)) return []
      return factLines({ ...field, value }, columns, rows.length > 1 && index === 0 ? 'bold' : 'normal')
    }),
  )
}

// The provider's own reference goes only where the biller's stands: something has to prove the payment.
function referencesOf(bill: SoldBill, status: StatusOf<'delivered'>, text: ReceiptWords, { lines }: SlipDesign): readonly BillFact[] {
  const serial = plainSerial(status.serial ?? '')
  const proof = billKinds[bill.kind].phoneIsNoReference && phoneShape.test(serial) ? '' : serial
  const told = plainTextUpTo(status.providerRef ?? '', referenceMost)
  const reference = lines.references || proof === '' ? told : ''
  return [
    { key: 'serial', label: text.bills.slip.reference, value: proof },
    { key: 'provider', label: proof === '' ? text.bills.slip.reference : text.reference, value: reference === proof ? '' : reference },
  ]
}

function periodsOf({ facts, table }: BillSheet): readonly BillFact[] {
  const at = table?.columns.findIndex(({ key }) => key === 'periode') ?? -1
  const column = table?.columns[at]
  if (table === undefined || column === undefined) return facts.filter(({ key }) => key === 'tahun_pajak')
  return [{ ...column, value: table.rows.flatMap((row) => row[at] ?? []).join(', ') }]
}

function productLines(core: SaleCore, text: ReceiptWords, columns: Columns): Lines {
  return pair(text.bills.slip.product.toUpperCase(), plainTextUpTo(core.product, nameMost), columns)
}

function customerLines({ key, label, value }: BillFact, columns: Columns): Lines {
  const shown = /^\d+$/u.test(value) ? groupDigits(value) : value
  return factLines({ key, label, value: key === 'name' ? value : shown }, columns)
}

function amountLines(bill: SoldBill, { bill: amount }: BillSheet['sums'], text: ReceiptWords, columns: Columns): Lines {
  return pair(text.bills.amounts[billKinds[bill.kind].amountLabel].toUpperCase(), formatRupiah(amount), columns)
}

function chargeLines({ admin, fee }: SoldBill, { text: { bills }, design, columns }: Layout): Lines {
  if (design.fee === 'with-admin' && fee > 0) return pair(bills.slip.charges.toUpperCase(), formatRupiah(add(admin, fee)), columns)
  return [
    ...pair(bills.slip.admin.toUpperCase(), formatRupiah(admin), columns),
    ...(fee === 0 ? [] : pair(bills.slip.fee.toUpperCase(), formatRupiah(fee), columns)),
  ]
}

function statementLines(core: SaleCore, bill: SoldBill, text: ReceiptWords, columns: Columns): Lines {
  const biller = billKinds[bill.kind].biller ?? plainTextUpTo(core.product, nameMost)
  return centred(filledIn(text.bills.slip.statement, biller), columns)
}

function factLines({ label, value }: BillFact, columns: Columns, weight: 'normal' | 'bold' = 'normal'): Lines {
  const shown = plainTextUpTo(value, valueMost)
  return shown === '' ? [] : pair(plainText(label.slice(0, labelMost)).toUpperCase(), shown, columns, weight)
}
