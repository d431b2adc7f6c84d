// The order as an XML-RPC call, letter by letter as the document writes it: the one request of this transport that buys.
import { create } from 'xmlbuilder2'
import { type ProviderOrder } from '../../core/ports/providers'
import { type HttpRequest } from '../http/http-client'
import { type Access, headersOf } from './access'

const purchasePath = '/xml/purchase'

export function xmlPurchase(access: Access, order: ProviderOrder): HttpRequest {
  return {
    kind: 'buy',
    method: 'POST',
    url: `${access.baseUrl}${purchasePath}`,
    headers: { ...headersOf(access), accept: 'text/xml, application/xml, application/json', 'content-type': 'text/xml' },
    body: topUpRequest(order),
  }
}

function topUpRequest(order: ProviderOrder): string {
  // The document leaves PIN empty; the token in the header is what it asks of every purchase.
  const members = { NOHP: order.destination, REQUESTID: order.reference, PIN: '', NOM: order.code }
  const call = create({ version: '1.0' }).ele('methodCall')
  call.ele('methodName').txt('topUpRequest')
  const struct = call.ele('params').ele('param').ele('value').ele('struct')
  for (const [name, value] of Object.entries(members)) {
    const member = struct.ele('member')
    member.ele('name').txt(name)
    member.ele('value').ele('string').txt(value)
  }
  return call.end({ wellFormed: true, allowEmptyTags: true, prettyPrint: true, indent: '    ' })
}
