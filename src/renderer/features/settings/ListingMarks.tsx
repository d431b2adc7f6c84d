// What the provider's price list says about one product.
import { useTranslation } from 'react-i18next'
import { type ProductListing } from '../../../shared/catalog'

export function ListingMarks({ listing }: { readonly listing: ProductListing }) {
  const { t } = useTranslation()
  const { open, multi, cutOff } = listing
  return (
    <>
      {!open && <span className="catalogue-mark tone-waiting">{t('settings.catalogue.closed')}</span>}
      {cutOff && (
        <span className="catalogue-mark tone-quiet">
          {t('settings.catalogue.cutOff', { from: minuteWords(cutOff.from), until: minuteWords(cutOff.until) })}
        </span>
      )}
      {!multi && <span className="catalogue-mark tone-quiet">{t('settings.catalogue.onceADay')}</span>}
    </>
  )
}

/** `23.30`: minutes of the day as a till writes them. */
function minuteWords(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}.${two(minutes % 60)}`
}
