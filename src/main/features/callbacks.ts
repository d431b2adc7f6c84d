// The provider's reports as the owner sees them: is the door open, what came in, what followed.
import { type CallbackMessage, type CallbackView } from '../../shared/callback-view'
import { type Callback } from '../../shared/settings'
import { type CallbackDoor, type CallbackReport } from '../core/ports/callbacks'
import { type Clock } from '../core/ports/platform'
import { type Hints } from '../engine/hints'

export type CallbackDesk = {
  view(): CallbackView
  /** Opens, moves or closes the door as the settings say. */
  follow(settings: Callback): Promise<void>
  close(): Promise<void>
}

export type CallbackDeskParts = {
  readonly door: CallbackDoor
  readonly hints: Hints
  readonly clock: Clock
  readonly onChange: (view: CallbackView) => void
}

const messagesMax = 20

export function createCallbackDesk({ door, hints, clock, onChange }: CallbackDeskParts): CallbackDesk {
  let view: CallbackView = { state: 'off', received: 0, refused: 0, messages: [] }
  let shut = async (): Promise<void> => undefined
  let turn = Promise.resolve()

  function become(changes: Partial<CallbackView>): void {
    view = { ...view, ...changes }
    onChange(view)
  }

  function heard(report: CallbackReport, source: string): void {
    const known = { at: clock.now(), source }
    const message: CallbackMessage =
      report.kind === 'unreadable'
        ? { ...known, outcome: 'unreadable' }
        : { ...known, format: report.format, reference: report.reference, code: report.code, outcome: hints.hear(report.reference) }
    become({ received: view.received + 1, messages: [message, ...view.messages].slice(0, messagesMax) })
  }

  async function close(): Promise<void> {
    await shut()
    shut = async () => undefined
  }

  async function open(settings: Callback): Promise<void> {
    await close()
    if (!settings.on) return become({ state: 'off', url: undefined, why: undefined })
    const opened = await door.open(settings, { heard, refused: () => become({ refused: view.refused + 1 }) })
    if (!opened.ok) return become({ state: 'failed', url: undefined, why: opened.failure })
    shut = () => opened.value.close()
    become({ state: 'listening', url: urlOf(settings), why: undefined })
  }

  // One after the other: a door that is still opening cannot be shut.
  function inTurn(deed: () => Promise<void>): Promise<void> {
    turn = turn.then(deed, deed)
    return turn
  }

  return {
    view: () => view,
    close: () => inTurn(close),
    follow: (settings) => inTurn(() => open(settings)),
  }
}

function urlOf({ address, port, path }: Callback): string {
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}/${path}`
}
