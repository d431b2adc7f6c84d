// Takes secrets and customer numbers out of whatever is about to be written down.

export type Redactor = {
  /** A secret to hide wherever it turns up, as it is or as an address or a text would quote it. */
  hide(secret: string): void
  text(text: string): string
  /** The same for any value: errors with their causes, objects, lists. Answers plain data, never throws. */
  value(value: unknown): unknown
}

const hidden = '***'
const secretLengthMin = 4
const depthMax = 6
const itemsMax = 100
const textMax = 20_000

const secretName = /^(?:.*[-_ ])?(?:token|pin|sign|password|passwd|pass|secret|authorization|api[-_]?key|jwt|cookie)$/iu
const numberName = /^(?:msisdn|destination|tujuan|nohp|idpel|customer_?no|phone|number)$/iu
const names = 'token|pin|sign|password|passwd|pass|secret|api[-_]?key|jwt'

// What a secret looks like when nobody has told us that it is one.
const shapes: readonly (readonly [RegExp, string])[] = [
  // A JWT, also one that was cut.
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}/gu, hidden],
  // Authorization: Bearer …, as a header, in JSON, or as words.
  [/(authorization["']?\s*[:=,]\s*["']?)(?:(?:bearer|basic|digest)\s+)?[^\s"',;}\]]+/giu, `$1${hidden}`],
  [/\b(bearer\s+)[^\s"',;}\]]+/giu, `$1${hidden}`],
  // token=… in an address, a form, or words; also after an escaped quote or an encoded equals sign.
  [new RegExp(`((?:^|[^a-z0-9])(?:${names})(?:=|%3D|\\\\?["']\\s*:\\s*\\\\?["']|:\\s*))[^\\s"'&;,}\\]\\\\<]+`, 'giu'), `$1${hidden}`],
  // XML-RPC members and plain XML elements.
  [new RegExp(`(<name>\\s*(?:${names})\\s*</name>\\s*<value>\\s*(?:<string>)?)[^<]+`, 'giu'), `$1${hidden}`],
  [new RegExp(`(<(${names})>)[^<]+(?=</\\2>)`, 'giu'), `$1${hidden}`],
  // A multipart form part.
  [new RegExp(`(name="(?:${names})"\\r?\\n\\r?\\n)[^\\r\\n]+`, 'giu'), `$1${hidden}`],
]

// Ten digits or more, or digits in groups of three to five: phone and meter numbers, tokens of electricity. Not dates, not ids.
const customerNumber = /(?<=%2B|[^a-z0-9]|^)\d{3,5}(?:[ -]\d{3,5}){2,5}(?![a-z0-9])|(?<=%2B|[^a-z0-9]|^)\d{10,25}(?![a-z0-9])/giu

export function createRedactor(): Redactor {
  const secrets = new Set<string>()
  const text = (raw: string) => maskNumbers(maskShapes(maskKnown(raw.slice(0, textMax), raw.length > textMax, secrets)))
  return {
    hide: (secret) => {
      if (secret.length < secretLengthMin) return
      for (const form of [secret, new URLSearchParams({ s: secret }).toString().slice(2), JSON.stringify(secret).slice(1, -1)])
        secrets.add(form)
      if (!/\p{Cs}/u.test(secret)) secrets.add(encodeURIComponent(secret))
    },
    text,
    value: (value) => plain(value, text, 0, new Set()),
  }
}

/** `0812…789`: enough to recognise, too little to use. */
export function maskNumber(digits: string): string {
  return digits.length < 8 ? hidden : `${digits.slice(0, 4)}…${digits.slice(-3)}`
}

function maskKnown(text: string, cut: boolean, secrets: ReadonlySet<string>): string {
  let masked = text
  // Longest first, so that a secret that contains another leaves no tail.
  for (const secret of [...secrets].toSorted((left, right) => right.length - left.length)) masked = masked.replaceAll(secret, hidden)
  return cut ? `${withoutCutSecret(masked, secrets)}… (cut)` : masked
}

// The cut may have gone through a secret and left its beginning at the end of the text.
function withoutCutSecret(text: string, secrets: ReadonlySet<string>): string {
  const longest = Math.max(0, ...[...secrets].map((secret) => secret.length))
  return secrets.size === 0 ? text : text.slice(0, Math.max(0, text.length - longest))
}

function maskShapes(text: string): string {
  return shapes.reduce((masked, [shape, replacement]) => masked.replace(shape, replacement), text)
}

function maskNumbers(text: string): string {
  return text.replace(customerNumber, (digits) => maskNumber(digits.replace(/\D/gu, '')))
}

type Mask = (text: string) => string

function plain(value: unknown, mask: Mask, depth: number, seen: ReadonlySet<object>): unknown {
  if (typeof value === 'string') return mask(value)
  if (typeof value === 'bigint') return mask(String(value))
  if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`
  if (typeof value !== 'object' || value === null) return value
  if (seen.has(value)) return '[circular]'
  if (depth >= depthMax) return '[deep]'
  const inner = new Set(seen).add(value)
  try {
    return plainObject(value, (part) => plain(part, mask, depth + 1, inner), mask)
  } catch {
    return '[unreadable]'
  }
}

function plainObject(value: object, inside: (part: unknown) => unknown, mask: Mask): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (value instanceof URL) return mask(value.href)
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`
  if (Array.isArray(value) || value instanceof Set) return [...value].slice(0, itemsMax).map(inside)
  if (value instanceof Map)
    return fields(
      [...value].map(([name, part]) => [String(name), part]),
      inside,
      mask,
    )
  if (value instanceof Error) return fields(errorEntries(value), inside, mask)
  return fields(Object.entries(value), inside, mask)
}

// Name, message, stack and cause are not enumerable; what libraries hang on an error (code, path, request) is.
function errorEntries(error: Error): readonly (readonly [string, unknown])[] {
  const { name, message, stack, cause } = error
  const errors = error instanceof AggregateError ? error.errors : undefined
  const known = Object.entries({ name, message, stack, cause, errors }).filter(([, part]) => part !== undefined)
  return [...known, ...Object.entries(error).filter(([key]) => !['name', 'message', 'stack', 'cause', 'errors'].includes(key))]
}

function fields(
  entries: readonly (readonly [string, unknown])[],
  inside: (part: unknown) => unknown,
  mask: Mask,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(entries.slice(0, itemsMax).map(([name, part]) => [mask(name), field(name, part, inside)]))
}

function field(name: string, part: unknown, inside: (part: unknown) => unknown): unknown {
  if (part === undefined || part === null || typeof part === 'boolean') return part
  if (secretName.test(name)) return hidden
  const isNumber = numberName.test(name) && (typeof part === 'string' || typeof part === 'number')
  return isNumber ? maskNumber(String(part)) : inside(part)
}
