// The table: floor, application, ratio, what is ours, budget, and whether it was kept. Nothing that was not measured in this run.
import { type Summary } from './statistics'

export type Row = {
  readonly what: string
  readonly unit: 'ms' | 'MiB' | '%' | '/s'
  readonly floor?: Summary
  readonly loket: Summary
  /** The measure that is held against the budget; `added` is the median without the floor's. */
  readonly budget?: { readonly kind: BudgetKind; readonly most: number }
}

export type BudgetKind = 'ratio' | 'median' | 'p99' | 'added'

export type Verdict = 'PASS' | 'over' | '-'

export function verdictOf(row: Row): Verdict {
  if (!row.budget) return '-'
  return valueFor(row, row.budget.kind) <= row.budget.most ? 'PASS' : 'over'
}

export function ratioOf({ floor, loket }: Row): number | undefined {
  return floor && floor.median > 0 ? loket.median / floor.median : undefined
}

/** What the application adds to the floor, in the middle. */
export function addedBy({ floor, loket }: Row): number | undefined {
  return floor && loket.median - floor.median
}

export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['what', 'floor: median (low to high)', 'Loket: median (low to high)', 'p99: floor, Loket', 'ratio', 'ours', 'budget', ''],
    ...rows.map((row) => [
      row.what,
      row.floor ? spread(row.floor, row.unit) : '-',
      spread(row.loket, row.unit),
      farEnd(row),
      ratioOf(row)?.toFixed(2) ?? '-',
      row.unit === 'ms' && row.floor ? shown(addedBy(row) ?? 0, row.unit) : '-',
      budgetWords(row),
      verdictOf(row),
    ]),
  ]
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function valueFor(row: Row, kind: BudgetKind): number {
  if (kind === 'ratio') return ratioOf(row) ?? Number.POSITIVE_INFINITY
  return kind === 'added' ? (addedBy(row) ?? Number.POSITIVE_INFINITY) : row.loket[kind]
}

/** A hundredth says nothing about a few. */
function farEnd({ floor, loket, unit }: Row): string {
  if (unit !== 'ms' || loket.count <= 20) return '-'
  return `${floor ? shown(floor.p99, unit) : '-'}, ${shown(loket.p99, unit)}`
}

function budgetWords({ budget, unit }: Row): string {
  if (!budget) return '-'
  if (budget.kind === 'ratio') return `${budget.most} x`
  return `${budget.kind === 'added' ? 'ours' : budget.kind} ${budget.most} ${unit}`
}

function spread({ median, low, high }: Summary, unit: Row['unit']): string {
  return `${shown(median, unit)} ${unit} (${shown(low, unit)} to ${shown(high, unit)})`
}

function shown(value: number, unit: Row['unit']): string {
  return value.toFixed(unit === 'ms' && value < 20 ? 2 : unit === '%' ? 1 : 0)
}
