import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJsonType, parseJsonObject } from './strict-json'

describe('parseJsonObject', () => {
  it.each([
    '',
    ' ',
    'null',
    '1',
    '"00"',
    '[]',
    '[{"rc":"00"}]',
    'true',
    '{',
    '{"rc":"00"',
    '{"rc":"00"}x',
    "{'rc':'00'}",
    '{rc:"00"}',
    '\uFEFF{"rc":"00"}',
    '<html>',
    '{"rc":"00",}',
    '{"rc":NaN}',
    '{"a":1,"a":1}',
    '{"rc":"23","r\\u0063":"00"}',
    '{"deep":{"a":1,"a":2}}',
    '{"list":[{"a":1,"a":2}]}',
    `{"a":${'['.repeat(20)}${']'.repeat(20)}}`,
    '['.repeat(500_000),
  ])('refuses %.40s', (text) => {
    expect(parseJsonObject(text)).toEqual({ ok: false, failure: 'not-json' })
  })

  it.each(['{}', ' {"a":{"b":1},"b":[{"a":1},{"a":2}]} ', '{"a":"\\",\\"a\\":{[","b":"\\\\"}', '{"a":"b","b":"a"}'])('reads %s', (text) => {
    expect(parseJsonObject(text)).toEqual({ ok: true, value: JSON.parse(text) })
  })

  it('reads every object that JSON can write', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (object) => {
        const text = JSON.stringify(object)
        expect(parseJsonObject(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  it('reads a megabyte in the blink of an eye', () => {
    const startedAt = performance.now()
    expect(parseJsonObject(JSON.stringify({ message: 'x"\\'.repeat(300_000) })).ok).toBe(true)
    expect(performance.now() - startedAt).toBeLessThan(500)
  })
})

describe('isJsonType', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'text/json', 'application/problem+json'])(
    'takes %s',
    (type) => expect(isJsonType(type)).toBe(true),
  )
  it.each(['', 'text/html', 'text/plain', 'application/jsonp', 'application/xml', 'x/json'])('refuses "%s"', (type) =>
    expect(isJsonType(type)).toBe(false),
  )
})
