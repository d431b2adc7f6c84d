// JSON as one reader only can understand it: an object, no name twice, not deep.
import { fail, ok, type Result } from '../../../shared/result'

export type JsonObject = Readonly<Record<string, unknown>>

const depthMax = 16

export function parseJsonObject(text: string): Result<JsonObject, 'not-json'> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('not-json')
    return isPlain(text) ? ok(value as JsonObject) : fail('not-json')
  } catch {
    return fail('not-json')
  }
}

/** May `contentType` be read as JSON? */
export function isJsonType(contentType: string): boolean {
  return /^\s*(?:application|text)\/(?:[\w.+-]+\+)?json\s*(?:;|$)/iu.test(contentType)
}

type Open = { readonly names: Set<string>; expectsName: boolean } | undefined

// JSON.parse keeps the last of two equal names, other readers the first: with "rc" twice that is success or failure
// by taste. The text is known to be valid JSON here, so brackets, commas and quotes are enough to walk it.
function isPlain(text: string): boolean {
  const open: Open[] = []
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]
    const inner = open.at(-1)
    if (sign === '{') open.push({ names: new Set(), expectsName: true })
    else if (sign === '[') open.push(undefined)
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',' && inner) inner.expectsName = true
    else if (sign === '"') {
      const end = endOfString(text, index)
      if (inner?.expectsName && !takeName(inner, text.slice(index, end))) return false
      index = end - 1
    }
    if (open.length > depthMax) return false
  }
  return true
}

function takeName(object: NonNullable<Open>, quoted: string): boolean {
  const name: unknown = JSON.parse(quoted)
  if (typeof name !== 'string' || object.names.has(name)) return false
  object.names.add(name)
  object.expectsName = false
  return true
}

/** The place after the closing quote. */
function endOfString(text: string, start: number): number {
  let index = start + 1
  while (text[index] !== '"') index += text[index] === '\\' ? 2 : 1
  return index + 1
}
