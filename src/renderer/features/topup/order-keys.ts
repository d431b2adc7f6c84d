// Keys of the order: digits fall into the number wherever the focus is, unless a field is being typed in.
import { useEffect } from 'react'
import { type Hotkeys, useHotkeys } from '../../ui/hotkeys'
import { topUpStore } from './topup-store'
import { focusOn, goForward } from './use-topup'

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

export function useOrderKeys(): void {
  useHotkeys({
    ...Object.fromEntries(digits.map((digit) => [digit, () => toNumber((state) => state.padDigit(digit))])),
    Backspace: () => toNumber((state) => state.backspace()),
    F3: () => {
      const { brands, setCategory } = topUpStore.getState()
      if (brands.has('pln')) setCategory('pln')
      focusOn('number')
    },
    F6: () => focusOn('search'),
    F9: () => focusOn('cash'),
    F12: () => goForward(),
    Escape: () => stepBack(),
  } satisfies Hotkeys)
  usePaste()
}

function inField(): boolean {
  return document.activeElement instanceof HTMLInputElement
}

function toNumber(act: (state: ReturnType<typeof topUpStore.getState>) => void): boolean {
  if (inField()) return false
  act(topUpStore.getState())
  focusOn('number')
  return true
}

/** One Esc takes back one thing, the newest first. */
function stepBack(): void {
  const { query, cashTyped, payment, product, search, typeCash, setPayment, clearNumber } = topUpStore.getState()
  const money = cashTyped !== '' || payment !== 'cash'
  if (query !== '') search('')
  else if (payment !== 'cash') setPayment('cash')
  else if (cashTyped !== '') typeCash('')
  else if (product) topUpStore.setState({ product: undefined, trouble: undefined })
  else clearNumber()
  const place = query !== '' || !product ? 'number' : money ? 'cash' : 'products'
  // Behind the render: the field of the cash may only now come back.
  queueMicrotask(() => focusOn(place))
}

function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (inField()) return
      topUpStore.getState().typeNumber(event.clipboardData?.getData('text') ?? '')
      focusOn('number')
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
