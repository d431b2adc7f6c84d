// May a product be bought at this moment, as far as its provider's price list tells?
import { type ProductListing, type ProductView } from '../../../shared/catalog'
import { type Instant } from '../../../shared/sale-view'
import { wibMinuteOfDay } from '../bill/wib-day'

/** A pause may cross midnight; one that ends in the minute it begins is none. Its last minute is open again. */
export function closedNow(listing: ProductListing | undefined, now: Instant): ProductView['closed'] {
  if (!listing) return undefined
  if (!listing.open) return 'provider'
  if (!listing.cutOff) return undefined
  const { from, until } = listing.cutOff
  const minute = wibMinuteOfDay(now)
  const paused = from <= until ? from <= minute && minute < until : minute >= from || minute < until
  return paused ? 'cut-off' : undefined
}
