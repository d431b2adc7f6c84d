// The receipt as paper: the very lines the printer gets.
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { type ReceiptView } from '../../shared/sale-view'
import { type SlipLogo } from '../../shared/slip-logo'
import './paper.css'

const ReceiptCode = lazy(() => import('./ReceiptCode').then((found) => ({ default: found.ReceiptCode })))
const PaperLogo = lazy(() => import('./PaperLogo').then((found) => ({ default: found.PaperLogo })))

export type ReceiptPreviewProps = {
  readonly receipt: ReceiptView | undefined
  /** There will be none: why, is said beside it. */
  readonly refused?: boolean
}

export function ReceiptPreview({ receipt, refused = false }: ReceiptPreviewProps) {
  const { t } = useTranslation()
  if (!receipt) return <p className="paper-loading">{t(refused ? 'sale.receiptRefused' : 'sale.receiptLoading')}</p>
  return (
    <div className="paper" data-columns={receipt.columns} role="document" aria-label={t('sale.receipt')} tabIndex={0}>
      {receipt.logo && <LogoPlace logo={receipt.logo} />}
      {receipt.lines.map((line, index) => (
        <pre key={index} className={`paper-line paper-${line.weight}`}>
          <span>{line.text || ' '}</span>
        </pre>
      ))}
      {receipt.qr !== undefined && (
        <Suspense fallback={<div className="paper-code" />}>
          <ReceiptCode text={receipt.qr} />
        </Suspense>
      )}
    </div>
  )
}

/** As wide on this paper as on the printer's: a dot is the twelfth of a character, which is 0.6 em of the paper's font. */
const dotEm = 0.05

// Its place is kept while what draws it comes: the lines below never move.
function LogoPlace({ logo }: { readonly logo: SlipLogo }) {
  const size = { width: `${logo.width * dotEm}em`, height: `${logo.height * dotEm}em` }
  return (
    <div className="paper-logo" style={size}>
      <Suspense>
        <PaperLogo logo={logo} />
      </Suspense>
    </div>
  )
}
