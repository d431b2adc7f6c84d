import { describe, expect, it } from 'vitest'
import { answered } from './answers.fixture'
import fixture from './fixtures/saldo.json'
import { classifySaldo } from './saldo'

const page = (status: number) => classifySaldo(answered('<html>', { status, contentType: 'text/html' }))

describe('classifySaldo', () => {
  it("reads the document's own example", () => {
    expect(classifySaldo(answered(fixture.answer))).toEqual({ kind: 'saldo', amount: 14_450 })
  })

  it('takes zero and a debt for a saldo', () => {
    expect(classifySaldo(answered({ balance: 0 }))).toEqual({ kind: 'saldo', amount: 0 })
    expect(classifySaldo(answered({ balance: -200 }))).toEqual({ kind: 'saldo', amount: -200 })
  })

  it('tells a wrong token', () => {
    const rejected = { kind: 'turned-away', stop: 'token-rejected' }
    expect(page(401)).toEqual(rejected)
    expect(classifySaldo(answered({ rc: '02', message: 'Invalid authorization' }))).toEqual(rejected)
    expect(classifySaldo(answered({ message: 'Token expired' }, { status: 403 }))).toEqual(rejected)
  })

  it('tells a foreign address', () => {
    expect(page(403)).toEqual({ kind: 'turned-away', stop: 'address-refused' })
  })

  it.each([200, 204, 301, 302, 400, 404, 405])('tells a wrong place by a page with status %d', (status) => {
    expect(page(status)).toEqual({ kind: 'inconclusive', status, wrongPlace: true })
  })

  it.each(['{}', '[]', '', 'null', '{"saldo":1}', '{"balance":"14450"}', '{"balance":1,"balance":2}'])(
    'tells a wrong place by the body %s',
    (body) => {
      expect(classifySaldo(answered(body))).toEqual({ kind: 'inconclusive', status: 200, wrongPlace: true })
    },
  )

  it.each([408, 429, 500, 502, 503, 504])('does not blame the address for a status %d', (status) => {
    expect(page(status)).toEqual({ kind: 'inconclusive', status, wrongPlace: false })
  })

  it('does not blame the address when Niskala itself is in trouble or its saldo odd', () => {
    for (const body of [{ rc: '08', message: 'Internal error' }, { balance: 0.5 }, { balance: 1e20 }]) {
      expect(classifySaldo(answered(body))).toEqual({ kind: 'inconclusive', status: 200, wrongPlace: false })
    }
  })

  it('does not take the saldo of an error page', () => {
    expect(classifySaldo(answered({ balance: 5 }, { status: 500 }))).toMatchObject({ kind: 'inconclusive' })
  })

  it('tells no line', () => {
    expect(classifySaldo({ kind: 'not-sent', why: 'not-found', tookMs: 1 })).toEqual({ kind: 'not-sent', why: 'not-found' })
    expect(classifySaldo({ kind: 'no-answer', why: 'timeout', tookMs: 1 })).toEqual({ kind: 'no-answer' })
  })
})
