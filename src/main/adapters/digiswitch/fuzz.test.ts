// Whatever arrives: no crash, and no success, failure or bill that the body does not say, well-formed, about this very order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../../test/support/generated'
import { rupiah } from '../../../shared/money'
import { type ProviderOrder } from '../../core/ports/providers'
import { answered, bill, heard, inquiry, paid, prepaid, shortAnswer } from './answers.fixture'
import { classify } from './classify'
import { classifyTicket } from './deposit-ticket'
import { type Heard } from './heard'
import { classifyInquiry } from './inquiry'
import { classifyBills, classifyPrepaid } from './price-list'
import { type Call, responseCodes } from './response-codes'
import { classifySaldo } from './saldo'

const call = fc.constantFrom<Call>('submit', 'check')
const order = fc.constantFrom(bill, prepaid)
const rc = fc.constantFrom(...Object.keys(responseCodes), '75', '268', '0')

type Said = Readonly<Record<string, unknown>>

/** Independent of the code under test: what the JSON says, read by JSON.parse alone. */
function dataIn(text: string): Said {
  return (JSON.parse(text) as { readonly data: Said }).data
}

function isOurs(said: Said, { reference, destination }: ProviderOrder): boolean {
  return said['ref_id'] === reference && String(said['customer_no']).replace(/\s/gu, '') === destination
}

const formed = '01 02 50 51 52 53 54 55 57 58 59 60 70 71 72 73 84 85 86'.split(' ')
const isWord = (said: Said, word: string) => String(said['status']).trim().toLowerCase() === word

/** Whatever ends a sale or takes money has to stand in the body, about this order, with code and status at one. */
function holds(how: Call, asked: ProviderOrder, what: Heard, text: string): void {
  const reply = classify(how, asked, what)
  const isCertain = ['delivered', 'accepted', 'reversed', 'refused'].includes(reply.kind)
  if (isCertain) expect(isOurs(dataIn(text), asked)).toBe(true)
  if (reply.kind === 'delivered') expect(dataIn(text)['rc'] === '00' && isWord(dataIn(text), 'sukses')).toBe(true)
  if (reply.kind === 'refused') expect(isWord(dataIn(text), 'gagal')).toBe(true)
  if (reply.kind === 'refused' && how === 'check') expect(formed).toContain(dataIn(text)['rc'])
  if (reply.kind === 'not-found') expect(how === 'check' && asked.bill && dataIn(text)['rc'] === '50').toBe(true)
}

function billHolds(text: string): void {
  if (classifyInquiry(inquiry, heard(answered(text))).kind !== 'bill') return
  const said = dataIn(text)
  const whole = (value: unknown) => Number.isSafeInteger(value) || /^\d+$/u.test(String(value))
  expect(isOurs(said, bill) && said['rc'] === '00' && isWord(said, 'sukses')).toBe(true)
  expect(whole(said['price']) && whole(said['selling_price'])).toBe(true)
}

const everyAccountAnswer = (what: Heard) => {
  classifySaldo(what)
  classifyTicket(rupiah(50_000), what)
  classifyPrepaid(what)
  classifyBills(what)
}

const texts = [JSON.stringify({ data: paid() }), JSON.stringify({ data: shortAnswer(prepaid, '02') })]
const piece = fc.oneof(
  fc.constantFrom('', '"', '0', ' ', ',', '}', '"rc":"00",', '\\u0030', '\uFEFF', 'null', '"Sukses"', '"Gagal"', '[', '"data":{'),
  fc.string({ maxLength: 4 }),
)
const edit = fc.record({ at: fc.nat(600), cut: fc.nat(12), put: piece })

describe('a mutated body', { timeout: 120_000 }, () => {
  it('cut, patched and spliced at random never decides what it does not say', () => {
    fc.assert(
      fc.property(call, order, fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 3 }), (how, asked, honest, edits) => {
        const text = edits.reduce((all, { at, cut, put }) => all.slice(0, at) + put + all.slice(at + cut), honest)
        holds(how, asked, heard(answered(text)), text)
        billHolds(text)
      }),
      runs(12_000),
    )
  })

  it('with any values in its fields never decides what it does not say', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        '00',
        '02',
        '03',
        '44',
        '50',
        0,
        null,
        'Sukses',
        'Gagal',
        'Pending',
        'ref-pasca7',
        '530000000001',
        '087800001230',
        -1,
        1e21,
      ),
    )
    fc.assert(
      fc.property(call, order, fc.dictionary(fc.constantFrom(...Object.keys(paid())), value), (how, asked, fields) => {
        const text = JSON.stringify({ data: { ...paid(), ...fields } })
        holds(how, asked, heard(answered(text)), text)
        billHolds(text)
      }),
      runs(10_000),
    )
  })

  it('under any status, type and headers is this sale’s own answer or decides nothing', () => {
    const outcome = fc.record({
      status: fc.integer({ min: 100, max: 599 }),
      contentType: fc.oneof(fc.constantFrom('application/json', 'text/html', ''), fc.string()),
      headers: fc.dictionary(fc.constantFrom('retry-after', 'date'), fc.string()),
    })
    const echo = fc.constantFrom('ref-pasca7', 'other', '')
    fc.assert(
      fc.property(call, order, outcome, rc, echo, (how, asked, more, code, ref_id) => {
        const text = JSON.stringify({ data: shortAnswer(asked, code, { ref_id }) })
        const what = heard(answered(text, more))
        holds(how, asked, what, text)
        const trusted = more.contentType.toLowerCase().includes('json') && ref_id !== 'other' && !(more.status >= 300 && more.status < 400)
        if (!trusted) expect(['inconclusive', 'turned-away']).toContain(classify(how, asked, what).kind)
        everyAccountAnswer(what)
      }),
      runs(8_000),
    )
  })

  it('of any text never crashes anything', () => {
    fc.assert(
      fc.property(
        call,
        order,
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.json().map((json) => `{"data":${json}}`),
        ),
        (how, asked, text) => {
          const what = heard(answered(text))
          expect(classify(how, asked, what).kind).toBe('inconclusive')
          expect(classifyInquiry(inquiry, what).kind).toBe('inconclusive')
          everyAccountAnswer(what)
        },
      ),
      runs(4_000),
    )
  })
})
