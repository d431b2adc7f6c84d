// Every response code of Niskala's document: what it says about a sale. Another provider's table means other things.
import { type ReplyKey } from '../../../shared/text/replies'
import { type Refusal } from '../../core/sale/provider-reply'

/** What a code says as the answer to one kind of call. */
export type Verdict =
  | { readonly is: 'delivered' | 'accepted' | 'reversed' | 'not-found' }
  | { readonly is: 'refused'; readonly deposit: Refusal['deposit']; readonly verify: boolean }
  /** It judges the token, not the sale. */
  | { readonly is: 'token-rejected' }
  /** It judges the call, not the sale. */
  | { readonly is: 'says-nothing' }

export type Call = 'submit' | 'check'

export type ResponseCode = { readonly key: ReplyKey } & { readonly [C in Call]: Verdict }

const delivered: Verdict = { is: 'delivered' }
const accepted: Verdict = { is: 'accepted' }
const reversed: Verdict = { is: 'reversed' }
const notFound: Verdict = { is: 'not-found' }
const tokenRejected: Verdict = { is: 'token-rejected' }
const saysNothing: Verdict = { is: 'says-nothing' }
// Turned down before anything was booked.
const untouched: Verdict = { is: 'refused', deposit: 'no', verify: false }
// Booked, failed at the biller, and booked back: the document calls it final.
const bookedBack: Verdict = { is: 'refused', deposit: 'returned', verify: false }
// "Failed" although the biller may have done it: asked once more before cash goes back.
const doubtful: Verdict = { is: 'refused', deposit: 'unknown', verify: true }
const doubtfulReversal: Verdict = { is: 'refused', deposit: 'returned', verify: true }

export const responseCodes = {
  '00': both('rc-00', delivered),
  // A status call that is malformed says nothing about the order it asks for.
  '01': { key: 'rc-01', submit: untouched, check: saysNothing },
  '02': both('rc-02', tokenRejected),
  // Time-out between Niskala and the biller: the top-up may still arrive.
  '03': both('rc-03', doubtful),
  '05': both('rc-05', untouched),
  '06': both('rc-06', doubtful),
  '07': both('rc-07', untouched),
  // Internal error: during a purchase it may have struck after the booking; during a check it is the check that failed.
  '08': { key: 'rc-08', submit: doubtful, check: saysNothing },
  '09': { key: 'rc-09', submit: doubtful, check: saysNothing },
  '10': both('rc-10', untouched),
  // A purchase that answers "not found" contradicts itself; only a check can say it.
  '11': { key: 'rc-11', submit: doubtful, check: notFound },
  '12': both('rc-12', untouched),
  '13': both('rc-13', untouched),
  '14': both('rc-14', doubtful),
  // "Duplicate reversal": somebody already gave the deposit back once. On a check that is the end of it.
  '17': { key: 'rc-17', submit: doubtfulReversal, check: bookedBack },
  '18': both('rc-18', untouched),
  '19': both('rc-19', untouched),
  '21': both('rc-21', reversed),
  '22': both('rc-22', untouched),
  '23': both('rc-23', bookedBack),
  '35': { key: 'rc-35', submit: doubtful, check: saysNothing },
  '36': both('rc-36', untouched),
  '68': both('rc-68', accepted),
  '70': both('rc-70', bookedBack),
} as const satisfies Readonly<Record<string, ResponseCode>>

/** The row of a code, if the document lists it. Three-digit codes of other tenants are not listed. */
export function responseCode(rc: string): ResponseCode | undefined {
  return Object.hasOwn(responseCodes, rc) ? responseCodes[rc as keyof typeof responseCodes] : undefined
}

function both<V extends Verdict>(key: ReplyKey, verdict: V): { readonly key: ReplyKey; readonly submit: V; readonly check: V } {
  return { key, submit: verdict, check: verdict }
}
