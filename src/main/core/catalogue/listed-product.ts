// One prepaid line of DigiSwitch's price list -> a product of the shop, new or known.
import { type CatalogueRow, type ProductCategory, type ProductListing } from '../../../shared/catalog'
import { type Margin } from '../../../shared/settings'
import { type PrepaidListing } from '../ports/providers'
import { priceWithMargin } from '../pricing'
import { productBrand } from './product-brand'
import { shopKey } from './shop-key'

const categories: Readonly<Record<string, ProductCategory>> = {
  pulsa: 'pulsa',
  data: 'data',
  pln: 'pln',
  'e-money': 'ewallet',
  'e-wallet': 'ewallet',
}

/** Cards that are sold beside wallets: their number is not a phone number. */
const moneyCards = /e-?toll|brizzi|tap\s?cash|flazz|jakcard/iu

export function newProduct(line: PrepaidListing, margin: Margin): CatalogueRow {
  return {
    code: shopKey('digiswitch', line.sku),
    name: line.name,
    ...productBrand([line.brand], ''),
    category: categoryOf(line),
    price: priceWithMargin(line.price, margin),
    cost: line.price,
    hidden: false,
    provider: 'digiswitch',
    sku: line.sku,
    listing: listingOf(line),
  }
}

/** The list speaks of name, cost and listing; brand, price, backup and what is hidden are the shop's. */
export function renewedProduct(known: CatalogueRow, line: PrepaidListing): CatalogueRow {
  return { ...known, name: line.name, cost: line.price, listing: listingOf(line) }
}

/** A product that the list no longer names. */
export function goneProduct(known: CatalogueRow): CatalogueRow {
  return { ...known, listing: { multi: true, description: '', ...known.listing, open: false } }
}

function categoryOf({ category, brand, name }: PrepaidListing): ProductCategory {
  const found = categories[category.trim().toLowerCase()] ?? 'other'
  return found === 'ewallet' && moneyCards.test(`${brand} ${name}`) ? 'other' : found
}

function listingOf({ open, multi, cutOff, description }: PrepaidListing): ProductListing {
  return { open, multi, description, ...(cutOff ? { cutOff } : {}) }
}
