// Which account at which address, as a token tells it.
import { placePrint } from '../http/place-print'
import { type Access } from './access'
import { tokenClaims } from './token-expiry'

/** Claims that name an account and outlive a renewed token, the likeliest first. */
const accountClaims = ['sub', 'user_id', 'id', 'username', 'reseller_id'] as const

/** The same for every token of one account where the token says whose it is; otherwise a new token is a new place. */
export function accountPlace(access: Access | undefined): string | undefined {
  if (!access) return undefined
  const claims = tokenClaims(access.token) ?? {}
  const claim = accountClaims.map((name) => claims[name]).find((value) => typeof value === 'string' || typeof value === 'number')
  return placePrint([access.baseUrl, String(claim ?? access.token)])
}
