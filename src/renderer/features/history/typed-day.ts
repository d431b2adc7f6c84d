// Days as people type them: `21/11/2026`, `21-11-26`, `21.11`, `21`; what is left out comes from today.

export function typedDay(typed: string, today: string): string | undefined {
  const parts = typed.trim().split(/[/.\-\s]+/u)
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/u.test(part))) return undefined
  const [thisYear = '', thisMonth = ''] = today.split('-')
  const [date = '', month = thisMonth, year = thisYear] = parts
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(written) && written <= today ? written : undefined
}

/** `21/11/2026` */
export function writtenDay(day: string): string {
  return day.split('-').toReversed().join('/')
}

/** 31 February is written like a day but is none. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
