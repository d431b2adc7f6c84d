// `/cek-saldo`, which also tells a wrong key from no line from a wrong address.
import * as v from 'valibot'
import { impossible } from '../../../shared/result'
import { type SaldoReply } from '../../core/sale/provider-reply'
import { codeIn, isGood, stopIn } from './account-words'
import { depositAmount } from './amounts'
import { type Heard, type HeardAnswer, objectIn } from './heard'

const saldoSchema = v.object({ deposit: depositAmount })

export function classifySaldo(heard: Heard): SaldoReply {
  switch (heard.kind) {
    case 'not-sent':
      return { kind: 'not-sent', why: heard.why }
    case 'no-answer':
      return { kind: 'no-answer' }
    case 'answered':
      return classifyAnswer(heard)
    default:
      return impossible(heard)
  }
}

function classifyAnswer(heard: HeardAnswer): SaldoReply {
  const { status } = heard
  const stopped = stopIn(heard)
  if (stopped) return { kind: 'turned-away', stop: stopped.stop }
  const parsed = v.safeParse(saldoSchema, objectIn(heard))
  if (parsed.success && isGood(heard)) return { kind: 'saldo', amount: parsed.output.deposit }
  const inTrouble = status >= 500 || status === 429 || status === 408
  return { kind: 'inconclusive', status, wrongPlace: !inTrouble && !speaksDigiswitch(heard) }
}

function speaksDigiswitch(heard: HeardAnswer): boolean {
  return codeIn(heard) !== undefined || typeof objectIn(heard)?.['deposit'] === 'number'
}
