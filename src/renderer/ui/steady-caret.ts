// A caret that stays where it is typed in while the field groups its digits.
import { useLayoutEffect, useRef } from 'react'

/** Grouping rewrites the text, so the caret is put back behind the digit it stood behind. */
export function useSteadyCaret(digits: string) {
  const field = useRef<HTMLInputElement>(null)
  const behind = useRef<number | undefined>(undefined)
  const putBack = () => {
    const input = field.current
    if (!input || behind.current === undefined) return
    const place = placeBehind(input.value, behind.current)
    behind.current = undefined
    input.setSelectionRange(place, place)
  }
  useLayoutEffect(putBack, [digits])
  const remember = (input: HTMLInputElement) => {
    const caret = input.selectionStart ?? input.value.length
    behind.current = caret === input.value.length ? undefined : input.value.slice(0, caret).replace(/\D/gu, '').length
    // What changed no digit is drawn by nobody, and still moves the caret.
    queueMicrotask(putBack)
  }
  return { field, remember }
}

function placeBehind(text: string, count: number): number {
  let seen = 0
  for (let place = 0; place < text.length; place += 1) {
    if (seen === count) return place
    if (/\d/u.test(text[place] ?? '')) seen += 1
  }
  return text.length
}
