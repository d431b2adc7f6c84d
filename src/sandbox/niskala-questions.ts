// How a question arrives: each transport has its own place for the token and its own names for the fields.
import { type IncomingMessage } from 'node:http'
import { readForm, readJson, readQuery, readText, textField, type Fields } from './request-body'
import { readCall } from './xml-rpc'

export type Question = {
  readonly token: string | undefined
  /** The names of the JSON transport, whatever the transport calls them. */
  readonly fields: Fields
  /** What an XML-RPC server says to a call it cannot read. */
  readonly fault?: { readonly faultCode: number; readonly faultString: string }
}

/** Reads a request, and reads its body to the end. */
export type QuestionReader = (request: IncomingMessage) => Promise<Question>

const NOT_WELL_FORMED = { faultCode: -32_700, faultString: 'parse error. not well formed' }
const UNKNOWN_METHOD = { faultCode: -32_601, faultString: 'server error. requested method not found' }

/** JSON, with the token in a header. */
export const askedInJson: QuestionReader = async (request) => ({
  token: bearerOf(request),
  fields: (await readJson(request)) ?? {},
})

/** Everything in the address. */
export const askedInQuery: QuestionReader = async (request) => {
  await readText(request)
  return withTokenField(readQuery(request))
}

/** Everything in a form. */
export const askedInForm: QuestionReader = async (request) => withTokenField((await readForm(request)) ?? {})

/** An XML-RPC call. The document names no place for the token: a header is taken, or else the PIN. */
export const askedInXml: QuestionReader = async (request) => {
  const call = readCall((await readText(request)) ?? '')
  const header = bearerOf(request)
  if (call === undefined) return { token: header, fields: {}, fault: NOT_WELL_FORMED }
  const { method, members } = call
  const fields = { code: members.get('NOM'), msisdn: members.get('NOHP'), request_id: members.get('REQUESTID') }
  const token = header ?? textField({ pin: members.get('PIN') }, 'pin')
  return method === 'topUpRequest' ? { token, fields } : { token, fields, fault: UNKNOWN_METHOD }
}

function withTokenField(fields: Fields): Question {
  return { token: textField(fields, 'token'), fields }
}

function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
}
