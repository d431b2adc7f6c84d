// Why a request, a slip or an explanation did not work, in words.
import { type TFunction } from 'i18next'
import { formatRupiah, type Rupiah } from '../../../shared/money'
import { isCallFailure } from '../../bridge'
import { callFailureWords, printFailureWords } from '../../sale/sale-words'
import { type SaldoFailure, type SaldoNotice } from './saldo-store'

export function noticeWords(t: TFunction, notice: SaldoNotice): string {
  return notice.tone === 'bad' ? failureWords(t, notice.failure) : t(`saldo.done.${notice.key}`, notice.facts)
}

function failureWords(t: TFunction, failure: SaldoFailure): string {
  if (isCallFailure(failure)) return callFailureWords(t, failure)
  switch (failure.kind) {
    case 'stopped':
      return t(`saldo.failure.${failure.why}`)
    case 'refused':
      return failure.message.trim() === '' ? t('saldo.failure.refusedBare') : t('saldo.failure.refused', { message: failure.message })
    case 'printer':
    case 'not-sent':
    case 'uncertain':
    case 'file':
      return printFailureWords(t, failure)
    default:
      return t(`saldo.failure.${failure.kind}`)
  }
}

/** `+Rp1.500` and `-Rp1.500`: the sign tells which side has more. */
export function signed(amount: Rupiah): string {
  return amount > 0 ? `+${formatRupiah(amount)}` : formatRupiah(amount)
}
