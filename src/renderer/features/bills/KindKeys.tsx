// Which kind of bill: twelve large keys. Arrows walk over them, Enter goes on to the number.
import { type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type BillKindName } from '../../../shared/bill/bill-data'
import { billsStore } from './bills-store'
import { keyKinds, kindIcons } from './kind-icons'
import { focusOn, useBills } from './use-bills'

const columns = 4
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }

export function KindKeys() {
  const { t } = useTranslation()
  const kind = useBills((state) => state.kind)
  const reachable = keyKinds.includes(kind) ? kind : keyKinds[0]
  return (
    <div className="kinds" role="radiogroup" aria-label={t('billScreen.kindsLabel')} data-place="kinds">
      {keyKinds.map((name) => (
        <KindKey key={name} name={name} picked={name === kind} reachable={name === reachable} />
      ))}
    </div>
  )
}

type KindKeyProps = { readonly name: BillKindName; readonly picked: boolean; readonly reachable: boolean }

function KindKey({ name, picked, reachable }: KindKeyProps) {
  const { t } = useTranslation()
  const Icon = kindIcons[name]
  const choose = () => {
    billsStore.getState().setKind(name)
    focusOn('number')
  }
  return (
    <button
      type="button"
      role="radio"
      className="kind"
      data-kind={name}
      aria-checked={picked}
      tabIndex={reachable ? 0 : -1}
      onClick={choose}
      onKeyDown={(event) => walk(event, name)}
    >
      <Icon size={24} stroke={1.8} aria-hidden="true" />
      <span className="kind-word">{t(`billScreen.kinds.${name}`)}</span>
    </button>
  )
}

function walk(event: KeyboardEvent<HTMLButtonElement>, from: BillKindName): void {
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  const next = keyKinds[keyKinds.indexOf(from) + step]
  if (next) {
    billsStore.getState().setKind(next)
    document.querySelector<HTMLElement>(`[data-kind="${next}"]`)?.focus()
  } else if (event.key === 'ArrowDown') {
    focusOn('number')
  }
}
