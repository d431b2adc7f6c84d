// The receipt as paper: the very lines the printer gets.
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { type ReceiptView } from '../../shared/sale-view'
import './paper.css'

const ReceiptCode = lazy(() => import('./ReceiptCode').then((found) => ({ default: found.ReceiptCode })))

export function ReceiptPreview({ receipt }: { readonly receipt: ReceiptView | undefined }) {
  const { t } = useTranslation()
  if (!receipt) return <p className="paper-loading">{t('sale.receiptLoading')}</p>
  return (
    <div className="paper" data-columns={receipt.columns} role="document" aria-label={t('sale.receipt')} tabIndex={0}>
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
