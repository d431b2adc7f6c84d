// What DigiSwitch sells at present: its lists, as the control port has changed them.
import { billProducts, type BillProduct } from './digiswitch-bill-products'
import { prepaidProducts, type PrepaidProduct } from './digiswitch-prepaid'
import { type Content } from './notation'

export type ProductChange = {
  readonly code: string
  readonly name?: string | undefined
  readonly price?: number | undefined
  readonly status?: boolean | undefined
  readonly multi?: boolean | undefined
  /** Leaves the list, or comes back into it. */
  readonly gone?: boolean | undefined
}

export type DigiswitchCatalogue = {
  prepaid(): readonly PrepaidProduct[]
  bills(): readonly BillProduct[]
  /** Changes one product until the sandbox ends; false when there is none of this code. */
  change(change: ProductChange): boolean
}

/** The lists as they are shipped. */
export function createDigiswitchCatalogue(): DigiswitchCatalogue {
  const changes = new Map<string, ProductChange>()
  const changed = <P extends { readonly code: string }>(products: readonly P[]): readonly P[] =>
    products.flatMap((product) => {
      const { gone = false, ...rest } = changes.get(product.code) ?? { code: product.code }
      return gone ? [] : [{ ...product, ...rest }]
    })
  return {
    prepaid: () => changed(prepaidProducts),
    bills: () => changed(billProducts),
    change: (change) => {
      const known = [...prepaidProducts, ...billProducts].some(({ code }) => code === change.code)
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      if (known) changes.set(change.code, { ...changes.get(change.code), ...(Object.fromEntries(given) as ProductChange) })
      return known
    },
  }
}

/** A bill product as the price list shows it. */
export function billRow({ name, brand, admin, commission, code, status }: BillProduct): Content {
  return { name, category: 'Pascabayar', brand, admin, commission, code, status, desc: '-' }
}
