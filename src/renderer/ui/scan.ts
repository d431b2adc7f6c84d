// A scanner is a keyboard that types faster than a person. Told by the times of the keys alone; the clock is handed in.

/** Keys that came so close together that one hand or one scanner typed them. */
export type Burst = {
  readonly text: string
  readonly firstAtMs: number
  readonly lastAtMs: number
  /** How long nothing had been typed before it: after a short silence it may be the second half of something longer. */
  readonly silentMs: number
}

export type ScanContent = { readonly kind: 'receipt' | 'number' | 'unknown'; readonly text: string }

export const noBurst: Burst = { text: '', firstAtMs: -Infinity, lastAtMs: -Infinity, silentMs: Infinity }

const longestGapMs = 60
/** A scanner that stumbles is still that scanner: half a number would be worse than a late one. */
const longestStumbleMs = 200
const stumblesFrom = 3
/** After a silence no longer than this a burst is the second half of the one before it. */
export const halfMs = 300
/** No hand goes from the keys to the scanner in less; a scanner on a bad radio may fall silent for nearly as long. */
export const handMs = 1_000
const averageGapMs = 35
const charactersLeast = 6

const ulid = '[0-9A-HJKMNP-TV-Z]{26}'
const receiptShape = new RegExp(`^(?:(?:LKT)?${ulid}|\\d{4}-\\d{6,})$`, 'u')
const numberShape = /^\+?\d[\d\s.,-]*$/u

/** The burst with one more character; after a pause a new one begins. */
export function withKey(burst: Burst, character: string, atMs: number): Burst {
  if (goesOn(burst, atMs)) return { ...burst, text: burst.text + character, lastAtMs: atMs }
  return { text: character, firstAtMs: atMs, lastAtMs: atMs, silentMs: atMs - burst.lastAtMs }
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

/** Blanks are no characters of a code: a word of five figures behind one is what somebody searches for. */
export function isScan(burst: Burst): boolean {
  return burst.text.trim().length >= charactersLeast && isFast(burst)
}

/** What it may be: our own reference or receipt number, something like a customer's number, or nothing we know. */
export function contentOf(scanned: string): ScanContent {
  const text = scanned.trim()
  const capitals = text.toUpperCase()
  if (receiptShape.test(capitals)) return { kind: 'receipt', text: capitals }
  return { kind: numberShape.test(text) ? 'number' : 'unknown', text }
}
