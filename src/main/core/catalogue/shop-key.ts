// The shop's key of a product: two providers may use the same code for different things.
import { type ProviderName } from '../../../shared/provider-name'
import { impossible } from '../../../shared/result'

const digiswitchPrefix = 'ds.'

/** The longest key that a request may carry (shared/ipc-requests.ts). */
export const longestKey = 40

export function shopKey(provider: ProviderName, sku: string): string {
  switch (provider) {
    case 'niskala':
      return sku
    case 'digiswitch':
      return `${digiswitchPrefix}${sku}`
    default:
      return impossible(provider)
  }
}

/** The provider's own code inside a key of DigiSwitch; nothing when the key is none. */
export function digiswitchSku(key: string): string | undefined {
  return key.startsWith(digiswitchPrefix) ? key.slice(digiswitchPrefix.length) : undefined
}
