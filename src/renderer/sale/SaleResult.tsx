// A sale after it was sent, drawn from its view alone: what it is now, what to do, what to hand over.
import { useTranslation } from 'react-i18next'
import { groupDigits } from '../../shared/phone-number'
import { type SaleView } from '../../shared/sale-view'
import { Timeline } from '../ui/Timeline'
import { MoneyAdvice } from './MoneyAdvice'
import { PaperSide } from './PaperSide'
import { ResultActions } from './ResultActions'
import { PowerToken, tokenOf } from './PowerToken'
import { ResultHead } from './ResultHead'
import { useSale } from './use-sale'
import { groupSerial, resultWord, resultWords, saleFailureWords, tellStory } from './sale-words'
import { SerialFlags } from './SerialFlags'
import { SoldBill } from './SoldBill'
import './sale.css'
import './serial.css'

export type SaleResultProps = {
  readonly sale: SaleView
  readonly onNext: () => void
  readonly lineUp: boolean
  /** The whole queue waits for saldo. */
  readonly paused: boolean
  readonly nextWords?: string | undefined
  readonly againKey?: 'F2' | 'F4'
  readonly onOther?: (() => void) | undefined
}

export function SaleResult({ sale: real, onNext, lineUp, paused, nextWords, againKey = 'F2', onOther }: SaleResultProps) {
  const word = resultWord(real, lineUp, paused)
  // An order that leaves in a blink is queued for nobody.
  const sale: SaleView = word === 'submitting' ? { ...real, state: 'submitting' } : real
  const { t } = useTranslation()
  const detail = useSale((state) => state.detail)
  const trouble = useSale((state) => state.trouble)
  return (
    <div className="result" data-sale-state={real.state}>
      <section className="result-main" aria-label={resultWords(t, sale, word)}>
        <div className="result-scroll" role="group" aria-label={t('sale.story')} tabIndex={0}>
          <ResultHead sale={sale} word={word} />
          {sale.bill ? (
            <SoldBill sale={sale} bill={sale.bill} />
          ) : (
            <>
              <p className="result-product">{t('sale.to', { product: sale.product })}</p>
              <p className="result-number">{groupDigits(sale.destination)}</p>
            </>
          )}
          <Serial sale={sale} />
          <SerialFlags sale={sale} />
          <MoneyAdvice sale={sale} />
          {detail && <Timeline lines={detail.story} tell={tellStory(t)} label={t('sale.story')} />}
          {trouble && (
            <p className="inline-trouble" role="alert">
              {saleFailureWords(t, trouble)}
            </p>
          )}
        </div>
        <ResultActions sale={sale} onNext={onNext} nextWords={nextWords} againKey={againKey} onOther={onOther} />
      </section>
      <PaperSide sale={sale} />
    </div>
  )
}

function Serial({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  const token = tokenOf(sale)
  if (token) return <PowerToken token={token} />
  const label = sale.category === 'pln' ? t('sale.token') : sale.bill ? t('billScreen.result.reference') : t('sale.serial')
  return (
    <p className="result-serial">
      {sale.serial ? (
        <>
          {label} <strong data-testid="serial">{groupSerial(sale.serial)}</strong>
        </>
      ) : (
        <>
          {t('sale.number', { number: sale.number })} · {t('sale.reference')} <strong>{sale.reference}</strong>
        </>
      )}
    </p>
  )
}
