// The words of the frame and of the sell screen, which a start waits for. Each area file holds both languages side by side.
import { type Language } from '../settings'
import { paymentText } from './payment'
import { printText } from './print'
import { saleText } from './sale'
import { shellText } from './shell'
import { statesText } from './states'
import { topupText } from './topup'

export const firstWords = {
  id: { states: statesText.id, shell: shellText.id, sale: saleText.id, payment: paymentText.id, topup: topupText.id, print: printText.id },
  en: { states: statesText.en, shell: shellText.en, sale: saleText.en, payment: paymentText.en, topup: topupText.en, print: printText.en },
} satisfies Record<Language, unknown>
