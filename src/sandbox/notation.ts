// How an answer is written down, in JSON or in XML.
import { type Document } from './delivery'
import { writeFault, type Member } from './xml-rpc'
import { xmlStyles, type XmlStyle } from './xml-styles'

export type Content = Readonly<Record<string, unknown>>
export type Notation = (content: Content, style: XmlStyle) => Omit<Document, 'status'>

const XML_NAMES = [
  ['RESPONSECODE', 'rc'],
  ['REQUESTID', 'request_id'],
  ['MESSAGE', 'message'],
  ['TRANSACTIONID', 'trxid'],
] as const

export const inJson: Notation = (content) => ({
  contentType: 'application/json; charset=utf-8',
  text: JSON.stringify(content),
})

/** Four members, all of them strings: XML callers are told neither price nor balance nor serial number. */
export const inXml: Notation = (content, style) => {
  const { faultCode, faultString } = content
  const text =
    typeof faultCode === 'number'
      ? writeFault(faultCode, String(faultString))
      : xmlStyles[style].write(XML_NAMES.flatMap(memberOf(content)))
  return { contentType: 'text/xml; charset=utf-8', text }
}

function memberOf(content: Content): (names: readonly [string, string]) => Member[] {
  return ([name, field]) => {
    const value = content[field]
    if (value === undefined) return []
    if (value === null) return [{ name, text: '', type: 'nil' }]
    const type = typeof value === 'number' && field !== 'trxid' ? 'int' : 'string'
    return [{ name, text: String(value), type }]
  }
}
