// The bill screen's store for React, and the places the focus moves to.
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type Language } from '../../../shared/settings'
import { billsText, type BillWords } from '../../../shared/text/bills'
import { asksSecond, shownBill, stepOf, viewOf } from './bills-state'
import { type BillsState } from './bills-deeds'
import { billsStore } from './bills-store'

export function useBills<T>(select: (state: BillsState) => T): T {
  return useStore(billsStore, select)
}

/** The words of the bills' own fields, which screen and paper share. */
export function useBillWords(): BillWords {
  const { i18n } = useTranslation()
  return billsText[i18n.language as Language]
}

export type Place = 'kinds' | 'search' | 'number' | 'second' | 'choices' | 'sheet' | 'fee' | 'cash'

/** Moves the focus to a place marked `data-place`; in a list to the line that is reachable. */
export function focusOn(place: Place): void {
  // Jual has places of the same names, and an answer may come while it is shown.
  const within = document.querySelector<HTMLElement>(`.bills [data-place="${place}"]`)
  const target =
    within?.hasAttribute('tabindex') || within instanceof HTMLInputElement
      ? within
      : within?.querySelector<HTMLElement>('[tabindex="0"], button')
  target?.focus()
  if (target instanceof HTMLInputElement) target.select()
}

/** Enter in the fields: to what is missing, or the look-up. It never pays. */
export function goForward(): void {
  const state = billsStore.getState()
  switch (stepOf(state)) {
    case 'product':
      return focusOn('choices')
    case 'amount':
      // Nothing typed is not wrong yet; what is typed and no amount is told.
      return state.entry.second === '' ? focusOn('second') : void lookUp()
    case 'number':
    case 'more':
    case 'look':
      return void lookUp()
    case 'refused':
      return void askAgain()
    case 'cash':
    case 'ready':
      return focusOn('cash')
    default:
      return
  }
}

export async function lookUp(): Promise<void> {
  if (await billsStore.getState().lookUp()) followAnswer()
}

export async function askAgain(): Promise<void> {
  if (await billsStore.getState().askAgain()) followAnswer()
}

/** To the money, unless a question stands before it; or to what cannot be paid as it is. */
export function focusOnPayment(): void {
  const state = billsStore.getState()
  const held = shownBill(state)
  if (stepOf(state) === 'fee') return focusOn('fee')
  focusOn(held && asksSecond(held) ? 'sheet' : 'cash')
}

/**
 * After an answer the hands go on: to the money of a bill that is there, back to the number of one that is not.
 * Behind the render and before the next key: a frame may come late, and would select the digits typed meanwhile.
 */
export function followAnswer(): void {
  const state = billsStore.getState()
  const { flash, entry } = state
  queueMicrotask(() => {
    if (viewOf(state) === 'bill') return focusOnPayment()
    focusOn(entry.number !== '' && (flash === 'two-numbers' || flash === 'amount') ? 'second' : 'number')
  })
}
