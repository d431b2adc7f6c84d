// All other words on screen: fetched behind the first screen, with the places that need them.
import { type Language } from '../settings'
import { billScreenText } from './bill-screen'
import { billsText } from './bills'
import { complaintText } from './complaint'
import { historyText } from './history'
import { queueText } from './queue'
import { repliesText } from './replies'
import { saldoText } from './saldo'
import { settingsText } from './settings'
import { storyText } from './story'

export const laterWords = {
  id: {
    replies: repliesText.id,
    queue: queueText.id,
    history: historyText.id,
    settings: settingsText.id,
    story: storyText.id,
    saldo: saldoText.id,
    bills: billsText.id,
    billScreen: billScreenText.id,
    complaint: complaintText.id,
  },
  en: {
    replies: repliesText.en,
    queue: queueText.en,
    history: historyText.en,
    settings: settingsText.en,
    story: storyText.en,
    saldo: saldoText.en,
    bills: billsText.en,
    billScreen: billScreenText.en,
    complaint: complaintText.en,
  },
} satisfies Record<Language, unknown>
