// A fine: red, and with a word, because colour alone tells nobody.
import { useTranslation } from 'react-i18next'

export function isFine(key: string, value: string): boolean {
  return /denda/u.test(key) && /[1-9]/u.test(value)
}

export function FineAmount({ value }: { readonly value: string }) {
  const { t } = useTranslation()
  return (
    <span className="fine">
      {value} <span className="fine-word">{t('billScreen.fine')}</span>
    </span>
  )
}
