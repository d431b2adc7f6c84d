// The order as a JSON body: the one request of this transport that buys.
import { type ProviderOrder } from '../../core/ports/providers'
import { type HttpRequest } from '../http/http-client'
import { type Access, headersOf } from './access'

const purchasePath = '/purchase'

export function jsonPurchase(access: Access, order: ProviderOrder): HttpRequest {
  const body = { code: order.code, msisdn: order.destination, request_id: order.reference }
  return {
    kind: 'buy',
    method: 'POST',
    url: `${access.baseUrl}${purchasePath}`,
    headers: { ...headersOf(access), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
}
