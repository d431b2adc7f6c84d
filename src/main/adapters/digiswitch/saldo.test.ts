import { describe, expect, it } from 'vitest'
import { answered, heard, page, said } from './answers.fixture'
import { classifySaldo } from './saldo'

describe('the saldo', () => {
  it('is read, rounded down to what can be spent', () => {
    expect(classifySaldo(said({ deposit: 500_000 }))).toEqual({ kind: 'saldo', amount: 500_000 })
    expect(classifySaldo(said({ deposit: 18_319_988.75 }))).toEqual({ kind: 'saldo', amount: 18_319_988 })
    expect(classifySaldo(said({ deposit: 0 }))).toEqual({ kind: 'saldo', amount: 0 })
    expect(classifySaldo(said({ deposit: -0.5 }))).toEqual({ kind: 'saldo', amount: -1 })
  })

  it('tells a wrong key and a foreign address', () => {
    const rejected = { kind: 'turned-away', stop: 'token-rejected' }
    const foreign = { kind: 'turned-away', stop: 'address-refused' }
    expect(classifySaldo(said({ rc: '41', message: 'Signature' }))).toEqual(rejected)
    expect(classifySaldo(said({ rc: '42', message: 'x' }, { status: 400 }))).toEqual(rejected)
    expect(classifySaldo(said({ rc: '45', message: 'IP' }))).toEqual(foreign)
    expect(classifySaldo(page(401))).toEqual(rejected)
    expect(classifySaldo(page(403))).toEqual(foreign)
  })

  it.each([200, 204, 301, 302, 400, 404, 405])('tells a wrong place by a page with status %d', (status) => {
    expect(classifySaldo(page(status))).toEqual({ kind: 'inconclusive', status, wrongPlace: true })
  })

  it.each(['{}', '[]', '', 'null', '{"deposit":1}', '{"data":{"deposit":"14450"}}', '{"data":[]}', '{"data":{"balance":1}}'])(
    'tells a wrong place by the body %s',
    (body) => {
      expect(classifySaldo(heard(answered(body)))).toEqual({ kind: 'inconclusive', status: 200, wrongPlace: true })
    },
  )

  it.each([408, 429, 500, 502, 503, 504])('does not blame the address for a status %d', (status) => {
    expect(classifySaldo(page(status))).toEqual({ kind: 'inconclusive', status, wrongPlace: false })
  })

  it('does not blame the address when DigiSwitch itself is in trouble or its saldo odd', () => {
    for (const data of [{ rc: '40', message: 'x' }, { deposit: 1e20 }]) {
      expect(classifySaldo(said(data))).toEqual({ kind: 'inconclusive', status: 200, wrongPlace: false })
    }
    expect(classifySaldo(said({ deposit: 5 }, { status: 500 }))).toMatchObject({ kind: 'inconclusive' })
  })

  it('tells no line', () => {
    expect(classifySaldo({ kind: 'not-sent', why: 'not-found', tookMs: 1 })).toEqual({ kind: 'not-sent', why: 'not-found' })
    expect(classifySaldo({ kind: 'no-answer', why: 'timeout', tookMs: 1 })).toEqual({ kind: 'no-answer' })
  })
})
