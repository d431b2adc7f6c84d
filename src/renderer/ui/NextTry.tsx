// When something is tried again by itself. Ticks every second, so it stays out of what screen readers announce.
import { useTranslation } from 'react-i18next'
import { useNow } from './now'
import { useSpanWords } from './zone'

export type NextTryProps = { readonly at: number; readonly words: 'shell.bands.nextTry' | 'print.next' }

export function NextTry({ at, words }: NextTryProps) {
  const { t } = useTranslation()
  const span = useSpanWords()
  const now = useNow()
  return (
    <span className="band-next" aria-live="off">
      {t(words, { span: span(at - now) })}
    </span>
  )
}
