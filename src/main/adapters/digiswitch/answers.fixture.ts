// Orders, answers and outcomes for the tests beside this file.
import { type BillInquiry, type ProviderOrder } from '../../core/ports/providers'
import { type Reference } from '../../core/sale/sale'
import { type HttpAnswer, type HttpOutcome } from '../http/http-client'
import examples from '../../../shared/bill/document-answers.json' with { type: 'json' }
import { hear, type Heard } from './heard'

const reference = 'ref-pasca7' as Reference

/** The bill of the document's first example, and a top-up. */
export const bill: ProviderOrder = { reference, code: 'pln', destination: '530000000001', bill: true }
export const prepaid: ProviderOrder = { reference, code: 'xld10', destination: '087800001230' }
export const inquiry: BillInquiry = { reference, code: 'pln', customerNo: '530000000001' }

/** An answer as short as failures and pending ones are. */
export function shortAnswer(order: ProviderOrder, rc: string, more: Readonly<Record<string, unknown>> = {}) {
  const status = rc === '00' ? 'Sukses' : ['03', '99'].includes(rc) ? 'Pending' : 'Gagal'
  return { ref_id: order.reference, customer_no: order.destination, code: order.code, message: `Kata ${rc}`, status, rc, ...more }
}

/** The document's answer for a PLN bill, with other fields. */
export function paid(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { ...examples.pln.data, sn: 'S1234554321N', ...more }
}

export function answered(body: unknown, more: Partial<HttpAnswer> = {}): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { kind: 'answered', status: 200, headers: {}, contentType: 'application/json', body: text, tookMs: 1, ...more }
}

/** `data` as it was heard. */
export function said(data: unknown, more: Partial<HttpAnswer> = {}): Heard {
  return heard(answered({ data }, more))
}

export function page(status: number, headers: Readonly<Record<string, string>> = {}, body = '<html>Sukses 00'): Heard {
  return heard(answered(body, { status, headers, contentType: 'text/html' }))
}

export function heard(outcome: HttpOutcome): Heard {
  return hear(outcome, (text) => text)
}
