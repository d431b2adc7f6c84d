// Words for the screens: Indonesian first, switched at run time by the settings.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language } from '../shared/settings'
import { firstWords } from '../shared/text/first-words'

const namespace = 'translation'

export const words = i18next.createInstance()

export function startWords(language: Language): void {
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'id',
    initAsync: false,
    resources: { id: { [namespace]: firstWords.id }, en: { [namespace]: firstWords.en } },
    interpolation: { escapeValue: false },
    returnNull: false,
    // What is on screen already is drawn again when the other words come.
    react: { bindI18nStore: 'added' },
  })
}

let others: Promise<void> | undefined

/** The words of all other places, fetched once; a fetch that failed is tried again with the next place. */
export function otherWords(): Promise<void> {
  others ??= fetchOtherWords().catch((error: unknown) => {
    others = undefined
    throw error
  })
  return others
}

async function fetchOtherWords(): Promise<void> {
  const { laterWords } = await import('../shared/text/later-words')
  words.addResourceBundle('id', namespace, laterWords.id, true)
  words.addResourceBundle('en', namespace, laterWords.en, true)
}
