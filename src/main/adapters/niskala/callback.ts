// A message that Niskala sends by itself, in one of three shapes. Nothing in it is signed, so it has no authority:
// it is a hint that brings the next status check forward, and anybody could have written it.
import { type CallbackFormat } from '../../../shared/callback-view'
import { fail, ok, type Result } from '../../../shared/result'
import { type ListenerAnswer } from '../http/callback-listener'
import { cleanSerial } from '../http/clean-text'
import { isJsonType, type JsonObject, parseJsonObject } from '../http/strict-json'
import { isXmlType } from './strict-xml'
import { type Members, readXmlRpcCall, xmlRpcAnswer, xmlRpcFault } from './xml-rpc'

export type CallbackCaller = 'xml' | 'json'

export type CallbackHint = {
  readonly kind: 'hint'
  readonly transport: CallbackFormat
  /** The reference that it names, which need not be one of ours. */
  readonly reference: string
  /** As received, for a person to read; never to decide by. */
  readonly rc?: string | undefined
  readonly serial?: string | undefined
}

export type UnreadableCallback = {
  readonly kind: 'unreadable'
  readonly why: 'too-long' | 'not-xml' | 'not-json' | 'unknown-method' | 'wrong-shape' | 'no-reference'
  readonly caller: CallbackCaller
}

export type Callback = CallbackHint | UnreadableCallback

const charactersMax = 65_536
const reportMethod = 'topUpReport'

/** Callers are known to send any content type, so the first sign of the body tells the notation before the header does. */
export function readCallback(contentType: string, body: string): Callback {
  const caller = callerOf(contentType, body)
  if (body.length > charactersMax) return { kind: 'unreadable', why: 'too-long', caller }
  const read = caller === 'xml' ? readReport(body) : readJsonCallback(body)
  return read.ok ? read.value : { kind: 'unreadable', why: read.failure, caller }
}

/** What its sender expects to hear: that it was heard, and no more. */
export function answerCallback(callback: Callback): ListenerAnswer {
  const readable = callback.kind === 'hint'
  const caller = readable ? (callback.transport === 'xml' ? 'xml' : 'json') : callback.caller
  if (caller === 'json') {
    const status = readable ? 200 : 400
    return { status, contentType: 'application/json', body: JSON.stringify({ status: readable ? 'success' : 'error' }) }
  }
  // XML-RPC says "fault" in the body, under a status 200.
  const body = readable ? xmlRpcAnswer('success') : xmlRpcFault(faultCodes[callback.why], callback.why)
  return { status: 200, contentType: 'text/xml; charset=utf-8', body }
}

// The numbers that XML-RPC implementations agreed on for faults.
const faultCodes: Readonly<Record<UnreadableCallback['why'], number>> = {
  'too-long': -32_600,
  'not-xml': -32_700,
  'not-json': -32_700,
  'unknown-method': -32_601,
  'wrong-shape': -32_600,
  'no-reference': -32_602,
}

function callerOf(contentType: string, body: string): CallbackCaller {
  const first = /[^\s\uFEFF]/u.exec(body)?.[0]
  if (first === '<') return 'xml'
  return first !== '{' && isXmlType(contentType) && !isJsonType(contentType) ? 'xml' : 'json'
}

type Read = Result<CallbackHint, UnreadableCallback['why']>

function readReport(body: string): Read {
  const call = readXmlRpcCall(body)
  if (!call.ok) return call
  if (call.value.method !== reportMethod) return fail('unknown-method')
  const said: Members = call.value.members
  return hint('xml', said.get('REQUESTID'), said.get('RESPONSECODE'), said.get('SN'))
}

function readJsonCallback(body: string): Read {
  const json = parseJsonObject(body)
  if (!json.ok) return json
  const { data } = json.value
  if (data === undefined) return hint('json-flat', json.value['request_id'], json.value['rc'], json.value['sn'])
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return fail('wrong-shape')
  const fields = data as JsonObject
  return hint('json-iak', fields['ref_id'], fields['rc'], fields['sn'])
}

function hint(transport: CallbackFormat, reference: unknown, rc: unknown, serial: unknown): Read {
  if (typeof reference !== 'string' || !/^[\x21-\x7e]{1,64}$/u.test(reference)) return fail('no-reference')
  return ok({
    kind: 'hint',
    transport,
    reference,
    rc: typeof rc === 'string' && /^\d{2,3}$/u.test(rc) ? rc : undefined,
    serial: typeof serial === 'string' ? cleanSerial(serial) : undefined,
  })
}
