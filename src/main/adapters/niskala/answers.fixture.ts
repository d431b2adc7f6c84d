// Orders, answers and outcomes for the tests beside this file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NiskalaTransport } from '../../../shared/settings'
import { type ProviderOrder } from '../../core/ports/providers'
import { type Reference } from '../../core/sale/sale'
import { type HttpAnswer } from '../http/http-client'
import purchase from './fixtures/purchase-json.json'

export const order: ProviderOrder = orderOf('999999', 'HSA5', '08121231231')

export function orderOf(reference: string, code: string, destination: string): ProviderOrder {
  return { reference: reference as Reference, code, destination }
}

/** The document's own answer, with other fields. */
export function answerWith(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...purchase.answer, ...fields }
}

export function answered(body: unknown, more: Partial<HttpAnswer> = {}): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { kind: 'answered', status: 200, headers: {}, contentType: 'application/json', body: text, tookMs: 1, ...more }
}

export function answeredXml(body: string, more: Partial<HttpAnswer> = {}): HttpAnswer {
  return answered(body, { contentType: 'text/xml; charset=utf-8', ...more })
}

/** The same answer, as each transport writes it. */
export function saidOver(
  transport: NiskalaTransport,
  fields: Readonly<Record<string, unknown>>,
  more: Partial<HttpAnswer> = {},
): HttpAnswer {
  if (transport !== 'xml') return answered(answerWith(fields), more)
  const { rc, request_id, message, trxid } = answerWith(fields)
  return answeredXml(xmlWith({ RESPONSECODE: rc, REQUESTID: request_id, MESSAGE: message, TRANSACTIONID: trxid }), more)
}

export function xmlWith(members: Readonly<Record<string, unknown>>): string {
  return xmlAnswer(Object.entries(members).map(([name, value]) => member(name, `<string>${String(value)}</string>`)))
}

export function xmlAnswer(members: readonly string[]): string {
  return `<methodResponse><params><param><value><struct>${members.join('')}</struct></value></param></params></methodResponse>`
}

export function member(name: string, value: string): string {
  return `<member><name>${name}</name><value>${value}</value></member>`
}

/** A document of the provider, letter by letter. */
export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
}
