// The order as a query, token included: the one request of this transport that buys. It is a GET only by name:
// `buy` sees to it that nothing on our side repeats it, and no cache on the way may keep it.
import { type ProviderOrder } from '../../core/ports/providers'
import { type HttpRequest } from '../http/http-client'
import { type Access, plainHeaders } from './access'

const purchasePath = '/http/purchase'

export function getPurchase(access: Access, order: ProviderOrder): HttpRequest {
  const fields = { code: order.code, request_id: order.reference, msisdn: order.destination, token: access.token }
  const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return {
    kind: 'buy',
    method: 'GET',
    url: `${access.baseUrl}${purchasePath}?${query.join('&')}`,
    headers: { ...plainHeaders, 'cache-control': 'no-store' },
  }
}
