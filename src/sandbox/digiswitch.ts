// What DigiSwitch's address for transactions does, without HTTP.
import { type DigiswitchCall } from './book-file'
import { inquire, pay, statusOf } from './digiswitch-bills'
import { refused, withFault, type DigiswitchAnswer, type DigiswitchParts, type DigiswitchReply, type Request } from './digiswitch-desk'
import { type Fault } from './digiswitch-faults'
import { callIn, requestIn, signRefusal } from './digiswitch-request'
import { topUp } from './digiswitch-topup'
import { impossible } from './impossible'
import { textField, type Fields } from './request-body'

/** POST /transaction: three commands, and none for a prepaid sale. */
export function transaction(parts: DigiswitchParts, fields: Fields): DigiswitchAnswer {
  const call = callIn(fields)
  const request = requestIn(fields)
  const answer = { call: call ?? 'unknown', refId: textField(fields, 'ref_id') ?? '' }
  if (call === undefined || request === undefined) return { ...answer, ...refused(fields, '40') }
  const { order } = request
  const wrong = signRefusal(parts.settings(), fields, order.ref_id)
  if (wrong !== undefined) return { ...answer, ...refused(order, wrong) }
  parts.book.countCall(order.ref_id, call)
  const tooSoon = parts.limits.refusalOfCall(order.ref_id, call)
  if (tooSoon !== undefined) return { ...answer, ...refused(order, tooSoon) }
  const nothing = (): DigiswitchReply => refused(order, '62')
  return { ...answer, ...withFault(parts.faults.take(call), nothing, (fault) => run(parts, call, request, fault)) }
}

function run(parts: DigiswitchParts, call: DigiswitchCall, request: Request, fault: Fault): DigiswitchReply {
  switch (call) {
    case 'inq-pasca':
      return inquire(parts, request)
    case 'pay-pasca':
      return pay(parts, request, fault)
    case 'status-pasca':
      return statusOf(parts, request)
    case 'prepaid':
      return topUp(parts, request, parts.book.calls(request.order.ref_id).prepaid, fault)
    default:
      return impossible(call)
  }
}
