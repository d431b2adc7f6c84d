// Why the price list was not fetched, in words.
import { type TFunction } from 'i18next'
import { type CallFailure, type PriceListFailure } from '../../../shared/ipc-contract'
import { impossible } from '../../../shared/result'
import { isCallFailure } from '../../bridge'
import { failureWords } from './failure-words'

export function priceListFailureWords(t: TFunction, failure: PriceListFailure | CallFailure): string {
  if (isCallFailure(failure)) return failureWords(t, failure)
  switch (failure.kind) {
    case 'too-soon':
      return ''
    case 'not-set-up':
      return t('settings.digiswitch.notSetUp')
    case 'stopped':
      return `${t(`settings.digiswitch.${failure.why}`)}. ${t(`settings.digiswitch.${failure.why}Do`)}`
    case 'no-line':
      return t('settings.digiswitch.prices.no-line')
    case 'unusable': {
      const { code, key } = failure.note
      const short = t(`replies.${key}.short`, { defaultValue: t('settings.digiswitch.prices.unreadable') })
      return t('settings.digiswitch.prices.unusable', { why: code ? `${short} (${t('sale.code', { code })})` : short })
    }
    default:
      return impossible(failure)
  }
}
