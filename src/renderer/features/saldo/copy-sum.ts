// To the clipboard as a bank's form wants it: digits only.
import { type TFunction } from 'i18next'
import { copyText } from '../../ui/copy-text'
import { showNotice } from '../../ui/notice'
import { saldoStore } from './saldo-store'
import { stateAt } from './saldo-view'

export async function copyDigits(t: TFunction, text: string, what: string): Promise<void> {
  if (await copyText(text)) showNotice(t('saldo.copied', { what }))
}

/** Only where there is one sum: between differing ones nobody chooses silently. */
export async function copySum(t: TFunction): Promise<void> {
  const { tickets, chosen } = saldoStore.getState()
  const ticket = tickets?.find(({ id }) => id === chosen)
  if (!ticket?.agree || stateAt(ticket, Date.now()) !== 'open') return
  await copyDigits(t, String(ticket.computed), t('saldo.transferSum'))
}
