// Answers without a sale behind them (saldo, ticket, price list): the code that a refusal carries.
import { type ReplyNote } from '../../../shared/sale-view'
import { type StopReason } from '../../../shared/till-status'
import { cleanText } from '../http/clean-text'
import { keyOfStop, stopBy } from './classify'
import { type HeardAnswer, objectIn } from './heard'
import { keyOf, type ResponseCode, responseCode, stopOf } from './response-codes'

/** The listed code of an answer, if it has one. */
export function codeIn(heard: HeardAnswer): ResponseCode | undefined {
  const rc = objectIn(heard)?.['rc']
  return typeof rc === 'string' ? responseCode(rc) : undefined
}

/** What a person has to put right first, and how it is said. */
export function stopIn(heard: HeardAnswer): { readonly stop: StopReason; readonly note: ReplyNote } | undefined {
  const code = codeIn(heard)
  const stop = code ? stopOf(code) : stopBy(heard)
  return stop && { stop, note: { code, key: code ? keyOf(code) : keyOfStop(stop) } }
}

/** The provider's own words, cleaned. */
export function messageIn(heard: HeardAnswer): string | undefined {
  const message = objectIn(heard)?.['message']
  return typeof message === 'string' ? cleanText(message) : undefined
}

export function isGood({ status }: HeardAnswer): boolean {
  return status >= 200 && status < 300
}
