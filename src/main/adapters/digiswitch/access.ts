// Where DigiSwitch is, what opens it, and the signature that each request carries.
import { createHash } from 'node:crypto'
import { placePrint } from '../http/place-print'

export type Access = {
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly username: string
  readonly key: string
  /** Inquiries and purchases say that they are only tried out. */
  readonly testing: boolean
}

export const headers: Readonly<Record<string, string>> = {
  accept: 'application/json',
  'content-type': 'application/json',
  'user-agent': 'Loket',
}

/** `md5(username + apiKey + what)` in hex; `what` is the reference of a transaction, or a fixed word. A secret like the key. */
export function signOf({ username, key }: Access, what: string): string {
  return createHash('md5').update(`${username}${key}${what}`).digest('hex')
}

/**
 * Which account at which address: a renewed key is the same account. What was only tried out is another place than what was
 * bought, since a reference of the one means nothing in the other.
 */
export function accountPlace(access: Access | undefined): string | undefined {
  if (!access) return undefined
  return placePrint([access.baseUrl, access.username, ...(access.testing ? ['testing'] : [])])
}
