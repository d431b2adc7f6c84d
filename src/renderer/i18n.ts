// Words for the screens: Indonesian first, switched at run time by the settings.
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language } from '../shared/settings'
import { words } from '../shared/text/words'

export function startWords(language: Language): i18n {
  const instance = i18next.createInstance()
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'id',
    initAsync: false,
    resources: { id: { translation: words.id }, en: { translation: words.en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance
}
