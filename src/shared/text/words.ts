// Every word a person reads, by language and area. Each area file holds both languages side by side.
import { type Language } from '../settings'
import { billScreenText } from './bill-screen'
import { billsText } from './bills'
import { complaintText } from './complaint'
import { historyText } from './history'
import { queueText } from './queue'
import { receiptText } from './receipt'
import { repliesText } from './replies'
import { saldoText } from './saldo'
import { saleText } from './sale'
import { settingsText } from './settings'
import { shellText } from './shell'
import { statesText } from './states'
import { storyText } from './story'
import { topupText } from './topup'

export const words = {
  id: {
    replies: repliesText.id,
    queue: queueText.id,
    receipt: receiptText.id,
    history: historyText.id,
    settings: settingsText.id,
    states: statesText.id,
    story: storyText.id,
    shell: shellText.id,
    saldo: saldoText.id,
    sale: saleText.id,
    topup: topupText.id,
    bills: billsText.id,
    billScreen: billScreenText.id,
    complaint: complaintText.id,
  },
  en: {
    replies: repliesText.en,
    queue: queueText.en,
    receipt: receiptText.en,
    history: historyText.en,
    settings: settingsText.en,
    states: statesText.en,
    story: storyText.en,
    shell: shellText.en,
    saldo: saldoText.en,
    sale: saleText.en,
    topup: topupText.en,
    bills: billsText.en,
    billScreen: billScreenText.en,
    complaint: complaintText.en,
  },
} satisfies Record<Language, unknown>
