// The screens behind the first one. A start does not wait for them; they are fetched while the cashier types the first number.
import { type ComponentType, lazy, useState } from 'react'
import { otherWords } from './i18n'

type Fetch = () => Promise<{ readonly default: ComponentType }>

const fetched = new Map<Fetch, ComponentType>()
const fetches = {
  bills: () => import('./features/bills/BillsScreen').then(({ BillsScreen: found }) => ({ default: found })),
  queue: () => import('./features/queue/QueueScreen').then(({ QueueScreen: found }) => ({ default: found })),
  history: () => import('./features/history/HistoryScreen').then(({ HistoryScreen: found }) => ({ default: found })),
  settings: () => import('./features/settings/SettingsScreen').then(({ SettingsScreen: found }) => ({ default: found })),
  saldo: () => import('./features/saldo/SaldoScreen').then(({ SaldoScreen: found }) => ({ default: found })),
} as const satisfies Record<string, Fetch>

export const BillsScreen = place(fetches.bills)
export const QueueScreen = place(fetches.queue)
export const HistoryScreen = place(fetches.history)
export const SettingsScreen = place(fetches.settings)
export const SaldoScreen = place(fetches.saldo)

/** Fetches them all, as soon as nothing else is to do. */
export function fetchPlaces(): void {
  requestIdleCallback(() => Object.values(fetches).forEach((fetch) => void withWords(fetch)))
}

function place(fetch: Fetch): ComponentType {
  const Later = lazy(() => withWords(fetch))
  return function Place() {
    // React waits a third of a second before it shows what suspended, and the digits typed meanwhile are nobody's.
    const [Here] = useState(() => fetched.get(fetch) ?? Later)
    return <Here />
  }
}

/** A screen comes with its words. */
async function withWords(fetch: Fetch): Promise<{ readonly default: ComponentType }> {
  const [found] = await Promise.all([fetch(), otherWords()])
  fetched.set(fetch, found.default)
  return found
}
