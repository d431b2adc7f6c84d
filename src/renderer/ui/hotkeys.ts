// Keys for actions. The nearest thing to the cashier answers first: a panel before its screen, a screen before the frame.
import { useEffect, useRef } from 'react'

export type HotkeyLevel = 'frame' | 'screen' | 'panel' | 'dialog' | 'ask'

/** Keys are named as `KeyboardEvent.key`: `F6`, `Escape`, `Enter`, or `Alt+S`. Answer `false` to let the next level have it. */
export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => boolean | void>>

type Scope = { readonly level: HotkeyLevel; readonly keys: () => Hotkeys; readonly only: boolean }

const order: Record<HotkeyLevel, number> = { frame: 0, screen: 1, panel: 2, dialog: 3, ask: 4 }
const scopes: Scope[] = []

function answer(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return
  const name = nameOf(event)
  for (const scope of nearestFirst()) {
    const act = scope.keys()[name]
    // A key held down repeats; an action must not.
    if (act && (event.repeat || act(event) !== false)) return event.preventDefault()
    if (scope.only) return
  }
}

/** With Alt held a letter is named in capitals, whatever the caps lock says. */
function nameOf({ key, altKey }: KeyboardEvent): string {
  return altKey ? `Alt+${key.length === 1 ? key.toUpperCase() : key}` : key
}

function nearestFirst(): Scope[] {
  return scopes
    .map((scope, index) => ({ scope, index }))
    .sort((a, b) => order[b.scope.level] - order[a.scope.level] || b.index - a.index)
    .map(({ scope }) => scope)
}

/** Registers keys while the component is on screen; `only` keeps every other key from the levels below. */
export function useHotkeys(keys: Hotkeys, level: HotkeyLevel = 'screen', only = false): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const scope: Scope = { level, keys: () => latest.current, only }
    if (scopes.length === 0) window.addEventListener('keydown', answer)
    scopes.push(scope)
    return () => {
      scopes.splice(scopes.indexOf(scope), 1)
      if (scopes.length === 0) window.removeEventListener('keydown', answer)
    }
  }, [level, only])
}
