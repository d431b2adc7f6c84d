// Until when a token is valid, as it says itself. Read to warn ahead, never to decide: Niskala decides.
import { type Instant } from '../../../shared/sale-view'
import { type JsonObject, parseJsonObject } from '../http/strict-json'

const secondsMax = 8_640_000_000_000

/** The `exp` of a JWT; nothing when the token is none, or has none. The signature is not looked at. */
export function tokenExpiry(token: string): Instant | undefined {
  const seconds = tokenClaims(token)?.['exp']
  if (typeof seconds !== 'number' || !(seconds > 0) || seconds > secondsMax) return undefined
  return Math.floor(seconds * 1_000) as Instant
}

/** What a JWT says of itself, unverified; nothing when the token is none. */
export function tokenClaims(token: string): JsonObject | undefined {
  const parts = token.split('.')
  const claims = parts.length === 3 ? (parts[1] ?? '') : ''
  if (!/^[\w-]+={0,2}$/u.test(claims)) return undefined
  const json = parseJsonObject(Buffer.from(claims, 'base64url').toString('utf8'))
  return json.ok ? json.value : undefined
}
