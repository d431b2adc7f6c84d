// No bill: why, in our words and the provider's own, and the key that asks again.
import { IconFileOff, IconHelpCircle, IconRefresh, IconWifiOff, type TablerIcon } from '@tabler/icons-react'
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { CustomerNumber } from '../../sale/SaleNumber'
import { isCallFailure } from '../../bridge'
import { callFailureWords } from '../../sale/sale-words'
import { Button } from '../../ui/Button'
import { type Tone } from '../../ui/StateBadge'
import { type Refusal } from './bills-state'
import { askAgain, useBills } from './use-bills'

type Look = { readonly tone: Tone; readonly Icon: TablerIcon }

export function Refused() {
  const { t } = useTranslation()
  const refused = useBills((state) => state.refused)
  if (!refused) return null
  const { tone, Icon } = lookOf(refused)
  const { product, customerNo } = refused.question
  return (
    <>
      <div className="bill-scroll" data-refused={refused.failure.kind}>
        <p className="sheet-kind">{product}</p>
        <p className="asking-number">
          <CustomerNumber customerNo={customerNo} />
        </p>
        <div className={`refused tinted tone-${tone}`} role="alert">
          <h1 className="refused-title">
            <Icon size={28} stroke={1.9} aria-hidden="true" />
            {titleOf(t, refused)}
          </h1>
          {reasonsOf(t, refused).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      </div>
      <div className="bill-foot">
        <Button
          size="large"
          wide
          keyCap="Enter"
          icon={<IconRefresh size={22} stroke={1.9} aria-hidden="true" />}
          onClick={() => void askAgain()}
        >
          {t('billScreen.again')}
        </Button>
      </div>
    </>
  )
}

function lookOf({ failure }: Refusal): Look {
  switch (failure.kind) {
    case 'no-line':
    case 'stopped':
      return { tone: 'waiting', Icon: IconWifiOff }
    case 'unsure':
    case 'busy':
      return { tone: 'uncertain', Icon: IconHelpCircle }
    default:
      return { tone: 'failed', Icon: IconFileOff }
  }
}

function titleOf(t: TFunction, { failure }: Refusal): string {
  if (isCallFailure(failure)) return t('billScreen.refused.call')
  return t(`billScreen.refused.${failure.kind}`)
}

function reasonsOf(t: TFunction, { failure }: Refusal): readonly string[] {
  if (isCallFailure(failure)) return [callFailureWords(t, failure)]
  const reasons = [t(`billScreen.refusedDo.${failure.kind}`)]
  if (failure.kind === 'stopped') reasons.push(t(`shell.bands.stopped.digiswitch.${failure.why}`))
  if (failure.kind === 'no-bill' || failure.kind === 'unsure') {
    const { note, message } = failure
    if (failure.kind === 'no-bill') reasons.unshift(t(`replies.${note.key}.short`, { defaultValue: '' }))
    if (message) reasons.push(t('billScreen.providerWords', { message }) + (note.code ? ` (${t('sale.code', { code: note.code })})` : ''))
  }
  return [...reasons, t('billScreen.refusedSafe')].filter(Boolean)
}
