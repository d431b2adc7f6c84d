// Who: the number in large groups of four, the pad that never moves, and what this number bought before.
import { useTranslation } from 'react-i18next'
import { Keypad } from '../../ui/Keypad'
import { LastFor } from './LastFor'
import { NumberField } from './NumberField'
import { topUpStore } from './topup-store'
import { useTopUp } from './use-topup'

export function NumberColumn() {
  const { t } = useTranslation()
  return (
    <section className="column column-number" aria-label={t('topup.number')}>
      <NumberField />
      <Keypad
        onDigit={(digit) => (cashFocused() ? typeCash((typed) => typed + digit) : topUpStore.getState().padDigit(digit))}
        onBackspace={() => (cashFocused() ? typeCash((typed) => typed.slice(0, -1)) : topUpStore.getState().backspace())}
        onClear={() => (cashFocused() ? typeCash(() => '') : topUpStore.getState().clearNumber())}
        labels={{ pad: t('topup.pad.pad'), clear: t('topup.pad.clear'), backspace: t('topup.pad.backspace') }}
      />
      <LastForNumber />
    </section>
  )
}

function LastForNumber() {
  const sales = useTopUp((state) => state.lastFor)
  return <LastFor sales={sales} />
}

/** The pad types where the cursor is: into the cash when that field has it, else into the number. */
function cashFocused(): boolean {
  return document.activeElement?.getAttribute('data-place') === 'cash'
}

function typeCash(change: (typed: string) => string): void {
  const { cashTyped, typeCash: type } = topUpStore.getState()
  type(change(cashTyped))
}
