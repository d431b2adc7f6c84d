import { describe, expect, it } from 'vitest'
import { tokenExpiry } from './token-expiry'

const jwt = (claims: unknown) =>
  ['{"alg":"HS256"}', JSON.stringify(claims), 'x'].map((part) => Buffer.from(part).toString('base64url')).join('.')

describe('tokenExpiry', () => {
  it('reads when a token ends', () => {
    expect(tokenExpiry(jwt({ exp: 1_763_000_000, sub: 'ñ' }))).toBe(1_763_000_000_000)
    expect(tokenExpiry(jwt({ exp: 1_763_000_000.5 }))).toBe(1_763_000_000_500)
  })

  it.each([{}, { exp: '1763000000' }, { exp: 0 }, { exp: -1 }, { exp: null }, { exp: 1e300 }, [], 'x', null])(
    'reads nothing in %j',
    (claims) => {
      expect(tokenExpiry(jwt(claims))).toBeUndefined()
    },
  )

  it.each(['', 'REPLACE-WITH-YOUR-JWT-TOKEN', 'a.b', 'a.b.c', 'a..c', '....', jwt({ exp: 1 }).replace('.', '..'), 'a.e30!.c'])(
    'reads nothing in "%s"',
    (token) => {
      expect(tokenExpiry(token)).toBeUndefined()
    },
  )
})
