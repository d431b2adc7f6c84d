// The table: floor, application, ratio, budget, and whether it was kept. Nothing stands here that was not measured in this run.
import { type Summary } from './statistics'

export type Row = {
  readonly what: string
  readonly unit: 'ms' | 'MiB' | '%'
  readonly floor?: Summary
  readonly loket: Summary
  /** The measure that is held against the budget. */
  readonly budget?: { readonly kind: 'ratio' | 'median' | 'p99'; readonly most: number }
}

export type Verdict = 'PASS' | 'over' | '-'

export function verdictOf(row: Row): Verdict {
  if (!row.budget) return '-'
  return valueFor(row, row.budget.kind) <= row.budget.most ? 'PASS' : 'over'
}

export function ratioOf({ floor, loket }: Row): number | undefined {
  return floor && floor.median > 0 ? loket.median / floor.median : undefined
}

export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['what', 'floor: median (low to high)', 'Loket: median (low to high)', 'p99', 'ratio', 'budget', ''],
    ...rows.map((row) => [
      row.what,
      row.floor ? spread(row.floor, row.unit) : '-',
      spread(row.loket, row.unit),
      row.unit === 'ms' && row.loket.count > 20 ? shown(row.loket.p99, row.unit) : '-',
      ratioOf(row)?.toFixed(2) ?? '-',
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

function valueFor(row: Row, kind: 'ratio' | 'median' | 'p99'): number {
  return kind === 'ratio' ? (ratioOf(row) ?? Number.POSITIVE_INFINITY) : row.loket[kind]
}

function budgetWords({ budget, unit }: Row): string {
  if (!budget) return '-'
  return budget.kind === 'ratio' ? `${budget.most} x` : `${budget.kind} ${budget.most} ${unit}`
}

function spread({ median, low, high }: Summary, unit: Row['unit']): string {
  return `${shown(median, unit)} ${unit} (${shown(low, unit)} to ${shown(high, unit)})`
}

function shown(value: number, unit: Row['unit']): string {
  return value.toFixed(unit === 'ms' && value < 20 ? 2 : unit === '%' ? 1 : 0)
}
