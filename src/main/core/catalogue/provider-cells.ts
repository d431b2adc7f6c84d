// Through whom a line of the owner's file is bought: provider, key, the provider's code and the row behind it.
import { type CatalogueRow } from '../../../shared/catalog'
import { type ProviderName } from '../../../shared/provider-name'
import { fail, ok, type Result } from '../../../shared/result'
import { digiswitchSku, longestKey, shopKey } from './shop-key'

export type ProviderCells = { readonly code: string; readonly provider: string; readonly backup: string }

export type Bought = Pick<CatalogueRow, 'code' | 'provider' | 'sku' | 'backup'>

const codeShape = /^[A-Za-z0-9][A-Za-z0-9._+\-/#]{0,39}$/u

/** Or the cells that cannot be used. An empty `provider` means Niskala, unless the code is written as the shop's key of DigiSwitch. */
export function readProviderCells(cells: ProviderCells): Result<Bought, readonly (keyof ProviderCells)[]> {
  const provider = providerOf(cells)
  if (!provider) return fail(['provider'])
  const sku = provider === 'digiswitch' ? (digiswitchSku(cells.code) ?? cells.code) : cells.code
  const code = shopKey(provider, sku)
  const backup = cells.backup === '' ? undefined : backupKey(provider, cells.backup)
  const wrong: (keyof ProviderCells)[] = []
  if (!codeShape.test(sku) || code.length > longestKey || (provider === 'niskala' && digiswitchSku(code) !== undefined)) wrong.push('code')
  if (cells.backup !== '' && backup === undefined) wrong.push('backup')
  if (wrong.length > 0) return fail(wrong)
  return ok({ code, provider, sku, ...(backup === undefined ? {} : { backup }) })
}

function providerOf({ provider, code }: ProviderCells): ProviderName | undefined {
  switch (provider.toLowerCase()) {
    case 'niskala':
      return 'niskala'
    case 'digiswitch':
      return 'digiswitch'
    case '':
      return digiswitchSku(code) === undefined ? 'niskala' : 'digiswitch'
    default:
      return undefined
  }
}

// A backup is always the other provider's, so its key may be written with or without the prefix.
function backupKey(provider: ProviderName, written: string): string | undefined {
  const sku = digiswitchSku(written)
  if (provider === 'digiswitch') return sku === undefined && codeShape.test(written) ? written : undefined
  const key = shopKey('digiswitch', sku ?? written)
  return codeShape.test(sku ?? written) && key.length <= longestKey ? key : undefined
}
