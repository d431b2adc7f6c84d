// The cells of a price list -> products, or every reason why not. All or nothing: half a price list sells at old prices.
import { type CatalogueRow, type ImportProblem } from '../../../shared/catalog'
import { parseRupiah, type Rupiah } from '../../../shared/money'
import { fail, ok, type Result } from '../../../shared/result'
import { type Columns, readHeader } from './catalogue-columns'
import { productBrand } from './product-brand'
import { type Bought, type ProviderCells, readProviderCells } from './provider-cells'

/** One line of the file, already split; `row` is where it starts in the file, the header's line being 1. */
export type CsvRow = { readonly row: number; readonly cells: readonly string[] }

/** More rows than a counter sells, few enough to stay quick. */
const rowsMax = 50_000
/** A file with a wrong column would otherwise list one problem for each of its rows. */
const problemsMax = 200
const nameMost = 96
const largestAmount = 1_000_000_000

export function catalogueRows(rows: readonly CsvRow[]): Result<readonly CatalogueRow[], readonly ImportProblem[]> {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [header, ...lines] = filled
  if (!header) return fail([{ row: 0, problem: 'empty-file' }])
  const columns = readHeader(header.cells)
  if ('problem' in columns) {
    if (columns.problem === 'no-header') return fail([{ row: header.row, problem: 'no-header' }])
    return fail(columns.columns.map((column) => ({ row: header.row, column, problem: 'missing-column' as const })))
  }
  if (lines.length === 0) return fail([{ row: 0, problem: 'empty-file' }])
  if (lines.length > rowsMax) return fail([{ row: 0, problem: 'too-large', value: String(lines.length) }])
  return allOrNothing(lines, columns)
}

function allOrNothing(lines: readonly CsvRow[], columns: Columns): Result<readonly CatalogueRow[], readonly ImportProblem[]> {
  const products: CatalogueRow[] = []
  const problems: ImportProblem[] = []
  for (const line of lines) {
    const read = readRow(line, columns)
    if (read.ok) products.push(read.value)
    else problems.push(...read.failure)
  }
  problems.push(...duplicates(lines, columns))
  if (problems.length === 0) return ok(products)
  return fail(problems.sort((one, other) => one.row - other.row).slice(0, problemsMax))
}

// Every row of a repeated code is named, for only the owner knows which one is meant.
function duplicates(lines: readonly CsvRow[], columns: Columns): readonly ImportProblem[] {
  const linesOf = new Map<string, CsvRow[]>()
  for (const line of lines) {
    const written = cell(line, columns.code)
    if (written === '') continue
    // The same code at two providers is two products.
    const bought = readProviderCells(providerCells(line, columns))
    const code = (bought.ok ? bought.value.code : written).toUpperCase()
    const same = linesOf.get(code)
    if (same) same.push(line)
    else linesOf.set(code, [line])
  }
  const repeated = [...linesOf.values()].filter((same) => same.length > 1).flat()
  return repeated.map((line) => problemAt(line, columns, columns.code, 'duplicate-code'))
}

function readRow(line: CsvRow, columns: Columns): Result<CatalogueRow, readonly ImportProblem[]> {
  const bought = boughtAs(line, columns)
  const name = cell(line, columns.name).slice(0, nameMost)
  const sort = [columns.operator, columns.category].filter((at) => at !== undefined).map((at) => cell(line, at))
  const cost = amountAt(line, columns, columns.cost)
  const price = amountAt(line, columns, columns.price)
  const problems: readonly ImportProblem[] = [
    // An unquoted comma in an amount moves the cells after it: 25,350 would be read as a cost of 25 and a price of 350.
    ...(line.cells.slice(columns.titles.length).some((extra) => extra.trim() !== '')
      ? [{ row: line.row, problem: 'unreadable' as const }]
      : []),
    ...(bought.ok ? [] : bought.failure),
    ...(name === '' ? [problemAt(line, columns, columns.name, 'missing-value')] : []),
    ...(cost.ok ? [] : [cost.failure]),
    ...(price.ok ? [] : [price.failure]),
    ...(price.ok && price.value === 0 ? [problemAt(line, columns, columns.price, 'zero-price')] : []),
  ]
  if (problems.length > 0 || !bought.ok || !cost.ok || !price.ok) return fail(problems)
  return ok({ ...bought.value, name, ...productBrand(sort, name), cost: cost.value, price: price.value, hidden: false })
}

function boughtAs(line: CsvRow, columns: Columns): Result<Bought, readonly ImportProblem[]> {
  const code = cell(line, columns.code)
  if (code === '') return fail([problemAt(line, columns, columns.code, 'missing-value')])
  const bought = readProviderCells(providerCells(line, columns))
  if (bought.ok) return bought
  return fail(bought.failure.map((field) => problemAt(line, columns, columns[field] ?? columns.code, 'bad-code')))
}

function providerCells(line: CsvRow, columns: Columns): ProviderCells {
  const optional = (column: number | undefined): string => (column === undefined ? '' : cell(line, column))
  return { code: cell(line, columns.code), provider: optional(columns.provider), backup: optional(columns.backup) }
}

function amountAt(line: CsvRow, columns: Columns, column: number): Result<Rupiah, ImportProblem> {
  const written = cell(line, column)
  if (written === '') return fail(problemAt(line, columns, column, 'missing-value'))
  const amount = parseRupiah(written)
  if (!amount.ok || amount.value > largestAmount) return fail(problemAt(line, columns, column, 'bad-amount'))
  return amount
}

function problemAt(line: CsvRow, columns: Columns, column: number, problem: ImportProblem['problem']): ImportProblem {
  const value = cell(line, column).slice(0, 60)
  return { row: line.row, column: columns.titles[column], problem, ...(value === '' ? {} : { value }) }
}

// Marks that turn the reading direction have no place in a price list; line breaks inside a cell are spaces.
function cell(line: CsvRow, column: number): string {
  return (line.cells[column] ?? '')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
