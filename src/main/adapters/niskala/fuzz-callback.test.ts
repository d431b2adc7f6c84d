// Whatever is sent to us unasked: no crash, an answer in the caller's notation, and never more than a hint.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { runs } from '../../../../test/support/generated'
import { fixture } from './answers.fixture'
import { answerCallback, type Callback, readCallback } from './callback'
import { parseXml } from './strict-xml'

const report = fixture('topup-report.xml')
const flat = JSON.stringify({ request_id: '12345', trxid: 1, price: 5400, rc: '00', balance: 9, sn: '0212', message: 'SUKSES' })
const iak = JSON.stringify({ data: { ref_id: '12345', status: '1', price: '5400', rc: '00', sn: '0212' } })
const types = fc.constantFrom('', 'application/json', 'text/xml', 'text/plain')
const put = fc.oneof(
  fc.constantFrom(
    '',
    '<',
    '>',
    '&',
    '"',
    '{',
    '}',
    ',',
    '0',
    '<member>',
    '</member>',
    '"data":{',
    '"rc":"00",',
    '\uFEFF',
    '\0',
    '<!DOCTYPE a>',
  ),
  fc.string({ maxLength: 3 }),
)

function hold(contentType: string, body: string): void {
  const callback: Callback = readCallback(contentType, body)
  assert(['hint', 'unreadable'].includes(callback.kind))
  if (callback.kind === 'hint') {
    assert.match(callback.reference, /^[\x21-\x7e]{1,64}$/u)
    if (callback.rc !== undefined) assert.match(callback.rc, /^\d{2,3}$/u)
    // It names only what the body holds, spelled out or in references.
    if (!/\\u|CDATA|&|<!--|\\/u.test(body)) assert(body.includes(callback.reference))
  }
  const told = answerCallback(callback)
  if (told.contentType === 'application/json') assert.match(told.body, /^\{"status":"(?:success|error)"\}$/u)
  else assert(parseXml(told.body).ok)
}

describe('a callback', { timeout: 120_000 }, () => {
  it.each([
    ['the report of the document', report, 8_000],
    ['the flat JSON', flat, 11_000],
    ['the JSON in data', iak, 11_000],
  ])('cut, patched and spliced at random stays a hint or nothing: %s', (_, text, numRuns) => {
    const edit = fc.record({ at: fc.nat(text.length), cut: fc.nat(20), put })
    fc.assert(
      fc.property(types, fc.array(edit, { minLength: 1, maxLength: 3 }), (type, edits) => {
        hold(
          type,
          edits.reduce((soFar, { at, cut, put: words }) => soFar.slice(0, at) + words + soFar.slice(at + cut), text),
        )
      }),
      runs(numRuns),
    )
  })

  it('of any text or JSON is a hint or nothing', () => {
    const body = fc.oneof(fc.string({ unit: 'binary' }), fc.json({ maxDepth: 2 }))
    fc.assert(
      fc.property(types, body, (type, text) => hold(type, text)),
      runs(2_000),
    )
  })
})
