// Why a setting was not taken, in words.
import { type TFunction } from 'i18next'
import { type CallFailure, type SettingsFailure } from '../../../shared/ipc-contract'
import { type CatalogueFailure } from './catalogue-store'

export function failureWords(t: TFunction, failure: SettingsFailure | CatalogueFailure | CallFailure): string {
  switch (failure.kind) {
    case 'open-sales':
      return t('settings.failure.open-sales', { count: failure.count })
    case 'not-saved':
      return t('settings.failure.not-saved', { reason: failure.reason })
    case 'bad-request':
      return t('settings.failure.bad-request', { field: failure.field })
    case 'bug':
      return t('settings.failure.bug', { reference: failure.reference })
    case 'store-trouble':
      return t('settings.failure.store-trouble')
    case 'no-such-product':
    case 'zero-price':
    case 'same-provider':
      return t(`settings.failure.${failure.kind}`)
  }
}
