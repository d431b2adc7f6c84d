// The sell screen's store for React, and the places the focus moves to.
import { useStore } from 'zustand'
import { type Step } from './topup-state'
import { topUpStore, type TopUpState } from './topup-store'

export function useTopUp<T>(select: (state: TopUpState) => T): T {
  return useStore(topUpStore, select)
}

export type Place = 'number' | 'search' | 'products' | 'cash'

/** Moves the focus to a place marked `data-place`; among the products to the picked one, or the first. */
export function focusOn(place: Place): void {
  const within = document.querySelector<HTMLElement>(`[data-place="${place}"]`)
  const target = place === 'products' ? within?.querySelector<HTMLElement>('[tabindex="0"]') : within
  target?.focus()
  if (target instanceof HTMLInputElement) target.select()
}

/** Forward by Enter: to whatever is still missing, at last to the review. */
export function goForward(): void {
  const places: Record<Exclude<Step, 'ready'>, Place> = { number: 'number', product: 'products', cash: 'cash' }
  const step = topUpStore.getState().forward()
  if (step !== 'ready') focusOn(places[step])
}
