// Orders, answers and outcomes for the tests beside this file.
import { type TopUpOrder } from '../../core/ports/providers'
import { type Reference } from '../../core/sale/sale'
import { type HttpAnswer } from '../http/http-client'
import purchase from './fixtures/purchase-json.json'

export const order: TopUpOrder = { reference: '999999' as Reference, code: 'HSA5', destination: '08121231231' }

/** The document's own answer, with other fields. */
export function answerWith(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...purchase.answer, ...fields }
}

export function answered(body: unknown, more: Partial<HttpAnswer> = {}): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { kind: 'answered', status: 200, headers: {}, contentType: 'application/json', body: text, tookMs: 1, ...more }
}
