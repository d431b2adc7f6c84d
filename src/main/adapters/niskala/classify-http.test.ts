import { describe, expect, it } from 'vitest'
import { answered, answerWith, order } from './answers.fixture'
import { classify } from './classify'

function submitted(fields: Readonly<Record<string, unknown>>, more = {}) {
  return classify('submit', order, answered(answerWith(fields), more))
}

describe('turned away', () => {
  const token = { kind: 'turned-away', stop: 'token-rejected' }
  const busy = { kind: 'turned-away', note: { key: 'busy' } }
  const page = (httpStatus: number, headers = {}, body = '<html>token') =>
    classify('submit', order, answered(body, { status: httpStatus, headers, contentType: 'text/html' }))

  it('by a token that is not accepted', () => {
    expect(submitted({ rc: '02' })).toMatchObject(token)
    expect(classify('submit', order, answered({ rc: '02', message: 'Invalid authorization' }))).toMatchObject(token)
    expect(classify('check', order, answered({ rc: '02', message: 'x' }, { status: 401 }))).toMatchObject({
      ...token,
      note: { key: 'token-rejected' },
    })
    expect(page(401)).toMatchObject(token)
    expect(submitted({ rc: '02', request_id: 'other' })).toMatchObject({ kind: 'inconclusive', note: { key: 'mismatch' } })
  })

  it('by an address that is not listed, unless Niskala speaks of the token', () => {
    expect(page(403)).toMatchObject({ kind: 'turned-away', stop: 'address-refused', note: { key: 'address-refused' } })
    expect(classify('submit', order, answered({ message: 'IP not allowed' }, { status: 403 }))).toMatchObject({ stop: 'address-refused' })
    expect(classify('submit', order, answered({ message: 'jwt expired' }, { status: 403 }))).toMatchObject({ stop: 'token-rejected' })
    expect(classify('submit', order, answered({ rc: '02' }, { status: 403 }))).toMatchObject({ stop: 'token-rejected' })
  })

  it('by a busy server, for as long as it asks, within reason', () => {
    const date = { date: 'Sat, 21 Nov 2026 10:00:00 GMT', 'retry-after': 'Sat, 21 Nov 2026 10:01:00 GMT' }
    expect(page(429, { 'retry-after': '2' })).toEqual({ ...busy, retryAfterMs: 2_000 })
    expect(page(429, { 'retry-after': '0' })).toEqual({ ...busy, retryAfterMs: 1_000 })
    expect(page(429, { 'retry-after': '86400' })).toEqual({ ...busy, retryAfterMs: 600_000 })
    expect(page(429, date)).toEqual({ ...busy, retryAfterMs: 60_000 })
    for (const headers of [{}, { 'retry-after': 'soon' }, { 'retry-after': '-1' }]) {
      expect(page(429, headers)).toEqual({ ...busy, retryAfterMs: undefined })
    }
  })

  it.each([500, 502, 503, 504])('is not what a gateway that answers %d says: it may have bought behind it', (httpStatus) => {
    expect(page(httpStatus, { 'retry-after': '2' })).toMatchObject({ kind: 'inconclusive', note: { key: 'http-error' } })
  })

  it.each([401, 403, 429, 500, 502, 503])('is not what %d says when its body tells of a sale', (httpStatus) => {
    for (const fields of [{ rc: '00' }, { rc: '23' }, { rc: '68' }, { rc: '00', price: '5' }, { rc: 0 }]) {
      expect(submitted(fields, { status: httpStatus })).toMatchObject({ kind: 'inconclusive', note: { key: 'http-error' } })
    }
  })
})

describe('HTTP trouble', () => {
  it.each([400, 404, 405, 408, 409, 500, 501, 502, 504, 520])('%d says nothing', (httpStatus) => {
    const outcome = answered('<html>', { status: httpStatus, contentType: 'text/html' })
    expect(classify('submit', order, outcome)).toMatchObject({ kind: 'inconclusive', note: { key: 'http-error' } })
  })

  it.each([301, 302, 304, 307, 308])('%d is not followed and not believed', (httpStatus) => {
    expect(submitted({ rc: '00' }, { status: httpStatus })).toMatchObject({ kind: 'inconclusive', note: { key: 'redirected' } })
  })

  it('hands on what the line did', () => {
    expect(classify('submit', order, { kind: 'not-sent', why: 'refused', tookMs: 1 })).toEqual({
      kind: 'not-sent',
      why: 'refused',
      note: { key: 'not-sent' },
    })
    expect(classify('check', order, { kind: 'no-answer', why: 'timeout', tookMs: 1 })).toEqual({
      kind: 'no-answer',
      note: { key: 'no-answer' },
    })
  })
})
