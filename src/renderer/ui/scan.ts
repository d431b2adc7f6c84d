// A scanner is a keyboard that types faster than a person. Told by the times of the keys alone; the clock is handed in.

/** Keys that came so close together that one hand or one scanner typed them. */
export type Burst = {
  readonly text: string
  readonly firstAtMs: number
  readonly lastAtMs: number
  /** Nothing was typed just before it: it is not the second half of something longer. */
  readonly whole: boolean
}

export type ScanContent = { readonly kind: 'receipt' | 'number' | 'unknown'; readonly text: string }

export const noBurst: Burst = { text: '', firstAtMs: -Infinity, lastAtMs: -Infinity, whole: true }

const longestGapMs = 60
/** A scanner that stumbles is still that scanner: half a number would be worse than a late one. */
const longestStumbleMs = 200
const stumblesFrom = 3
/** No hand goes from the keys to the scanner in less. */
const silenceMs = 300
const averageGapMs = 35
const charactersLeast = 6

const ulid = '[0-9A-HJKMNP-TV-Z]{26}'
const receiptShape = new RegExp(`^(?:(?:LKT)?${ulid}|\\d{4}-\\d{6,})$`, 'u')
const numberShape = /^\+?\d[\d\s.,-]*$/u

/** The burst with one more character; after a pause a new one begins. */
export function withKey(burst: Burst, character: string, atMs: number): Burst {
  if (goesOn(burst, atMs)) return { ...burst, text: burst.text + character, lastAtMs: atMs }
  return { text: character, firstAtMs: atMs, lastAtMs: atMs, whole: atMs - burst.lastAtMs > silenceMs }
}

/** After its end only the time of its last key is of use. */
export function ended({ lastAtMs }: Burst): Burst {
  return { ...noBurst, lastAtMs }
}

/** Would a key at this moment still be of the same burst? */
export function goesOn(burst: Burst, atMs: number): boolean {
  return burst.text !== '' && atMs - burst.lastAtMs <= patienceMs(burst)
}

/** When this long nothing more was typed, the burst has ended. */
export function patienceMs(burst: Burst): number {
  return isFast(burst) ? longestStumbleMs : longestGapMs
}

/** From here on it is surely no person. */
export function isFast({ text, firstAtMs, lastAtMs }: Burst): boolean {
  return text.length >= stumblesFrom && (lastAtMs - firstAtMs) / (text.length - 1) < averageGapMs
}

export function isScan(burst: Burst): boolean {
  return burst.text.length >= charactersLeast && isFast(burst)
}

/** What it may be: our own reference or receipt number, something like a customer's number, or nothing we know. */
export function contentOf(scanned: string): ScanContent {
  const text = scanned.trim()
  const capitals = text.toUpperCase()
  if (receiptShape.test(capitals)) return { kind: 'receipt', text: capitals }
  return { kind: numberShape.test(text) ? 'number' : 'unknown', text }
}
