import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { baseUrlSchema, isLoopbackAddress, isProviderAddress, preferencesSchema, shopSchema, tokenSchema } from './settings'

describe('a provider address', () => {
  it.each([
    'https://niskalaapi.socx.app/reseller/api/v1',
    'https://example.com',
    'https://example.com:8443/api',
    'http://127.0.0.1:4680/reseller/api/v1',
    'http://localhost:4680',
    'http://[::1]:4680/api',
  ])('may be %s', (address) => {
    expect(isProviderAddress(address)).toBe(true)
  })

  it.each([
    'http://niskalaapi.socx.app/reseller/api/v1',
    'http://127.0.0.1.evil.example/api',
    'http://localhost.evil.example',
    'http://localhost@evil.example/api',
    'https://user:secret@example.com/api',
    'http://127.0.0.1:80@evil.example',
    'http://192.168.1.10/api',
    'ftp://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://',
    'https://example.com/api?token=1',
    'https://example.com/api#x',
    'https://exa mple.com',
    'example.com',
    '',
  ])('may not be %j', (address) => {
    expect(isProviderAddress(address)).toBe(false)
  })

  it('is on this machine only by its whole host', () => {
    expect(isLoopbackAddress('https://127.0.0.1:4680')).toBe(true)
    expect(isLoopbackAddress('https://127.0.0.1.example.com')).toBe(false)
    expect(isLoopbackAddress('https://example.com/127.0.0.1')).toBe(false)
  })

  it('loses blanks around it and slashes at its end', () => {
    expect(v.parse(baseUrlSchema, '  https://example.com/api/v1// ')).toBe('https://example.com/api/v1')
  })
})

describe('a token', () => {
  it('loses the blanks and line ends that pasting brings', () => {
    expect(v.parse(tokenSchema, ' eyJhbGciOi.abc-_=\r\n')).toBe('eyJhbGciOi.abc-_=')
  })

  it.each(['', '   ', 'two words', 'line\nbreak', 'h\u00e9ader', 'x'.repeat(4_097)])('may not be %j', (token) => {
    expect(v.safeParse(tokenSchema, token).success).toBe(false)
  })
})

describe('settings of the shop', () => {
  const shop = { name: ' Konter Maju ', address: '', phone: '', footer: '', paperColumns: 32 }
  const preferences = {
    language: 'id',
    theme: 'dark',
    timeZone: 'WITA',
    holdMinutes: 60,
    cashFirst: true,
    cashier: 'Sari',
    printer: '',
    autoPrint: false,
    sounds: true,
  }

  it('are trimmed', () => {
    expect(v.parse(shopSchema, shop).name).toBe('Konter Maju')
  })

  it.each([{ name: '  ' }, { name: 'x'.repeat(49) }, { paperColumns: 40 }, { token: 'x' }])('may not hold %o', (wrong) => {
    expect(v.safeParse(shopSchema, { ...shop, ...wrong }).success).toBe(false)
  })

  it.each([{ holdMinutes: 0 }, { holdMinutes: 1.5 }, { holdMinutes: 1_441 }, { timeZone: 'UTC' }, { language: 'fr' }, { extra: 1 }])(
    'preferences may not hold %o',
    (wrong) => {
      expect(v.safeParse(preferencesSchema, preferences).success).toBe(true)
      expect(v.safeParse(preferencesSchema, { ...preferences, ...wrong }).success).toBe(false)
    },
  )
})
