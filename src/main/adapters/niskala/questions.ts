// The requests that only ask. None of them can buy: other paths, and no product code or number in them.
import { type Reference } from '../../core/sale/sale'
import { type HttpRequest } from '../http/http-client'
import { type Access, headersOf } from './access'

const statusPath = '/status'
const saldoPath = '/saldo'

export function statusRequest(access: Access, reference: Reference): HttpRequest {
  return {
    kind: 'read',
    method: 'POST',
    url: `${access.baseUrl}${statusPath}`,
    headers: { ...headersOf(access), 'content-type': 'application/json' },
    body: JSON.stringify({ request_id: reference }),
  }
}

export function saldoRequest(access: Access): HttpRequest {
  return { kind: 'read', method: 'GET', url: `${access.baseUrl}${saldoPath}`, headers: headersOf(access) }
}
