// Sentences about one sale, for every screen that shows it.
import { type TFunction } from 'i18next'
import { type ReactNode } from 'react'
import { type CallFailure, type PrintFailure, type SaleFailure } from '../../shared/ipc-contract'
import { formatRupiah } from '../../shared/money'
import { type PaymentKind } from '../../shared/payment'
import { impossible } from '../../shared/result'
import { type SaleState, type SaleView, type StoryLine } from '../../shared/sale-view'
import { isCallFailure } from '../bridge'

/** Why the provider answered as it did, with its code. */
export function replyWords(t: TFunction, sale: SaleView): string | undefined {
  if (!sale.note) return undefined
  const { code, key } = sale.note
  const short = t(`replies.${key}.short`, { defaultValue: t('sale.replyUnknown', { provider: providerName(t, sale) }) })
  return code ? `${short} (${t('sale.code', { code })})` : short
}

export function providerName(t: TFunction, { provider }: Pick<SaleView, 'provider'>): string {
  return t(`shell.providers.${provider}`)
}

export function paymentName(t: TFunction, kind: PaymentKind): string {
  return t(`payment.names.${kind}`)
}

/** `QRIS, Rp26.500`: how a sale was paid that was not paid in cash. */
export function paymentFact(t: TFunction, { payment, tendered }: Pick<SaleView, 'payment' | 'tendered'>): string {
  return t('payment.fact', { name: paymentName(t, payment), amount: formatRupiah(tendered) })
}

/** What the customer gets back, and how he had paid it when it was not cash. */
export function moneyBack(t: TFunction, amount: string, kind: PaymentKind): string {
  return kind === 'cash' ? amount : t('payment.back', { amount, name: paymentName(t, kind) })
}

/** Why a person has to look at it; nothing where nobody has to. */
export function attentionWords(t: TFunction, sale: SaleView): string | undefined {
  return sale.attention && t(`sale.attention.${sale.attention}`, { provider: providerName(t, sale) })
}

/** What the state means for whoever stands at the counter. */
export function explainWords(t: TFunction, sale: SaleView): string {
  return t(`sale.explain.${sale.state}`, { provider: providerName(t, sale) })
}

export type ResultWord = SaleState | 'queuedSaldo' | 'queuedBehind'

/** The state in large words; an order that stays queued although the line is up says what for. */
export function resultWord(sale: SaleView, lineUp: boolean, paused: boolean): ResultWord {
  if (sale.state !== 'queued' || !lineUp) return sale.state
  if (sale.behind) return 'queuedBehind'
  return paused ? 'queuedSaldo' : 'submitting'
}

/** That word as it is read; a bill has a biller where a top-up has an operator. */
export function resultWords(t: TFunction, { bill }: SaleView, word: ResultWord): string {
  return bill && word === 'pending' ? t('billScreen.result.waiting') : t(`sale.states.${word}`)
}

/** What to do about that answer. */
export function replyAdvice(t: TFunction, sale: SaleView): string {
  return sale.note ? t(`replies.${sale.note.key}.advice`, { defaultValue: '' }) : ''
}

export function depositWords(t: TFunction, sale: SaleView): string {
  if (sale.deposit === 'yes' && sale.charged !== undefined) return t('sale.charged', { amount: formatRupiah(sale.charged) })
  return t(`sale.deposit.${sale.deposit}`)
}

/** A line of the story with its first words strong: `Menunggu, sedang diproses (68)`. */
export function tellStory(t: TFunction): (line: StoryLine) => ReactNode {
  return function StoryWords({ key, facts }) {
    const words = t(`story.${key}`, { ...facts, defaultValue: key })
    // `Ditanyakan: sukses, saldo berkurang Rp25.350`: what counts stands after the colon and before the comma.
    const [, before = '', strong = words, after = ''] = /^([^:]*:\s)?([^,]*)(.*)$/u.exec(words) ?? []
    return (
      <>
        {before}
        <b>{strong}</b>
        {after}
      </>
    )
  }
}

export function callFailureWords(t: TFunction, failure: CallFailure): string {
  switch (failure.kind) {
    case 'bad-request':
      return t('shell.trouble.bad-request', { field: failure.field })
    case 'store-trouble':
      return t(`shell.trouble.store-trouble.${failure.reason}`)
    case 'bug':
      return t('shell.trouble.bug', { reference: failure.reference })
    default:
      return impossible(failure)
  }
}

/** Why the program could not open: nobody was selling yet. */
export function startTroubleWords(t: TFunction, failure: CallFailure): string {
  return failure.kind === 'store-trouble' ? t(`shell.trouble.start.${failure.reason}`) : callFailureWords(t, failure)
}

export function saleFailureWords(t: TFunction, failure: SaleFailure | CallFailure): string {
  if (isCallFailure(failure)) return callFailureWords(t, failure)
  const words = { 'too-soon': 'sale.tooSoon', 'not-possible-now': 'sale.notNow', 'no-such-sale': 'sale.noSuchSale' } as const
  return t(words[failure.kind])
}

/** What a history or a queue may hear of the paper, apart from the sale. */
export function isPaperFailure<F extends { readonly kind: string }>(failure: F): failure is Extract<F, { kind: PaperFailure['kind'] }> {
  return paperKinds.some((kind) => kind === failure.kind)
}

type PaperFailure = Exclude<PrintFailure, { kind: 'no-such-sale' }> | { kind: 'unprintable' }
const paperKinds: readonly PaperFailure['kind'][] = ['no-printer', 'printer', 'not-sent', 'uncertain', 'file', 'unprintable']

export function printFailureWords(t: TFunction, failure: PrintFailure | CallFailure): string {
  if (isCallFailure(failure)) return callFailureWords(t, failure)
  if (failure.kind === 'not-sent') return t(`sale.notSent.${failure.why}`)
  return t(`sale.printFailures.${failure.kind}`, { reason: 'reason' in failure ? failure.reason : '' })
}

/** Long serials and tokens in groups of four, as they are read aloud. */
export function groupSerial(serial: string): string {
  return /^\d{8,}$/u.test(serial) ? serial.replace(/(\d{4})(?=\d)/gu, '$1 ') : serial
}
