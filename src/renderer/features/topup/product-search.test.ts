import { describe, expect, it } from 'vitest'
import { type ProductView } from '../../../shared/catalog'
import { rupiah } from '../../../shared/money'
import { product as t25 } from './counter.fixture'
import { brandsByCategory, findProducts, indexProducts, type ProductFilter, rowsMax, shortName } from './product-search'

function product(change: Partial<ProductView>): ProductView {
  return { ...t25, ...change }
}

const shelf: readonly ProductView[] = [
  product({}),
  product({ code: 'T100', name: 'Telkomsel 100.000', price: rupiah(100_500) }),
  product({ code: 'XL25', name: 'XL 25.000', brand: 'XL', operator: 'xl' }),
  product({ code: 'TD1', name: 'Telkomsel Data 1 GB', category: 'data', price: rupiah(10_000) }),
  product({ code: 'TD10', name: 'Telkomsel Data 10 GB', category: 'data', price: rupiah(73_000) }),
  product({ code: 'P50', name: 'Token PLN 50.000', brand: 'PLN', category: 'pln', operator: undefined }),
]
const index = indexProducts(shelf)
const open: ProductFilter = { query: '', category: 'pulsa', brand: undefined, operator: undefined }
const codes = (filter: Partial<ProductFilter>) => findProducts(index, { ...open, ...filter }).rows.map(({ code }) => code)

describe('browsing products', () => {
  it('shows the open category, narrowed to the operator the number hints at', () => {
    expect(codes({})).toEqual(['T25', 'T100', 'XL25'])
    expect(codes({ operator: 'telkomsel' })).toEqual(['T25', 'T100'])
  })

  it('lets a brand chosen by hand win over the hint', () => {
    expect(codes({ operator: 'telkomsel', brand: 'XL' })).toEqual(['XL25'])
  })

  it('knows only the categories and brands that have products', () => {
    const brands = brandsByCategory(shelf)
    expect([...brands.keys()]).toEqual(['pulsa', 'data', 'pln'])
    expect(brands.get('pulsa')?.map(({ name }) => name)).toEqual(['Telkomsel', 'XL'])
  })
})

describe('searching products', () => {
  it('finds an amount as it is written, as plain digits, and as people say it', () => {
    for (const query of ['telkomsel 25.000', 'Telkomsel 25000', 'TELKOMSEL 25rb']) expect(codes({ query })[0]).toBe('T25')
  })

  it('looks in every category, words in any order', () => {
    expect(codes({ query: 'pln token' })).toEqual(['P50'])
  })

  it('puts words standing side by side before the same words far apart', () => {
    expect(codes({ query: '10 gb' })).toEqual(['TD10', 'TD1'])
  })

  it('puts what fits the number first', () => {
    expect(codes({ query: '25.000', operator: 'xl' })).toEqual(['XL25', 'T25'])
  })

  it('answers nothing for nonsense', () => {
    expect(findProducts(index, { ...open, query: 'zzz' })).toEqual({ rows: [], count: 0 })
  })

  it('draws at most 60 of 20,000 and says how many there are', () => {
    const many = indexProducts(Array.from({ length: 20_000 }, (_, n) => product({ code: `C${n}`, name: `Telkomsel Paket ${n}` })))
    const started = performance.now()
    const page = findProducts(many, { ...open, query: 'paket 1' })
    expect(performance.now() - started).toBeLessThan(100)
    expect(page.rows).toHaveLength(rowsMax)
    expect(page.count).toBeGreaterThan(rowsMax)
  })
})

it('names a product under its brand by what differs', () => {
  expect(shortName(product({}))).toBe('25.000')
  expect(shortName(product({ name: 'Telkomsel' }))).toBe('Telkomsel')
})
