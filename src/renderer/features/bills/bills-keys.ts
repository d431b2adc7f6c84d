// Keys of the bill screen: digits fall into the number wherever the focus is, unless a field is being typed in.
import { useEffect } from 'react'
import { type Hotkeys, useHotkeys } from '../../ui/hotkeys'
import { viewOf } from './bills-state'
import { type BillsState } from './bills-deeds'
import { billsStore } from './bills-store'
import { focusOn, focusOnPayment, followAnswer, goForward } from './use-bills'

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

export function useBillKeys(): void {
  useHotkeys({
    ...Object.fromEntries(digits.map((digit) => [digit, () => toNumber((state) => state.type('number', state.entry.number + digit))])),
    Backspace: () => toNumber((state) => state.type('number', state.entry.number.slice(0, -1))),
    '+': () => another(),
    F6: () => search(),
    F9: () => focusOn('cash'),
    F12: () => void pay(),
    'Alt+A': () => focusOn('fee'),
    y: () => (inField() ? false : confirmSecond()),
    Enter: () => enter(),
    Escape: () => stepBack(),
  } satisfies Hotkeys)
  usePaste()
}

/** The pay key is pressed, and where it cannot pay yet the hands are led to what is missing. */
export async function pay(): Promise<void> {
  const before = billsStore.getState()
  await before.pay()
  const { asking, refused, bills } = billsStore.getState()
  if (bills.length > 0 && !asking && !refused && viewOf(before) === 'bill') focusOnPayment()
}

/** The search stands where the sheet does, so the sheet makes room for it. */
function search(): void {
  if (viewOf(billsStore.getState()) === 'entry') return focusOn('search')
  billsStore.getState().searchFor('')
  queueMicrotask(() => focusOn('search'))
}

export function confirmSecond(): void {
  billsStore.getState().confirmSecond()
  focusOnPayment()
}

export function another(): void {
  billsStore.getState().addAnother()
  if (viewOf(billsStore.getState()) === 'entry') focusOn('number')
}

/** Scanners end with Enter, so it must do nothing on the key that pays; on other keys it is theirs. */
function enter(): boolean {
  const { activeElement } = document
  if (activeElement?.classList.contains('send-key')) return true
  if (activeElement instanceof HTMLButtonElement || inField()) return false
  goForward()
  return true
}

function inField(): boolean {
  return document.activeElement instanceof HTMLInputElement
}

function toNumber(act: (state: BillsState) => void): boolean {
  if (inField()) return false
  act(billsStore.getState())
  focusAtEnd()
  return true
}

/** Behind the digit that was just typed, so that the next one does not replace it. */
function focusAtEnd(): void {
  const field = document.querySelector<HTMLInputElement>('[data-place="number"]')
  field?.focus()
  queueMicrotask(() => field?.setSelectionRange(field.value.length, field.value.length))
}

function stepBack(): void {
  billsStore.getState().back()
  followAnswer()
}

function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (inField()) return
      billsStore.getState().type('number', event.clipboardData?.getData('text') ?? '')
      focusOn('number')
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
