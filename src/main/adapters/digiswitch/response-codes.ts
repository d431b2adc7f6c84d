// Every response code of DigiSwitch: what it says about a sale or an inquiry. Its own table: 03 and 68 mean the opposite at Niskala.
import { type ReplyKey } from '../../../shared/text/replies'
import { type Refusal } from '../../core/sale/provider-reply'
import { type StopReason } from '../../../shared/till-status'

/** What a code says as the answer to one kind of call. */
export type Verdict =
  | { readonly is: 'delivered' | 'accepted' | 'reversed' | 'not-found' }
  | { readonly is: 'refused'; readonly deposit: Refusal['deposit']; readonly verify: boolean }
  /** It judges key or address, not the sale. */
  | { readonly is: 'turned-away'; readonly stop: StopReason }
  /** It judges the call, not the sale. */
  | { readonly is: 'says-nothing' }

export type Call = 'submit' | 'check'

type Nature =
  | 'success'
  | 'pending'
  | 'reversed'
  /** Failed, and kept under the reference. */
  | 'failed'
  /** Failed because the biller was silent, and kept under the reference. */
  | 'timed-out'
  /** Failed, and nothing is kept: later the same reference would be a new try. */
  | 'not-formed'
  /** Too many calls of this kind. */
  | 'limit'
  | 'not-found'
  | 'used-reference'
  | 'key'
  | 'address'

/** What it makes of an inquiry: `closed-to-us` is no fault of the number, `unclear` may be asked again. */
type InquiryVerdict = 'bill' | 'no-bill' | 'closed-to-us' | 'unclear'

type Row = readonly [nature: Nature, inquiry: InquiryVerdict]

export const responseCodes = {
  '00': ['success', 'bill'],
  '01': ['timed-out', 'unclear'],
  '02': ['failed', 'no-bill'],
  '03': ['pending', 'unclear'],
  '40': ['not-formed', 'unclear'],
  '41': ['key', 'closed-to-us'],
  '42': ['key', 'closed-to-us'],
  '43': ['not-formed', 'no-bill'],
  '44': ['not-formed', 'closed-to-us'],
  '45': ['address', 'closed-to-us'],
  '47': ['not-formed', 'no-bill'],
  '49': ['used-reference', 'unclear'],
  '50': ['not-found', 'no-bill'],
  '51': ['failed', 'no-bill'],
  '52': ['failed', 'no-bill'],
  '53': ['failed', 'no-bill'],
  '54': ['failed', 'no-bill'],
  '55': ['failed', 'no-bill'],
  '56': ['not-formed', 'no-bill'],
  '57': ['failed', 'no-bill'],
  '58': ['failed', 'no-bill'],
  '59': ['failed', 'no-bill'],
  '60': ['failed', 'no-bill'],
  '61': ['not-formed', 'closed-to-us'],
  '62': ['not-formed', 'no-bill'],
  '63': ['not-formed', 'no-bill'],
  '64': ['not-formed', 'unclear'],
  '65': ['not-formed', 'no-bill'],
  '66': ['not-formed', 'no-bill'],
  '67': ['not-formed', 'no-bill'],
  '68': ['not-formed', 'no-bill'],
  '69': ['not-formed', 'no-bill'],
  '70': ['timed-out', 'unclear'],
  '71': ['failed', 'no-bill'],
  '72': ['failed', 'no-bill'],
  '73': ['failed', 'no-bill'],
  '74': ['reversed', 'unclear'],
  '80': ['not-formed', 'closed-to-us'],
  '81': ['not-formed', 'closed-to-us'],
  '82': ['not-formed', 'closed-to-us'],
  '83': ['limit', 'closed-to-us'],
  '84': ['failed', 'no-bill'],
  '85': ['limit', 'closed-to-us'],
  '86': ['limit', 'closed-to-us'],
  '87': ['not-formed', 'no-bill'],
  '88': ['not-formed', 'closed-to-us'],
  '99': ['pending', 'unclear'],
} as const satisfies Readonly<Record<string, Row>>

export type ResponseCode = keyof typeof responseCodes

/** The code, if it is listed. */
export function responseCode(rc: string): ResponseCode | undefined {
  return Object.hasOwn(responseCodes, rc) ? (rc as ResponseCode) : undefined
}

/** Its words. */
export function keyOf(code: ResponseCode): ReplyKey {
  return `ds-${code}`
}

export function saleVerdict(code: ResponseCode, call: Call, bill: boolean): Verdict {
  const [nature] = responseCodes[code]
  switch (nature) {
    case 'success':
      return { is: 'delivered' }
    case 'pending':
      return { is: 'accepted' }
    case 'reversed':
      return { is: 'reversed' }
    case 'key':
    case 'address':
      return { is: 'turned-away', stop: stopOf(code) ?? 'token-rejected' }
    // The first call may have arrived, and this one was turned down for it.
    case 'used-reference':
      return { is: 'says-nothing' }
    case 'failed':
      return refused('returned')
    // Of a bill a second question is free; of a prepaid product it is the purchase again, and the table calls it final.
    case 'timed-out':
      return { is: 'refused', deposit: 'returned', verify: bill }
    // Only the status of a bill can miss a reference: a purchase that answers so found no inquiry to pay.
    case 'not-found':
      return call === 'submit' ? refused('no') : { is: bill ? 'not-found' : 'says-nothing' }
    case 'not-formed':
    case 'limit':
      return call === 'submit' ? refused('no') : { is: 'says-nothing' }
  }
}

export function inquiryVerdict(code: ResponseCode): InquiryVerdict {
  return responseCodes[code][1]
}

/** What a person has to put right first. */
export function stopOf(code: ResponseCode): StopReason | undefined {
  const [nature] = responseCodes[code]
  if (nature === 'key') return 'token-rejected'
  return nature === 'address' ? 'address-refused' : undefined
}

export function isLimit(code: ResponseCode): boolean {
  return responseCodes[code][0] === 'limit'
}

function refused(deposit: Refusal['deposit']): Verdict {
  return { is: 'refused', deposit, verify: false }
}
