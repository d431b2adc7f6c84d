// A slip left and nobody heard its end: the cashier looks at the printer and says what came out. Until then it does not count.
import { useTranslation } from 'react-i18next'
import { Ask } from '../ui/Ask'
import { Button } from '../ui/Button'
import { useHotkeys } from '../ui/hotkeys'
import { useArmed } from '../ui/use-armed'
import { askedAbout, keyOf, usePrints } from './print-store'

export function PaperQuestion() {
  const { t } = useTranslation()
  const asked = usePrints(askedAbout)
  const settle = usePrints((state) => state.settle)
  const later = (): void => asked && settle(asked, undefined)
  return (
    <Ask open={asked !== undefined} onClose={later} title={t('shell.paper.title', { number: asked?.number ?? '' })}>
      {asked && <Question key={keyOf(asked)} onCame={(came) => settle(asked, came)} onLater={later} />}
    </Ask>
  )
}

type QuestionProps = { readonly onCame: (came: boolean) => void; readonly onLater: () => void }

function Question({ onCame, onLater }: QuestionProps) {
  const { t } = useTranslation()
  // The slip before it may still be under the hand.
  const armed = useArmed()
  const settle = (came: boolean) => (armed ? onCame(came) : undefined)
  // It may come up while the next order is typed: no plain letter and no Enter may answer it.
  useHotkeys({ Escape: onLater, 'Alt+Y': () => settle(true), 'Alt+T': () => settle(false) }, 'dialog', true)
  return (
    <>
      <p tabIndex={-1} data-autofocus>
        {t('shell.paper.text')}
      </p>
      <div className="ask-choices">
        <Button size="large" keyCap="Alt+T" onClick={() => settle(false)}>
          {t('shell.paper.lost')}
        </Button>
        <Button size="large" variant="primary" keyCap="Alt+Y" onClick={() => settle(true)}>
          {t('shell.paper.came')}
        </Button>
      </div>
    </>
  )
}
