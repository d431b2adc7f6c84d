import { describe, expect, it } from 'vitest'
import { fixture } from './answers.fixture'
import { answerCallback, readCallback } from './callback'
import { readXmlRpcAnswer } from './xml-rpc'

const report = fixture('topup-report.xml')
const flat = {
  code: 'HSA5',
  msisdn: '0812',
  request_id: 'LKT1',
  trxid: 1,
  price: 5400,
  rc: '00',
  balance: 9,
  sn: '0212',
  message: 'SUKSES',
}
const iak = {
  ref_id: 'LKT1',
  status: '1',
  code: 'HSA5',
  hp: '0812',
  price: '5400',
  message: 'x',
  balance: '9',
  tr_id: '1',
  rc: '00',
  sn: '0212',
}

describe('readCallback', () => {
  it("reads the document's report", () => {
    const hint = { kind: 'hint', transport: 'xml', reference: '12345', rc: '00', serial: '02123123123123123' }
    expect(readCallback('text/xml', report)).toEqual(hint)
  })

  it('reads the two JSON shapes', () => {
    const hint = { kind: 'hint', reference: 'LKT1', rc: '00', serial: '0212' }
    expect(readCallback('application/json', JSON.stringify(flat))).toEqual({ ...hint, transport: 'json-flat' })
    expect(readCallback('application/json', JSON.stringify({ data: iak }))).toEqual({ ...hint, transport: 'json-iak' })
  })

  it.each(['', 'text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream', 'application/json', 'text/xml'])(
    'looks at the body where the type says "%s"',
    (type) => {
      expect(readCallback(type, report)).toMatchObject({ kind: 'hint', transport: 'xml' })
      expect(readCallback(type, JSON.stringify(flat))).toMatchObject({ kind: 'hint', transport: 'json-flat' })
    },
  )

  it('carries what cannot be read as nothing, and never as an answer', () => {
    const odd = { ...flat, rc: 0, sn: 5 }
    expect(readCallback('', JSON.stringify(odd))).toEqual({ kind: 'hint', transport: 'json-flat', reference: 'LKT1' })
    expect(readCallback('', JSON.stringify({ data: { ...iak, rc: '00 ', sn: '-' } }))).not.toHaveProperty('delivered')
  })

  it.each([
    ['', 'not-json', 'json'],
    ['{', 'not-json', 'json'],
    ['[]', 'not-json', 'json'],
    ['{}', 'no-reference', 'json'],
    ['{"data":null}', 'wrong-shape', 'json'],
    ['{"data":[]}', 'wrong-shape', 'json'],
    ['{"data":{}}', 'no-reference', 'json'],
    ['{"request_id":5}', 'no-reference', 'json'],
    ['{"request_id":""}', 'no-reference', 'json'],
    ['{"request_id":"a b"}', 'no-reference', 'json'],
    [`{"request_id":"${'x'.repeat(65)}"}`, 'no-reference', 'json'],
    ['{"request_id":"a","request_id":"b"}', 'not-json', 'json'],
    [`{"request_id":"${'x'.repeat(70_000)}"}`, 'too-long', 'json'],
    ['<', 'not-xml', 'xml'],
    [report.slice(0, 400), 'not-xml', 'xml'],
    [`<!DOCTYPE a>${report}`, 'not-xml', 'xml'],
    [report.replace('topUpReport', 'topUpRequest'), 'unknown-method', 'xml'],
    [report.replaceAll('methodCall', 'methodResponse'), 'wrong-shape', 'xml'],
    [report.replace('REQUESTID', 'OTHER'), 'no-reference', 'xml'],
    [report.replace('REQUESTID', 'SN'), 'wrong-shape', 'xml'],
    [report.replace('SUKSES', 'x'.repeat(70_000)), 'too-long', 'xml'],
  ])('%.50s: %s', (body, why, caller) => {
    expect(readCallback('', body.trim())).toEqual({ kind: 'unreadable', why, caller })
  })
})

describe('answerCallback', () => {
  it('tells a JSON caller that it was heard, or not understood', () => {
    const heard = answerCallback(readCallback('', JSON.stringify(flat)))
    expect(heard).toEqual({ status: 200, contentType: 'application/json', body: '{"status":"success"}' })
    expect(answerCallback(readCallback('', '{'))).toEqual({ status: 400, contentType: 'application/json', body: '{"status":"error"}' })
  })

  it('answers an XML-RPC caller in XML-RPC', () => {
    const heard = answerCallback(readCallback('text/xml', report))
    expect(heard).toMatchObject({ status: 200, contentType: 'text/xml; charset=utf-8' })
    expect(heard.body).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><methodResponse><params><param><value><string>success</string></value></param></params></methodResponse>',
    )
  })

  it.each(['<', '<a/>', report.replace('topUpReport', 'x'), report.replace('REQUESTID', 'OTHER')])('answers %.20s with a fault', (body) => {
    const told = answerCallback(readCallback('text/xml', body))
    expect(told.status).toBe(200)
    const read = readXmlRpcAnswer(told.body)
    expect(read.ok && read.value.kind).toBe('fault')
    expect(told.body).toMatch(/<int>-32\d{3}<\/int>/u)
  })
})
