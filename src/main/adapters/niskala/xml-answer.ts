// Niskala's XML answer: a code, the reference, words. No number, serial, price or saldo: the sale asks for those by status.
import * as v from 'valibot'
import { fail, ok, type Result } from '../../../shared/result'
import { cleanText } from './clean-text'
import { isXmlType } from './strict-xml'
import { type Answer, rcSchema, type Unreadable } from './wire'
import { type Members, readXmlRpcAnswer } from './xml-rpc'

// A member that is there must be a string; one that is not named here may be anything.
const membersSchema = v.object({
  RESPONSECODE: rcSchema,
  REQUESTID: v.optional(v.string(), ''),
  MESSAGE: v.optional(v.string()),
  TRANSACTIONID: v.optional(v.string()),
  // Not in the document's answer, only in its report. Where it stands, it has to be ours.
  MSISDN: v.optional(v.string()),
})

const names = ['RESPONSECODE', 'REQUESTID', 'MESSAGE', 'TRANSACTIONID', 'MSISDN']

export function readXmlAnswer(contentType: string, body: string): Result<Answer, Unreadable> {
  if (!isXmlType(contentType)) return fail({ key: 'not-json' })
  const said = readXmlRpcAnswer(body)
  if (!said.ok) return fail({ key: said.failure === 'not-xml' ? 'not-json' : 'wrong-type' })
  if (said.value.kind === 'fault') return fail({ key: 'http-error', message: cleanText(said.value.message ?? '') })
  const parsed = v.safeParse(membersSchema, fieldsOf(said.value.members))
  if (!parsed.success) return fail({ key: 'wrong-type' })
  const { RESPONSECODE: rc, REQUESTID: requestId, MESSAGE: message = '', MSISDN: msisdn, TRANSACTIONID: id = '' } = parsed.output
  return ok({ rc, requestId, msisdn, providerRef: /^0*$/u.test(id) ? undefined : cleanText(id), message: cleanText(message) })
}

/** The response code, if it is an XML-RPC answer with one. */
export function xmlCodeIn(body: string): unknown {
  const said = readXmlRpcAnswer(body)
  return said.ok && said.value.kind === 'members' ? said.value.members.get('RESPONSECODE') : undefined
}

// A value that is no string is handed on as null, so that the schema refuses it instead of taking it for missing.
function fieldsOf(members: Members): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.filter((name) => members.has(name)).map((name) => [name, members.get(name) ?? null]))
}
