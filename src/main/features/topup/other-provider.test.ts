import { describe, expect, it } from 'vitest'
import { noon, saleCore } from '../../../../test/support/sales'
import { type CatalogueRow } from '../../../shared/catalog'
import { type ReplyKey } from '../../../shared/text/replies'
import { rupiah } from '../../../shared/money'
import { type ProviderName } from '../../../shared/provider-name'
import { type Sale } from '../../core/sale/sale'
import { otherProduct } from './other-provider'

const plain = { name: 'Tri 5.000', brand: 'Tri', category: 'pulsa', price: rupiah(7_000), cost: rupiah(5_400), hidden: false } as const
const rows: readonly CatalogueRow[] = [
  { ...plain, code: 'T5', sku: 'T5', provider: 'niskala', backup: 'ds.t5' },
  { ...plain, code: 'ds.t5', sku: 't5', provider: 'digiswitch', backup: 'T5' },
]
const parts = {
  journal: { replacementOf: () => undefined },
  catalogue: {
    find: (code: string) => rows.find((row) => row.code === code),
    findSku: (provider: ProviderName, sku: string) => rows.find((row) => row.provider === provider && row.sku === sku),
  },
  providers: () => ['niskala', 'digiswitch'] as const,
}

function refusedWith(key: ReplyKey): Sale {
  const provider = key.startsWith('ds-') ? 'digiswitch' : 'niskala'
  const core = saleCore({ provider, code: provider === 'niskala' ? 'T5' : 't5' })
  return { core, status: { kind: 'refused', since: noon, sending: { attempts: 1 }, checks: 0, note: { key }, deposit: 'returned' } }
}

describe('the same product through the other provider', () => {
  it.each(['rc-07', 'rc-70', 'ds-02', 'ds-43'] as const)('may be sold after a failure that the provider itself decided: %s', (key) => {
    expect(otherProduct(refusedWith(key), parts)).toBeDefined()
  })

  it.each(['ds-01', 'ds-70', 'rc-03', 'rc-06', 'rc-14', 'rc-08', 'rc-35'] as const)(
    'may not after a failure that a silent biller hides behind, because the first may still arrive: %s',
    (key) => {
      expect(otherProduct(refusedWith(key), parts)).toBeUndefined()
    },
  )
})
