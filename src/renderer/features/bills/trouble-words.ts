// A sentence for everything that can keep a bill from being paid.
import { type TFunction } from 'i18next'
import { formatRupiah } from '../../../shared/money'
import { isCallFailure } from '../../bridge'
import { callFailureWords } from '../../sale/sale-words'
import { type Trouble } from './bills-state'

export function payTroubleWords(t: TFunction, trouble: Trouble): string {
  if (isCallFailure(trouble)) return callFailureWords(t, trouble)
  switch (trouble.kind) {
    case 'not-enough-cash':
      return t('billScreen.failures.not-enough-cash', { missing: formatRupiah(trouble.missing) })
    case 'not-exact':
      return t('payment.notExact')
    case 'fee-too-high':
      return t('billScreen.failures.fee-too-high', { most: formatRupiah(trouble.most) })
    default:
      return t(`billScreen.failures.${trouble.kind}`)
  }
}
