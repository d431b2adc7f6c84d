// The shop's lines as they fall on its paper, while they are typed.
import { useTranslation } from 'react-i18next'
import { type ReceiptLine } from '../../../shared/sale-view'
import { ReceiptPreview } from '../../sale/ReceiptPreview'
import { centred, type PaperShop, shopPaper } from './paper-lines'

export function PaperPreview({ shop }: { readonly shop: PaperShop }) {
  const { t } = useTranslation()
  const columns = shop.paperColumns
  const { header, footer } = shopPaper(shop)
  const rule: ReceiptLine = { text: '-'.repeat(columns), weight: 'normal' }
  const space: ReceiptLine = { text: '', weight: 'normal' }
  const body: ReceiptLine = { text: centred(t('settings.shop.previewBody'), columns), weight: 'normal' }
  return (
    <figure className="shop-paper">
      <figcaption className="field-label">
        {t('settings.shop.preview')}, {t('settings.shop.columns', { n: columns })}
      </figcaption>
      <ReceiptPreview receipt={{ columns, copy: 0, lines: [...header, rule, space, body, space, rule, ...footer] }} />
    </figure>
  )
}
