// Finding a bill product while typing: the words in any order, those of the open kind first.
import { type BillProduct } from '../../../shared/bill/bill'
import { type BillKindName } from '../../../shared/bill/bill-data'

/** More lines than this help nobody. */
export const rowsMax = 40

/** Everything that fits the words; without words the products of the kind. `kindWord` is how the cashier calls a kind. */
export function findBillProducts(
  products: readonly BillProduct[],
  search: string,
  kind: BillKindName,
  kindWord: (kind: BillKindName) => string,
): readonly BillProduct[] {
  const words = plain(search).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return products.filter((product) => product.kind === kind)
  const fitting = products.filter((product) => {
    const text = plain(`${product.name} ${product.code} ${kindWord(product.kind)}`)
    return words.every((word) => text.includes(word))
  })
  return [...fitting.filter((product) => product.kind === kind), ...fitting.filter((product) => product.kind !== kind)]
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
