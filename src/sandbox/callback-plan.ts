// What a fault makes of one honest report: which messages are sent, when, and how.
import { writeReport, type Message } from './callback-message'
import { type CallbackFault, type CallbackFormat } from './callback-settings'
import { serialFor } from './products'
import { messageFor } from './response-codes'
import { type Answer } from './scenario'

/** How the bytes travel to the receiver. */
export type Manner = 'whole' | 'drip' | 'hang' | 'cut'

export type Shot = Message & {
  readonly requestId: string
  readonly rc: string
  /** Before it is sent, and before `pace`. */
  readonly waitMs: number
  readonly manner: Manner
}

export type Plan = {
  readonly shots: readonly Shot[]
  /** All at the same time instead of one after the other. */
  readonly together: boolean
}

const LATE_MS = 5_000
const HUGE_BYTES = 1024 * 1024
const STRANGER = { msisdn: '081200000000', price: 1 }

/** The messages for one report. */
export function planFor(answer: Answer, format: CallbackFormat, fault: CallbackFault, count: number): Plan {
  const shot = (said: Answer, more: Partial<Shot> = {}): Shot => ({
    ...writeReport(said, format),
    requestId: said.request_id,
    rc: said.rc,
    waitMs: 0,
    manner: 'whole',
    ...more,
  })
  const honest = shot(answer)
  const variants: Readonly<Record<CallbackFault, () => readonly Shot[]>> = {
    none: () => [honest],
    'before-answer': () => [honest],
    twice: () => [honest, honest],
    late: () => [{ ...honest, waitMs: LATE_MS }],
    'out-of-order': () => [honest, shot(withCode(answer, '68'))],
    lie: () => [shot(liedAbout(answer))],
    'unknown-id': () => [shot({ ...answer, request_id: `UNKNOWN-${answer.trxid}` })],
    'other-number': () => [shot({ ...answer, ...STRANGER })],
    'unknown-code': () => [shot({ ...withCode(answer, '268'), sn: answer.sn })],
    malformed: () => [{ ...honest, body: honest.body.slice(0, honest.body.length / 2) }],
    'wrong-type': () => [{ ...honest, contentType: 'application/octet-stream' }],
    huge: () => [shot({ ...answer, message: answer.message.padEnd(HUGE_BYTES, 'x') })],
    drip: () => [{ ...honest, manner: 'drip' }],
    hang: () => [{ ...honest, manner: 'hang' }],
    cut: () => [{ ...honest, manner: 'cut' }],
    burst: () => [honest],
  }
  const shots = variants[fault]()
  return { shots: Array.from({ length: count }, () => shots).flat(), together: count > 1 }
}

function withCode(answer: Answer, rc: string): Answer {
  return { ...answer, rc, sn: '', message: messageFor(rc) }
}

function liedAbout(answer: Answer): Answer {
  if (answer.rc === '00') return withCode(answer, '23')
  return { ...withCode(answer, '00'), sn: serialFor(answer.code, answer.msisdn, answer.trxid) }
}
