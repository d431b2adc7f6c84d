// The lists inside `desc`: one is the table of sheets, any other is told beside it. Stored text is held to its type again.

export type Values = Readonly<Record<string, unknown>>

type Lists = {
  readonly main: readonly Values[]
  readonly others: readonly (readonly [key: string, rows: readonly Values[]])[]
}

export function rowsOf(desc: Values): Lists {
  const lists = Object.entries(desc).flatMap(([key, value]) => (Array.isArray(value) ? [[key, value.filter(isRow)] as const] : []))
  const chosen = lists.find(([key]) => key === 'detail') ?? lists[0]
  return { main: chosen?.[1] ?? [], others: lists.filter((list) => list !== chosen) }
}

export function isSingle(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

export function isRow(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
