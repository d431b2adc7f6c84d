// `GET /saldo`, which also tells a wrong token from no line from a wrong address.
import { type SaldoReply } from '../../core/sale/provider-reply'
import { type StopReason } from '../../../shared/till-status'
import { type HttpAnswer, type HttpOutcome } from '../http/http-client'
import { isJsonType, type JsonObject, parseJsonObject } from '../http/strict-json'
import { blamesToken } from './classify'
import { responseCode } from './response-codes'
import { readSaldo } from './wire'

export function classifySaldo(outcome: HttpOutcome): SaldoReply {
  switch (outcome.kind) {
    case 'not-sent':
      return { kind: 'not-sent', why: outcome.why }
    case 'no-answer':
      return { kind: 'no-answer' }
    case 'answered':
      return classifyAnswer(outcome)
  }
}

function classifyAnswer(http: HttpAnswer): SaldoReply {
  const { status } = http
  const json = isJsonType(http.contentType) ? objectIn(http.body) : undefined
  const stop = stopOf(http, json)
  if (stop) return { kind: 'turned-away', stop }
  const amount = json && status >= 200 && status < 300 ? readSaldo(json) : undefined
  if (amount !== undefined) return { kind: 'saldo', amount }
  return { kind: 'inconclusive', status, wrongPlace: !isInTrouble(status) && !speaksNiskala(json) }
}

/** What a person has to put right first, where an answer without a sale behind it says so. */
export function stopOf(http: HttpAnswer, json: JsonObject | undefined): StopReason | undefined {
  const { status } = http
  if (status === 401 || json?.['rc'] === '02' || (status === 403 && blamesToken(http))) return 'token-rejected'
  return status === 403 ? 'address-refused' : undefined
}

// Too busy, too slow or broken: the address may well be right.
function isInTrouble(status: number): boolean {
  return status >= 500 || status === 429 || status === 408
}

function speaksNiskala(json: JsonObject | undefined): boolean {
  const rc = json?.['rc']
  return typeof json?.['balance'] === 'number' || (typeof rc === 'string' && responseCode(rc) !== undefined)
}

function objectIn(body: string): JsonObject | undefined {
  const json = parseJsonObject(body)
  return json.ok ? json.value : undefined
}
