// Who: the kind, the number in large groups of four, and the pad that never moves.
import { useTranslation } from 'react-i18next'
import { Keypad } from '../../ui/Keypad'
import { shownBill } from './bills-state'
import { billsStore } from './bills-store'
import { KindKeys } from './KindKeys'
import { NumberFields } from './NumberFields'

export function NumberColumn() {
  const { t } = useTranslation()
  return (
    <section className="column column-kinds" aria-label={t('billScreen.kindsLabel')}>
      <div>
        <h2 className="column-label">{t('billScreen.kindsLabel')}</h2>
        <KindKeys />
      </div>
      <NumberFields />
      <Keypad
        onDigit={(digit) => padType((typed) => typed + digit)}
        onBackspace={() => padType((typed) => typed.slice(0, -1))}
        onClear={() => padType(() => '')}
        labels={{ pad: t('billScreen.pad.pad'), clear: t('billScreen.pad.clear'), backspace: t('billScreen.pad.backspace') }}
      />
    </section>
  )
}

/** The pad types where the cursor is: into cash, fee or the second field when they have it, else into the number. */
function padType(change: (typed: string) => string): void {
  const state = billsStore.getState()
  switch (document.activeElement?.getAttribute('data-place')) {
    case 'cash':
      return state.typeCash(change(state.cashTyped))
    case 'fee':
      return state.typeFee(change(shownBill(state)?.feeTyped ?? ''))
    case 'second':
      return state.type('second', change(state.entry.second))
    default:
      return state.type('number', change(state.entry.number))
  }
}
