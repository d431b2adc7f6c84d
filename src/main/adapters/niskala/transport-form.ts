// The order as a form, token included, the way `curl --form` writes it: the one request of this transport that buys.
import { type ProviderOrder } from '../../core/ports/providers'
import { type HttpRequest } from '../http/http-client'
import { type Access, plainHeaders } from './access'

const purchasePath = '/http/purchase'

export function formPurchase(access: Access, order: ProviderOrder): HttpRequest {
  const fields = { code: order.code, request_id: order.reference, msisdn: order.destination, token: access.token }
  const boundary = boundaryFor(Object.values(fields))
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    kind: 'buy',
    method: 'POST',
    url: `${access.baseUrl}${purchasePath}`,
    headers: { ...plainHeaders, 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: `${parts.join('')}--${boundary}--\r\n`,
  }
}

// Not by chance: the same order makes the same bytes, and no value can end its part early.
function boundaryFor(values: readonly string[]): string {
  let boundary = '------------------------Loket'
  while (values.some((value) => value.includes(boundary))) boundary += 'x'
  return boundary
}
