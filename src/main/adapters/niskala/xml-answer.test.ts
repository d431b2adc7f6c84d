import { describe, expect, it } from 'vitest'
import { answeredXml, fixture, member, order, xmlAnswer, xmlWith } from './answers.fixture'
import { classify } from './classify'
import { readXmlAnswer } from './xml-answer'

const success = { RESPONSECODE: '00', REQUESTID: order.reference, MESSAGE: 'SUKSES', TRANSACTIONID: '5483' }
const members = Object.entries(success).map(([name, value]) => member(name, `<string>${value}</string>`))
const compact = xmlWith(success)
const submitted = (body: string, more = {}) => classify('submit', order, answeredXml(body, more), readXmlAnswer)

describe('a success over XML', () => {
  it('is delivered without serial, price and saldo, which a status check brings', () => {
    expect(submitted(compact)).toEqual({
      kind: 'delivered',
      note: { code: '00', key: 'rc-00' },
      message: 'SUKSES',
      providerRef: '5483',
    })
  })

  const pretty = fixture('topup-response.xml').replace('>68<', '>00<').replace('>123456<', `>${order.reference}<`)
  it.each([
    ["in the document's own layout", pretty],
    ['with its members in another order', xmlAnswer([...members].toReversed())],
    ['without <string>', compact.replace(/<string>([^<]*)<\/string>/gu, '$1')],
    ['with value before name', compact.replace(/(<name>.*?<\/name>)(<value>.*?<\/value>)/gu, '$2$1')],
    ['with white space between all tags', compact.replaceAll('><', '>\r\n\t <').replace(/<string>\s+/gu, '<string>')],
    ['in CDATA', compact.replace('>00<', '><![CDATA[0]]><![CDATA[0]]><')],
    ['in references', compact.replace('>00<', '>&#48;&#x30;<')],
    ['with comments', compact.replaceAll('><', '><!-- <string>23</string> --><')],
    ['with attributes', compact.replace('<value>', '<value type="int">')],
    ['with a declaration, a mark and line ends', `\uFEFF<?xml version='1.0' encoding='utf-8'?>\r\n${compact}\r\n`],
    ['with no words and no reference', xmlWith({ RESPONSECODE: '00', REQUESTID: order.reference })],
    ['with a reference as a number', compact.replace('<string>5483</string>', '<i4>5483</i4>')],
    ['with our number in it', xmlWith({ ...success, MSISDN: order.destination })],
    [
      'with members that nobody knows',
      xmlAnswer([
        ...members,
        member('A', '<array><data><value><int>1</int></value></data></array>'),
        member('B', `<struct>${member('RESPONSECODE', '23')}</struct>`),
        member('C', '<nil/>'),
      ]),
    ],
  ])('%s', (_, body) => {
    expect(submitted(body)).toMatchObject({ kind: 'delivered', note: { code: '00' } })
  })

  it('keeps words as they were meant', () => {
    expect(submitted(xmlWith({ ...success, MESSAGE: 'R &amp; D &lt;b&gt;' }))).toMatchObject({ message: 'R & D <b>' })
  })
})

describe('an XML answer that cannot be trusted is inconclusive', () => {
  const fault = `<methodResponse><fault><value><struct>${member('faultCode', '<int>4</int>')}${member('faultString', 'Too many')}</struct></value></fault></methodResponse>`
  const params = /<params>.*<\/params>/u.exec(compact)?.[0] ?? ''
  it.each([
    ['a fault', fault, 'http-error'],
    ['a fault and parameters', fault.replace('</methodResponse>', `${params}</methodResponse>`), 'wrong-type'],
    ['a code as a number', compact.replace('<string>00</string>', '<int>00</int>'), 'wrong-type'],
    ['a code in blanks', compact.replace('>00<', '> 00 <'), 'wrong-type'],
    ['a code of one digit', compact.replace('>00<', '>0<'), 'wrong-type'],
    ['no code', xmlAnswer(members.slice(1)), 'wrong-type'],
    ['a code that is nil', compact.replace('<string>00</string>', '<nil/>'), 'wrong-type'],
    ['a code that is empty', compact.replace('<string>00</string>', ''), 'wrong-type'],
    ['names in lower case', compact.toLowerCase().replaceAll('methodresponse', 'methodResponse'), 'wrong-type'],
    ['the code twice', xmlAnswer([member('RESPONSECODE', '23'), ...members]), 'wrong-type'],
    ['another member twice', xmlAnswer([member('A', '1'), ...members, member('A', '1')]), 'wrong-type'],
    ['a struct in a struct', xmlAnswer([member('data', `<struct>${members.join('')}</struct>`)]), 'wrong-type'],
    ['two parameters', compact.replace(/<param>.*<\/param>/u, (one) => one + one.replace('>00<', '>23<')), 'wrong-type'],
    ['two structs', compact.replace(/<struct>.*<\/struct>/u, '$&$&'), 'wrong-type'],
    ['two values', compact.replace('<string>00</string>', '<string>00</string><string>00</string>'), 'wrong-type'],
    ['words beside a value', compact.replace('<string>00</string>', 'x<string>00</string>'), 'wrong-type'],
    ['words between members', compact.replace('<struct>', '<struct>x'), 'wrong-type'],
    ['a call', compact.replaceAll('methodResponse', 'methodCall'), 'wrong-type'],
    ['a page', '<html><body>00</body></html>', 'wrong-type'],
    ['the document twice', compact + compact, 'not-json'],
    ['a document that is cut', compact.slice(0, -3), 'not-json'],
    ['a doctype', `<!DOCTYPE methodResponse>${compact}`, 'not-json'],
    ['a bare ampersand', compact.replace('SUKSES', 'A & B'), 'not-json'],
    ['an instruction', compact.replace('<params>', '<?pause 1?><params>'), 'not-json'],
    ['too much', compact.replace('SUKSES', 'x'.repeat(65_536)), 'not-json'],
    ['nothing', '', 'not-json'],
    ['another order', xmlWith({ ...success, REQUESTID: '999998' }), 'mismatch'],
    ['no order', xmlWith({ RESPONSECODE: '00' }), 'mismatch'],
    ['another number', xmlWith({ ...success, MSISDN: '081200000000' }), 'mismatch'],
    ['an unlisted code', xmlWith({ ...success, RESPONSECODE: '268' }), 'unknown-code'],
  ])('%s', (_, body, key) => {
    expect(submitted(body)).toMatchObject({ kind: 'inconclusive', note: { key } })
  })

  it.each(['text/html', 'application/json', 'text/plain', ''])('under the type "%s"', (contentType) => {
    expect(submitted(compact, { contentType })).toMatchObject({ kind: 'inconclusive', note: { key: 'not-json' } })
  })

  it('and a fault keeps its words for a person', () => {
    expect(submitted(fault)).toMatchObject({ message: 'Too many' })
  })

  it.each([401, 403, 429, 500])('%d over a success, or over a code that is no string', (status) => {
    for (const body of [compact, compact.replace('<string>00</string>', '<int>0</int>')]) {
      expect(submitted(body, { status })).toMatchObject({ kind: 'inconclusive', note: { key: 'http-error' } })
    }
  })
})
