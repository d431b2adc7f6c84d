// Periods and dates in all the forms in which they come -> as a cashier says them.

// Three letters are enough in both languages; old spellings are still printed by some billers.
const monthNames: readonly (readonly string[])[] = [
  ['JAN'],
  ['FEB', 'PEB'],
  ['MAR'],
  ['APR'],
  ['MEI', 'MAY'],
  ['JUN'],
  ['JUL'],
  ['AGU', 'AGS', 'AUG'],
  ['SEP'],
  ['OKT', 'OCT'],
  ['NOV', 'NOP'],
  ['DES', 'DEC'],
]

type Month = { readonly year: number; readonly month: number }

/** `201901`, `MEI 2019`, `MEI 22`, `0320` (month and year), alone or with commas between -> `Januari 2019`; or nothing. */
export function wordedPeriod(came: string, months: readonly string[]): string | undefined {
  const parts = came.split(',').map((part) => monthOf(part.trim()))
  const worded = parts.map((part) => part && `${months[part.month - 1] ?? ''} ${part.year}`)
  return worded.every((part) => part !== undefined) ? worded.join(', ') : undefined
}

/** `20210309`, `2021-03-09` -> `9 Maret 2021`; nothing for a day that no calendar has. */
export function wordedDate(came: string, months: readonly string[]): string | undefined {
  const [, year, month, day] = (/^(\d{4})([-/]?)(\d{2})\2(\d{2})$/u.exec(came) ?? []).filter((_part, index) => index !== 2).map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (!isYear(year) || day < 1 || day > daysOf(year, month)) return undefined
  return `${day} ${months[month - 1] ?? ''} ${year}`
}

function monthOf(came: string): Month | undefined {
  return fromDigits(came) ?? fromName(came)
}

function fromDigits(came: string): Month | undefined {
  const [, first, second] = /^(\d{2}|\d{4})[-/ ]?(\d{2}|\d{4})$/u.exec(came) ?? []
  if (first === undefined || second === undefined) return undefined
  // Six digits begin with the year; an older form ends with it.
  if (first.length + second.length === 6) {
    const digits = first + second
    if (second.length === 4 && !/^\d{6}$/u.test(came)) return checked(Number(second), Number(first))
    return checked(Number(digits.slice(0, 4)), Number(digits.slice(4))) ?? checked(Number(digits.slice(2)), Number(digits.slice(0, 2)))
  }
  return first.length + second.length === 4 ? checked(2_000 + Number(second), Number(first)) : undefined
}

function fromName(came: string): Month | undefined {
  const [, name, year] = /^([A-Z]{3,9})[-/. ]*(\d{4}|\d{2})$/u.exec(came.toUpperCase()) ?? []
  if (name === undefined || year === undefined) return undefined
  const month = monthNames.findIndex((names) => names.includes(name.slice(0, 3))) + 1
  return checked(year.length === 2 ? 2_000 + Number(year) : Number(year), month)
}

function checked(year: number, month: number): Month | undefined {
  return isYear(year) && month >= 1 && month <= 12 ? { year, month } : undefined
}

function isYear(year: number): boolean {
  return year >= 1_900 && year < 2_200
}

function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
