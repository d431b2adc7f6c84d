// Every request that DigiSwitch knows: a POST with JSON, signed. Those that can move money are `buy`.
import { type Rupiah } from '../../../shared/money'
import { type BillInquiry, type ProviderOrder, type TicketPayer } from '../../core/ports/providers'
import { type HttpRequest } from '../http/http-client'
import { type Access, headers, signOf } from './access'

export type SignedRequest = { readonly http: HttpRequest; readonly sign: string }

type Fields = Readonly<Record<string, string | number | boolean>>

const transactionPath = '/transaction'

export function inquiryRequest(access: Access, { reference, code, customerNo, amount }: BillInquiry): SignedRequest {
  const named = { username: access.username, code, customer_no: customerNo, ref_id: reference }
  const fields = { command: 'inq-pasca', ...named, ...(amount === undefined ? {} : { amount }), ...tried(access) }
  return signed(access, 'read', transactionPath, fields, reference)
}

/** The one request that buys: `pay-pasca` for a bill, no command for a prepaid product. */
export function purchaseRequest(access: Access, order: ProviderOrder): SignedRequest {
  const command = order.bill ? { command: 'pay-pasca' } : {}
  return signed(access, 'buy', transactionPath, { ...command, ...namesOf(access, order), ...tried(access) }, order.reference)
}

/**
 * A bill has a status of its own, which only reads. A prepaid product has none: its check is the same purchase under the same
 * reference, to the letter, and buys where the first one never arrived.
 */
export function checkRequest(access: Access, order: ProviderOrder): SignedRequest {
  if (!order.bill) return purchaseRequest(access, order)
  return signed(access, 'read', transactionPath, { command: 'status-pasca', ...namesOf(access, order) }, order.reference)
}

export function priceListRequest(access: Access, command: 'prepaid' | 'pasca'): SignedRequest {
  return signed(access, 'read', '/price-list', { command, username: access.username }, 'pricelist')
}

export function saldoRequest(access: Access): SignedRequest {
  return signed(access, 'read', '/cek-saldo', { username: access.username }, 'depo')
}

/** Two of them make two tickets: a connection of its own, as for a purchase, so that nothing is sent twice. */
export function ticketRequest(access: Access, amount: Rupiah, { bank, ownerName }: TicketPayer): SignedRequest {
  return signed(access, 'buy', '/deposit', { username: access.username, amount, bank, owner_name: ownerName }, 'depo')
}

function namesOf({ username }: Access, { code, destination, reference }: ProviderOrder): Fields {
  return { username, code, customer_no: destination, ref_id: reference }
}

function tried({ testing }: Access): Fields {
  return testing ? { testing } : {}
}

function signed(access: Access, kind: HttpRequest['kind'], path: string, fields: Fields, what: string): SignedRequest {
  const sign = signOf(access, what)
  const body = JSON.stringify({ ...fields, sign })
  return { http: { kind, method: 'POST', url: `${access.baseUrl}${path}`, headers, body }, sign }
}
