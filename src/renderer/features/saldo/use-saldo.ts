// The saldo's store for React, and times as its lists write them.
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { clock, dateWords, dayOf } from '../../ui/time'
import { useZone } from '../../ui/zone'
import { saldoStore, type SaldoState } from './saldo-store'

export function useSaldo<T>(select: (state: SaldoState) => T): T {
  return useStore(saldoStore, select)
}

/** `14.32 WIB` today, `20 Nov 2026, 14.32 WIB` on other days. */
export function useWhen(time = clock): (at: number) => string {
  const { t } = useTranslation()
  const zone = useZone()
  const months = t('shell.months', { returnObjects: true }) as readonly string[]
  return (at) => {
    const moment = `${time(at, zone)} ${zone}`
    return dayOf(at, zone) === dayOf(Date.now(), zone) ? moment : `${dateWords(at, zone, months)}, ${moment}`
  }
}
