// Niskala's XML answer: a code, the reference, words. No number, serial, price or saldo: the sale asks for those by status.
import * as v from 'valibot'
import { fail, ok, type Result } from '../../../shared/result'
import { cleanText } from '../http/clean-text'
import { isXmlType } from './strict-xml'
import { type Answer, rcSchema, type Unreadable } from './wire'
import { type Members, readXmlRpcAnswer } from './xml-rpc'

// What decides has to be a string. What only tells is left out where it is none, and other members may be anything.
const membersSchema = v.object({
  RESPONSECODE: rcSchema,
  REQUESTID: v.optional(v.string(), ''),
  // Not in the document's answer, only in its report. Where it stands, it has to be ours.
  MSISDN: v.optional(v.string()),
})

const names = ['RESPONSECODE', 'REQUESTID', 'MSISDN']

export function readXmlAnswer(contentType: string, body: string): Result<Answer, Unreadable> {
  if (!isXmlType(contentType)) return fail({ key: 'not-json' })
  const said = readXmlRpcAnswer(body)
  if (!said.ok) return fail({ key: said.failure === 'not-xml' ? 'not-json' : 'wrong-type' })
  if (said.value.kind === 'fault') return fail({ key: 'http-error', message: cleanText(said.value.message ?? '') })
  const { members } = said.value
  const parsed = v.safeParse(membersSchema, fieldsOf(members))
  if (!parsed.success) return fail({ key: 'wrong-type' })
  const { RESPONSECODE: rc, REQUESTID: requestId, MSISDN: msisdn } = parsed.output
  const id = members.get('TRANSACTIONID') ?? ''
  const providerRef = /^0*$/u.test(id) ? undefined : cleanText(id)
  return ok({ rc, requestId, msisdn, providerRef, message: cleanText(members.get('MESSAGE') ?? '') })
}

/** The response code, if it is an XML-RPC answer with one; null where it is no string. */
export function xmlCodeIn(body: string): unknown {
  const said = readXmlRpcAnswer(body)
  return said.ok && said.value.kind === 'members' ? fieldsOf(said.value.members)['RESPONSECODE'] : undefined
}

// A value that is no string is handed on as null, so that the schema refuses it instead of taking it for missing.
function fieldsOf(members: Members): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.filter((name) => members.has(name)).map((name) => [name, members.get(name) ?? null]))
}
