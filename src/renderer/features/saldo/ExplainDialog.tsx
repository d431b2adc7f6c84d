// A person says where the rupiah went, and puts a name to it.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SaldoGap } from '../../../shared/saldo'
import { useTill } from '../../till/use-till'
import { Ask } from '../../ui/Ask'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useHotkeys } from '../../ui/hotkeys'
import { saldoStore } from './saldo-store'
import { signed } from './saldo-words'
import { useSaldo } from './use-saldo'

export function ExplainDialog() {
  const { t } = useTranslation()
  const gap = useSaldo((state) => state.view?.gaps.find(({ id }) => id === state.gap))
  return (
    <Ask
      open={gap !== undefined}
      onClose={() => saldoStore.getState().askExplain(undefined)}
      onGone={keepFocus}
      title={t('saldo.explainTitle')}
    >
      {gap && <Form gap={gap} />}
    </Ask>
  )
}

/** The key that opened this is gone with its difference; the list it stood in is not. */
function keepFocus(): void {
  const nobody = document.activeElement === null || document.activeElement === document.body
  if (nobody) document.querySelector<HTMLElement>('[data-place="gaps"]')?.focus()
}

function Form({ gap }: { readonly gap: SaldoGap }) {
  const { t } = useTranslation()
  const busy = useSaldo((state) => state.busy === 'explain')
  const [note, setNote] = useState('')
  const [by, setBy] = useState(useTill((state) => state.settings?.preferences.cashier ?? ''))
  const [tried, setTried] = useState(false)
  useHotkeys({}, 'dialog', true)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (note.trim() !== '' && by.trim() !== '') void saldoStore.getState().explain(by.trim(), note.trim())
  }
  return (
    <form onSubmit={submit} noValidate className="explain">
      <p className="ask-sale">
        <strong>{signed(gap.amount)}</strong>
      </p>
      <p>{t('saldo.explainText')}</p>
      {gap.candidates.length > 0 && (
        <div className="explain-candidates" role="group" aria-label={t('saldo.candidates')}>
          {gap.candidates.map((one) => (
            <Button key={one.id} onClick={() => setNote(`${one.number} ${one.product}`.slice(0, 120))}>
              {one.number}
            </Button>
          ))}
        </div>
      )}
      <Field
        label={t('saldo.explainNote')}
        help={t('saldo.explainNoteHelp')}
        value={note}
        onChange={setNote}
        maxLength={120}
        error={tried && note.trim() === '' ? t('saldo.explainNoteNeeded') : undefined}
      />
      <Field
        label={t('saldo.explainBy')}
        value={by}
        onChange={setBy}
        maxLength={24}
        error={tried && by.trim() === '' ? t('saldo.explainNameNeeded') : undefined}
      />
      <div className="ask-choices">
        <Button size="large" keyCap="Esc" onClick={() => saldoStore.getState().askExplain(undefined)}>
          {t('saldo.back')}
        </Button>
        <Button size="large" type="submit" variant="primary" busy={busy}>
          {t('saldo.explainYes')}
        </Button>
      </div>
    </form>
  )
}
