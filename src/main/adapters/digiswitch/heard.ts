// What came back from DigiSwitch: unwrapped from `data`, with every secret taken out before anybody reads it.
import { fail, ok, type Result } from '../../../shared/result'
import { type ReplyKey } from '../../../shared/text/replies'
import { type HttpAnswer, type HttpOutcome } from '../http/http-client'
import { retryAfterMs } from '../http/retry-after'
import { isJsonType, type JsonObject, parseJsonObject } from '../http/strict-json'

export type HeardAnswer = {
  readonly kind: 'answered'
  readonly status: number
  readonly retryAfterMs?: number | undefined
  /** An object, or the rows of a price list. */
  readonly data: Result<JsonObject | readonly unknown[], Unreadable>
}

export type Heard = HeardAnswer | Exclude<HttpOutcome, HttpAnswer>

export type Unreadable = Extract<ReplyKey, 'ds-not-json' | 'ds-wrong-type'>

type Mask = (text: string) => string

export function hear(outcome: HttpOutcome, mask: Mask): Heard {
  if (outcome.kind !== 'answered') return outcome
  return { kind: 'answered', status: outcome.status, retryAfterMs: retryAfterMs(outcome.headers), data: dataOf(outcome, mask) }
}

/** The object of an answer, or nothing where it has none. */
export function objectIn({ data }: HeardAnswer): JsonObject | undefined {
  return data.ok && isObject(data.value) ? data.value : undefined
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function dataOf({ contentType, body }: HttpAnswer, mask: Mask): HeardAnswer['data'] {
  const json = isJsonType(contentType) ? parseJsonObject(body) : fail('not-json' as const)
  if (!json.ok) return fail('ds-not-json')
  const { data } = json.value
  if (Array.isArray(data)) return ok(data.map((each: unknown) => masked(each, mask)))
  return isObject(data) ? ok(maskedObject(data, mask)) : fail('ds-wrong-type')
}

// After reading, so that no escape can hide a secret. The reader has bounded the depth.
function masked(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask(value)
  if (Array.isArray(value)) return value.map((each: unknown) => masked(each, mask))
  return isObject(value) ? maskedObject(value, mask) : value
}

function maskedObject(value: JsonObject, mask: Mask): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [mask(name), masked(each, mask)]))
}
