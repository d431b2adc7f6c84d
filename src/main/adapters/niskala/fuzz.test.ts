// Whatever arrives: no crash, and never a success that the body does not say, well-formed, about this order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../../test/support/generated'
import { type ProviderReply } from '../../core/sale/provider-reply'
import { answered, answerWith, order } from './answers.fixture'
import { classify } from './classify'
import { responseCodes } from './response-codes'
import { classifySaldo } from './saldo'

// With the fuzzing of XML and of callbacks beside this file: more than 100,000 bodies in every run of the suite.
const success = answerWith({ rc: '00', sn: '02120000000164132' })
const successText = JSON.stringify(success)
const call = fc.constantFrom('submit' as const, 'check' as const)

/** Independent of the code under test: what the JSON says, read by JSON.parse alone. */
function saysDelivered(text: string): boolean {
  const said = JSON.parse(text) as Record<string, unknown>
  const whole = (value: unknown) => value === undefined || Number.isSafeInteger(value)
  const words = (value: unknown) => value === undefined || typeof value === 'string'
  return (
    said['rc'] === '00' &&
    said['request_id'] === order.reference &&
    said['msisdn'] === order.destination &&
    whole(said['price']) &&
    whole(said['balance']) &&
    whole(said['trxid']) &&
    words(said['sn']) &&
    words(said['message'])
  )
}

function holds(reply: ProviderReply, text: string): void {
  if (reply.kind === 'delivered') expect(saysDelivered(text)).toBe(true)
}

type Edit = { readonly at: number; readonly cut: number; readonly put: string }
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(successText.length),
  cut: fc.nat(12),
  put: fc.oneof(
    fc.constant(''),
    fc.constantFrom('"', '0', ' ', ',', '}', '"rc":"00",', '\\u0030', '\uFEFF', 'null'),
    fc.string({ maxLength: 4 }),
  ),
})

function edited(edits: readonly Edit[]): string {
  return edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), successText)
}

describe('a mutated body', { timeout: 120_000 }, () => {
  it('cut, patched and spliced at random never becomes a success', () => {
    fc.assert(
      fc.property(call, fc.array(edit, { minLength: 1, maxLength: 3 }), (how, edits) => {
        const text = edited(edits)
        holds(classify(how, order, answered(text)), text)
      }),
      runs(16_000),
    )
  })

  it('with any values in its fields never becomes a success, and known codes with honest echoes stay themselves', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('00', '0', 0, null, '999999', '08121231231', -1, 1e21))
    fc.assert(
      fc.property(call, fc.dictionary(fc.constantFrom(...Object.keys(success)), value), (how, fields) => {
        const text = JSON.stringify({ ...success, ...fields })
        holds(classify(how, order, answered(text)), text)
      }),
      runs(10_000),
    )
  })

  it('under any status, type and headers never becomes a success unless it is a 2xx', () => {
    const outcome = fc.record({
      status: fc.integer({ min: 100, max: 599 }),
      contentType: fc.oneof(fc.constantFrom('application/json', 'text/html', ''), fc.string()),
      headers: fc.dictionary(fc.constantFrom('retry-after', 'date'), fc.string()),
    })
    const rc = fc.constantFrom(...Object.keys(responseCodes), '99', '268')
    fc.assert(
      fc.property(call, outcome, rc, (how, more, code) => {
        const reply = classify(how, order, answered(answerWith({ rc: code }), more))
        const trusted = more.status >= 200 && more.status < 300 && more.contentType.toLowerCase().includes('json')
        if (!trusted) expect(['inconclusive', 'turned-away']).toContain(reply.kind)
      }),
      runs(8_000),
    )
  })

  it('of any text never crashes, nor does the saldo', () => {
    fc.assert(
      fc.property(call, fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (how, text) => {
        expect(classify(how, order, answered(text)).kind).toBe('inconclusive')
        classifySaldo(answered(text))
      }),
      runs(4_000),
    )
  })
})
