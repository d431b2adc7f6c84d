// A slip left and nobody heard its end: the cashier looks at the printer and says what came out. Until then it does not count.
import { useTranslation } from 'react-i18next'
import { Ask } from '../ui/Ask'
import { Button } from '../ui/Button'
import { useHotkeys } from '../ui/hotkeys'
import { askedAbout, usePrints } from './print-store'

export function PaperQuestion() {
  const { t } = useTranslation()
  const asked = usePrints(askedAbout)
  const settle = usePrints((state) => state.settle)
  const later = (): void => asked && settle(asked, undefined)
  return (
    <Ask open={asked !== undefined} onClose={later} title={t('shell.paper.title', { number: asked?.number ?? '' })}>
      {asked && <Question onCame={(came) => settle(asked, came)} onLater={later} />}
    </Ask>
  )
}

type QuestionProps = { readonly onCame: (came: boolean) => void; readonly onLater: () => void }

function Question({ onCame, onLater }: QuestionProps) {
  const { t } = useTranslation()
  // It may come up while the next order is typed: no plain letter and no Enter may answer it.
  useHotkeys({ Escape: onLater, 'Alt+Y': () => onCame(true), 'Alt+T': () => onCame(false) }, 'dialog', true)
  return (
    <>
      <p tabIndex={-1} data-autofocus>
        {t('shell.paper.text')}
      </p>
      <div className="ask-choices">
        <Button size="large" keyCap="Alt+T" onClick={() => onCame(false)}>
          {t('shell.paper.lost')}
        </Button>
        <Button size="large" variant="primary" keyCap="Alt+Y" onClick={() => onCame(true)}>
          {t('shell.paper.came')}
        </Button>
      </div>
    </>
  )
}
