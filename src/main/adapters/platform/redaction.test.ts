import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedactor, maskNumber } from './redaction'

// Parts that no rule but the right one can catch: not a JWT, not named.
const canary = 'kenari+7/Zq=Rahasia&panjang'
const jwt = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjMifQ.c2lnbmF0dXJl-_x'

function redactor() {
  const made = createRedactor()
  made.hide(canary)
  return made
}

function written(value: unknown): string {
  return JSON.stringify(redactor().value(value)) ?? ''
}

describe('a known secret', () => {
  it('is hidden as it is, in an address, and inside JSON', () => {
    for (const text of [
      `x${canary}y`,
      `https://h/p?q=${encodeURIComponent(canary)}&z`,
      JSON.stringify({ t: canary }),
      `${canary}${canary}`,
    ]) {
      expect(redactor().text(text)).not.toMatch(/kenari/u)
    }
  })

  it('is hidden in errors: message, stack, cause, cause of the cause, what hangs on them, and bundles', () => {
    const root = Object.assign(new Error(`root ${canary}`), { request: { path: `/http/purchase?token=${canary}` } })
    const error = new Error('top', { cause: new TypeError(canary, { cause: root }) })
    const bundle = new AggregateError([error, canary], 'bundle')
    const text = written([error, bundle, { deep: { error } }])
    expect(text).not.toContain('kenari')
    expect(text).toContain('redaction.test')
  })

  it('is hidden in keys, maps, sets, lists and addresses', () => {
    const text = written([{ [canary]: 1 }, new Map([[canary, canary]]), new Set([canary]), [[canary]], new URL(`https://h/?a=${canary}`)])
    expect(text).not.toContain('kenari')
  })

  it('leaves no beginning where a long text is cut', () => {
    expect(redactor().text(`${'x'.repeat(19_990)}${canary}`)).not.toContain('kenari')
  })

  it('is hidden wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(redactor().text(before + canary + after)).not.toContain(canary)
      }),
    )
  })

  it('of three characters or fewer is not searched for: it would hide half of every line', () => {
    const made = createRedactor()
    made.hide('e')
    expect(made.text('free')).toBe('free')
  })
})

describe('what looks like a secret', () => {
  it.each([
    `token ${jwt}`,
    `cut ${jwt.slice(0, 60)}`,
    `Authorization: Bearer ${jwt}`,
    'authorization: Basic S3N4QmFzZTY0',
    '{"authorization":"Bearer S3N4QmFzZTY0"}',
    "headers: ['Authorization', 'Bearer S3N4QmFzZTY0']",
    'sent with bearer S3N4QmFzZTY0',
    'GET /http/purchase?code=HSA5&token=S3N4QmFzZTY0&msisdn=1',
    '/x?token%3DS3N4QmFzZTY0',
    'pin=S3N4QmFzZTY0',
    'sign: S3N4QmFzZTY0',
    '{"token":"S3N4QmFzZTY0"}',
    '{\\"pin\\":\\"S3N4QmFzZTY0\\"}',
    '<member><name>PIN</name><value><string>S3N4QmFzZTY0</string></value></member>',
    '<name>TOKEN</name><value>S3N4QmFzZTY0</value>',
    '<pin>S3N4QmFzZTY0</pin>',
    'Content-Disposition: form-data; name="token"\r\n\r\nS3N4QmFzZTY0\r\n--x',
  ])('is hidden in %.50s', (text) => {
    const clean = createRedactor().text(text)
    expect(clean).not.toMatch(/S3N4|eyJ|c2lnbm/u)
    expect(clean).toContain('***')
  })

  it('is hidden by the name of its field', () => {
    const secrets = {
      token: 'a1',
      PIN: 1234,
      apiKey: 'b',
      api_key: ['c'],
      Authorization: { x: 'd' },
      password: 'e',
      'niskala-token': 'f',
      sign: 'g',
    }
    expect(new Set(Object.values(createRedactor().value(secrets) as object))).toEqual(new Set(['***']))
  })
})

describe('a customer number', () => {
  it.each([
    ['to 08121231231 sent', 'to 0812…231 sent'],
    ['"msisdn":"081234567890"', '"msisdn":"0812…890"'],
    ['+6281234567890', '+6281…890'],
    ['msisdn=%2B6281234567890&x', 'msisdn=%2B6281…890&x'],
    ['0812 3456 7890', '0812…890'],
    ['0812-3456-7890', '0812…890'],
    ['5158-4356-8195-6003-5156/HENDRA', '5158…156/HENDRA'],
    ['51584356819560035156', '5158…156'],
  ])('keeps four and three digits: %s', (text, expected) => {
    expect(createRedactor().text(text)).toBe(expected)
  })

  it.each([
    '2026-11-21T22:05:13.123Z',
    '2026-11-21 22:05',
    'Rp341.890.000',
    'balance 341890000',
    'LKT01JD8X5Q2W0000000000000000',
    'port 127.0.0.1:38211',
    '2611-000482',
  ])('is not seen in %s', (text) => expect(createRedactor().text(text)).toBe(text))

  it('is masked by the name of its field, however short', () => {
    expect(createRedactor().value({ destination: '0812345', msisdn: 8121231231, tujuan: '12345678' })).toEqual({
      destination: '***',
      msisdn: '8121…231',
      tujuan: '1234…678',
    })
  })

  it('that is short is hidden whole', () => expect(maskNumber('1234567')).toBe('***'))
})

describe('value', () => {
  it('keeps plain facts as they are', () => {
    const facts = { a: 1, b: true, c: null, d: 'ok', e: [1, 'x'], f: { g: undefined }, price: 26_500 }
    expect(createRedactor().value(facts)).toEqual(facts)
  })

  it('survives circles, depth, traps, bytes and odd kinds', () => {
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    let deep: unknown = canary
    for (let level = 0; level < 50; level += 1) deep = { deep }
    const trap = {
      get boom(): never {
        throw new Error(canary)
      },
    }
    const text = written([circle, deep, trap, new Uint8Array(5), 10n, () => canary, Symbol('s'), new Date(Number.NaN)])
    expect(text).toContain('[circular]')
    expect(text).toContain('[5 bytes]')
    expect(text).not.toContain('kenari')
  })

  it('never throws and never leaks', () => {
    fc.assert(
      fc.property(fc.anything({ withMap: true, withSet: true, withDate: true, withBigInt: true, withNullPrototype: true }), (value) => {
        expect(written([value, canary])).not.toContain(canary)
      }),
    )
  })

  it('is quick with hostile text', () => {
    const startedAt = performance.now()
    for (const text of [
      '1-'.repeat(10_000),
      '111 '.repeat(5_000),
      'eyJ'.repeat(6_000),
      'token='.repeat(3_000),
      'authorization:'.repeat(1_400),
    ]) {
      createRedactor().text(text)
    }
    expect(performance.now() - startedAt).toBeLessThan(500)
  })
})
