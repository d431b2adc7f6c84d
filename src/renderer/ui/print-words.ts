// What a slip on its way is, in words; and what it looks like.
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  IconHourglass,
  IconPrinter,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react'
import { type TFunction } from 'i18next'
import { type PrintJob, type PrintState, type PrintWhy } from '../../shared/printing'
import { type Tone } from './StateBadge'

export const printLooks: Record<PrintState, { readonly tone: Tone; readonly Icon: TablerIcon }> = {
  waiting: { tone: 'waiting', Icon: IconHourglass },
  sending: { tone: 'waiting', Icon: IconSend },
  sent: { tone: 'quiet', Icon: IconPrinter },
  uncertain: { tone: 'uncertain', Icon: IconHelpCircle },
  confirmed: { tone: 'success', Icon: IconCircleCheck },
  lost: { tone: 'failed', Icon: IconAlertTriangle },
  dropped: { tone: 'failed', Icon: IconCircleX },
}

/** `Menunggu printer`, `Terkirim ke printer EPSON`. */
export function printStateWords(t: TFunction, { state, copy = 0, printer = '' }: PrintJob): string {
  return t(state === 'sent' && copy > 0 ? 'print.state.sentCopy' : `print.state.${state}`, { copy, printer })
}

/** `Kertas habis. Isi kertas, struk keluar sendiri.`; what was given up only says why. */
export function printWhyWords(t: TFunction, { state, why }: PrintJob): string {
  if (why === undefined) return ''
  const cause = t(`print.cause.${whyKey(why)}`, { reason: 'reason' in why ? why.reason : '' })
  return state === 'waiting' ? `${cause} ${t(`print.step.${whyKey(why)}`)}` : cause
}

/** The whole as one sentence after the other, where there is room for one line. */
export function printWords(t: TFunction, job: PrintJob): string {
  const why = printWhyWords(t, job)
  const words = printStateWords(t, job)
  return why === '' ? words : `${words}. ${why}`
}

export function isOnItsWay({ state }: Pick<PrintJob, 'state'>): boolean {
  return state === 'waiting' || state === 'sending'
}

function whyKey(why: PrintWhy): string {
  return why.kind === 'not-sent' ? `not-sent.${why.why}` : why.kind
}
