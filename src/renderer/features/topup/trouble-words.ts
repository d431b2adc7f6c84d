// A sentence for everything that can keep an order from being sent.
import { type TFunction } from 'i18next'
import { formatRupiah } from '../../../shared/money'
import { isCallFailure } from '../../bridge'
import { callFailureWords } from '../../sale/sale-words'
import { type Trouble } from './topup-state'

export function troubleWords(t: TFunction, trouble: Trouble): string {
  if (isCallFailure(trouble)) return callFailureWords(t, trouble)
  switch (trouble.kind) {
    case 'bad-number':
      return t(`topup.numberTrouble.${trouble.why}`)
    case 'not-enough-cash':
      return t('topup.failures.not-enough-cash', { missing: formatRupiah(trouble.missing) })
    case 'not-exact':
      return t('payment.notExact')
    case 'price-changed':
      return t('topup.failures.price-changed', { price: formatRupiah(trouble.price) })
    default:
      return t(`topup.failures.${trouble.kind}`)
  }
}
