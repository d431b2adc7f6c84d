// Says what the customer may see: when it changed, at most once a frame, and no longer than the customer stands there.
import { type CustomerView } from '../shared/customer-view'

export type CustomerFeedParts = {
  readonly read: () => CustomerView
  /** Whose result it is; empty while there is none. */
  readonly resultOf: () => string
  readonly say: (view: CustomerView) => void
  readonly nextFrame: (run: () => void) => void
  /** Answers how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void
}

export type CustomerFeed = {
  /** Something on the till changed. */
  changed(): void
  /** Somebody used the till: a result stays a while longer. */
  touched(): void
  stop(): void
}

/** A result nobody touches is the customer's who has left; one that is still open is waited for. */
const endedMs = 60_000
const openMs = 5 * 60_000

const idle: CustomerView = { kind: 'idle' }

export function createCustomerFeed({ read, resultOf, say, nextFrame, after }: CustomerFeedParts): CustomerFeed {
  let said: { readonly view: CustomerView; readonly text: string } | undefined
  /** The result that was taken away, until the till says something else. */
  let rested: string | undefined
  /** Whose result was on show last, and those whose customers have gone: somebody else was served since. */
  let served = ''
  const gone = new Set<string>()
  let planned = false
  let stopped = false
  let callOff = (): void => undefined

  function plan(): void {
    if (planned || stopped) return
    planned = true
    nextFrame(() => {
      planned = false
      if (!stopped) tell()
    })
  }

  function tell(): void {
    const view = read()
    const text = JSON.stringify(view)
    const whose = resultOf()
    if (view.kind !== 'idle' && whose !== served) {
      if (served !== '') gone.add(served)
      served = whose
    }
    if (text !== rested && view.kind !== 'idle') rested = undefined
    show(text === rested || gone.has(whose) ? idle : view)
  }

  function show(view: CustomerView): void {
    const text = JSON.stringify(view)
    if (text === said?.text) return
    said = { view, text }
    say(view)
    waitForRest()
  }

  function waitForRest(): void {
    callOff()
    if (said?.view.kind !== 'result') return
    const open = said.view.lines.some(({ outcome }) => outcome === 'processing')
    callOff = after(open ? openMs : endedMs, rest)
  }

  function rest(): void {
    rested = said?.text
    show(idle)
  }

  plan()
  return {
    changed: plan,
    touched: waitForRest,
    stop() {
      stopped = true
      callOff()
    },
  }
}
