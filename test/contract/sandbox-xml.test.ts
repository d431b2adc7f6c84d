// XML as XML-RPC clients may write it, and as XML-RPC servers may answer it.
import { describe, expect, it } from 'vitest'
import { childOf, readXml, type XmlElement } from '../../src/sandbox/xml-read'
import { readCall } from '../../src/sandbox/xml-rpc'
import { xmlScenarios } from '../../src/sandbox/xml-scenarios'
import { soundStyles } from '../../src/sandbox/xml-styles'
import { fieldsOf, NUMBER, openTill } from './sandbox-caller'
import { send, topUpRequest, transports } from './sandbox-transports'

const ID = 'sale-1'

describe('an XML call', () => {
  it.each([
    ['CDATA, references, comments, other order', (text: string) => text.replace(ID, `<!-- x -->sale<![CDATA[-]]>&#49;`)],
    ['values without <string>', (text: string) => text.replace(/<\/?string>/g, '')],
    ['NOHP as <i4>', (text: string) => text.replace(/<string>(0812\d+)<\/string>/, '<i4>$1</i4>')],
  ])('is read with %s', async (_, change) => {
    const till = await openTill()
    const heard = await send(
      till,
      'POST',
      '/xml/purchase',
      change(topUpRequest({ code: 'HSA5', msisdn: NUMBER, request_id: ID })),
      'text/xml',
    )
    expect(transports.xml.read(heard.text)).toEqual({ rc: '00', request_id: ID })
  })

  it.each([
    ['not well formed', (text: string) => text.replace('</struct>', ''), '-32700'],
    ['with a DOCTYPE', (text: string) => text.replace('<methodCall>', '<!DOCTYPE a><methodCall>'), '-32700'],
    ['with an unknown entity', (text: string) => text.replace(ID, '&nbsp;'), '-32700'],
    ['with a bare &', (text: string) => text.replace(ID, 'a & b'), '-32700'],
    [
      'with a member twice',
      (text: string) => text.replace('<struct>', '<struct><member><name>NOM</name><value>X</value></member>'),
      '-32700',
    ],
    ['of another method', (text: string) => text.replace('topUpRequest', 'topUpReport'), '-32601'],
  ])('%s is answered with a fault', async (_, change, code) => {
    const till = await openTill()
    const heard = await send(
      till,
      'POST',
      '/xml/purchase',
      change(topUpRequest({ code: 'HSA5', msisdn: NUMBER, request_id: ID })),
      'text/xml',
    )
    expect(heard.text).toMatch(/<fault>[^]*<name>faultCode/)
    expect(heard.text).toContain(code)
    expect(till.sandbox.book().transactions).toEqual([])
  })
})

describe('the shape of an XML answer', () => {
  const isSound = (digits: string): boolean => Number(digits) < 851
  const contentOf = (text: string): Record<string, string> | undefined => {
    const root = readXml(text)
    const param = childOf(childOf(root, 'params'), 'param')
    const struct = childOf(childOf(param, 'value'), 'struct')
    const scalar = (value: XmlElement | undefined): string => value?.children[0]?.text ?? value?.text ?? ''
    return struct && Object.fromEntries(struct.children.map((each) => [childOf(each, 'name')?.text, scalar(childOf(each, 'value'))]))
  }

  it.each(xmlScenarios.filter(({ digits }) => isSound(digits)))('$digits says the same as the document: $seen', async ({ digits }) => {
    const till = await openTill()
    const heard = await transports.xml.buy(till, { code: 'HSA5', msisdn: `081200000${digits}`, request_id: ID })
    const expected = { RESPONSECODE: '00', REQUESTID: ID, MESSAGE: 'SUKSES, Transaksi Sukses', TRANSACTIONID: '16413' }
    expect(contentOf(heard.text)).toMatchObject(expected)
    expect(till.sandbox.bookOf(ID)).toMatchObject({ purchases: 1 })
  })

  it('is different for every name', async () => {
    const till = await openTill()
    const answers = new Set<string>()
    for (const { digits } of xmlScenarios) {
      const order = { code: 'HSA5', msisdn: `081200000${digits}`, request_id: `id-${digits}` }
      const { text } = await transports.xml.buy(till, order)
      answers.add(text.replaceAll(/id-\d+|164\d\d/g, ''))
      expect(fieldsOf(await transports.json.buy(till, order))).toMatchObject({ rc: '00' })
    }
    expect(answers.size).toBe(xmlScenarios.length)
  })

  it('that nobody should believe is as broken as it says', async () => {
    const till = await openTill()
    const ask = async (name: string): Promise<string> => {
      const digits = xmlScenarios.find(({ seen }) => seen.startsWith(`${name}:`))?.digits ?? name
      return (await transports.xml.buy(till, { code: 'HSA5', msisdn: `081200000${digits}`, request_id: name })).text
    }
    const unreadable = ['unclosed', 'raw-ampersand', 'nbsp', 'null-character', 'doctype', 'entity-bomb', 'deep', 'two-roots']
    for (const name of unreadable) expect([name, readXml(await ask(name))]).toEqual([name, undefined])
    expect(await ask('fault')).toMatch(/<fault>[^]*<int>4<\/int>/)
    expect(await ask('fault-and-params')).toMatch(/<fault>[^]*<\/fault>[^]*<params>/)
    expect(contentOf(await ask('int-code'))).toMatchObject({ RESPONSECODE: '0' })
    expect(contentOf(await ask('padded-code'))).toMatchObject({ RESPONSECODE: ' 00 ' })
    expect(contentOf(await ask('no-code'))).not.toHaveProperty('RESPONSECODE')
    expect(contentOf(await ask('lower-case'))).toMatchObject({ responsecode: '00' })
    expect(contentOf(await ask('nested'))).toEqual({ data: expect.anything() as unknown })
    expect((await ask('two-params')).match(/<param>/g)).toHaveLength(2)
    expect(readCall(await ask('call'))?.method).toBe('topUpReport')
  })

  it('can be set for every answer', async () => {
    const till = await openTill({ xmlStyle: 'bare' })
    const buy = async (request_id: string): Promise<string> =>
      (await transports.xml.buy(till, { code: 'HSA5', msisdn: NUMBER, request_id })).text
    expect(await buy('one')).toContain('<value>00</value>')
    till.sandbox.change({ xmlStyle: 'i4' })
    expect(await buy('two')).toContain('<i4>16414</i4>')
    expect(soundStyles).toContain('document')
  })
})
