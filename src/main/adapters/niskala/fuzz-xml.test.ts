// The same over XML: no crash, and never a success that another reader would not find in the body, well-formed.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { create } from 'xmlbuilder2'
import { runs, share } from '../../../../test/support/generated'
import { answeredXml, fixture, order } from './answers.fixture'
import { classify } from './classify'
import { readXmlAnswer } from './xml-answer'

const call = fc.constantFrom('submit' as const, 'check' as const)
const document = fixture('topup-response.xml').replace('>68<', '>00<').replace('>123456<', `>${order.reference}<`)
const success = document.replaceAll(/>\s+</gu, '><')

/** Independent of the code under test: another parser's tree, walked by names, behind a well-formedness check. */
function saysDelivered(text: string): boolean {
  new SaxesParser().write(text).close()
  if (/<!DOCTYPE/iu.test(text)) return false
  const said = new Map<string, string[]>()
  create(text).each(
    (node) => {
      // A member inside a member is another struct's.
      if (node.node.nodeName !== 'member' || isInside('member', node.node.parentNode)) return
      const value = childOf(node, 'value')
      const name = childOf(node, 'name')?.node.textContent ?? ''
      const words = (childOf(value, 'string') ?? value)?.node.textContent ?? ''
      said.set(name, [...(said.get(name) ?? []), words])
    },
    false,
    true,
  )
  return said.get('RESPONSECODE')?.join() === '00' && said.get('REQUESTID')?.join() === order.reference
}

type Builder = ReturnType<typeof create>

function childOf(node: Builder | undefined, name: string): Builder | undefined {
  return node?.find((child) => child.node.nodeName === name)
}

type Inner = { readonly nodeName: string; readonly parentNode: Inner | null }

function isInside(name: string, node: Inner | null): boolean {
  return node !== null && (node.nodeName === name || isInside(name, node.parentNode))
}

let delivered = 0

function tell(how: 'submit' | 'check', text: string): void {
  const reply = classify(how, order, answeredXml(text), readXmlAnswer)
  if (reply.kind !== 'delivered') return
  delivered += 1
  assert(saysDelivered(text), text)
  assert.equal(reply.serial, undefined)
}

// prettier-ignore
const snippets = [
  '<', '>', '&', '"', '/', ' ', '\n', '0', '00', '23', '99', ']]>', '&#48;', '&amp;', '&x;', '\uFEFF', '\0', '<!-- ', ' -->',
  '<string>', '</string>', '<int>0</int>', '<value>', '</value>', '<member>', '</member>', '<name>', '</name>', '<nil/>',
  '<![CDATA[', '<!DOCTYPE a [<!ENTITY x "00">]>', '<?x y?>', '<fault>', '</fault>', '<struct>', '</struct>', '<param>',
  '<member><name>RESPONSECODE</name><value><string>00</string></value></member>',
  `<member><name>REQUESTID</name><value>${order.reference}</value></member>`,
]
const edit = (length: number) =>
  fc.record({
    at: fc.nat(length),
    cut: fc.oneof(fc.nat(12), fc.nat(120)),
    put: fc.oneof(fc.constant(''), fc.constantFrom(...snippets), fc.string({ maxLength: 3 })),
  })
type Edit = { readonly at: number; readonly cut: number; readonly put: string }

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((soFar, { at, cut, put }) => soFar.slice(0, at) + put + soFar.slice(at + cut), text)
}

describe('an XML answer', { timeout: 120_000 }, () => {
  it.each([
    ['on one line', success],
    ["in the document's layout", document],
  ])('cut, patched and spliced at random never becomes a success (%s)', (_, text) => {
    expect(classify('submit', order, answeredXml(text), readXmlAnswer)).toMatchObject({ kind: 'delivered' })
    fc.assert(
      fc.property(call, fc.array(edit(text.length), { minLength: 1, maxLength: 3 }), (how, edits) => tell(how, edited(text, edits))),
      runs(14_000),
    )
    // Edits beside the point leave it what it was: the property above has been held against something.
    expect(delivered).toBeGreaterThan(100 * share)
  })

  it('put together from any pieces never becomes one', () => {
    const pieces = fc.array(fc.constantFrom(...snippets, '<methodResponse>', '</methodResponse>', '<params>', 'x'), { maxLength: 12 })
    fc.assert(
      fc.property(call, pieces, (how, parts) => tell(how, parts.join(''))),
      runs(8_000),
    )
  })

  it('with any members says what its one code and reference say, and no more', () => {
    const code = fc.constantFrom('00', '00 ', '0', '68', '23', '268', '', '０0')
    const reference = fc.constantFrom(order.reference as string, '999998', '', `${order.reference} `)
    const name = fc.constantFrom('MESSAGE', 'SN', 'X', 'RESPONSECODE', 'REQUESTID', 'MSISDN')
    const value = fc.constantFrom('00', 'x', '<string>00</string>', '<int>0</int>', '<nil/>', '<array/>', order.destination)
    const others = fc.array(fc.tuple(name, value), { maxLength: 3 })
    fc.assert(
      fc.property(code, reference, others, fc.boolean(), (rc, id, more, first) => {
        const all: (readonly [string, string])[] = [
          ['RESPONSECODE', rc],
          ['REQUESTID', id],
        ]
        const members = first ? [...more, ...all] : [...all, ...more]
        const body = members.map(([key, words]) => `<member><name>${key}</name><value>${words}</value></member>`).join('')
        const text = `<methodResponse><params><param><value><struct>${body}</struct></value></param></params></methodResponse>`
        const reply = classify('submit', order, answeredXml(text), readXmlAnswer)
        const once = new Set(members.map(([key]) => key)).size === members.length
        const number = more.find(([key]) => key === 'MSISDN')?.[1]
        const honest = rc === '00' && id === order.reference && once && (number === undefined || number === order.destination)
        assert.equal(reply.kind === 'delivered', honest)
      }),
      runs(8_000),
    )
  })

  it('of any text is inconclusive', () => {
    fc.assert(
      fc.property(call, fc.string({ unit: 'binary' }), (how, text) => {
        assert.equal(classify(how, order, answeredXml(text), readXmlAnswer).kind, 'inconclusive')
      }),
      runs(2_000),
    )
  })
})
