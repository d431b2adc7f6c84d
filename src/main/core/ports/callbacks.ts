// The door for a provider's own reports. What comes through it is unsigned and decides nothing.
import { type CallbackFormat, type CallbackView } from '../../../shared/callback-view'
import { type Result } from '../../../shared/result'
import { type Callback } from '../../../shared/settings'

export type CallbackReport =
  | { readonly kind: 'hint'; readonly format: CallbackFormat; readonly reference: string; readonly code?: string | undefined }
  | { readonly kind: 'unreadable' }

export type CallbackEars = {
  readonly heard: (report: CallbackReport, source: string) => void
  /** Somebody was turned away before anything was read. */
  readonly refused: () => void
}

export type CallbackDoor = {
  /** Opens the listener; the failure says why the address could not be taken. */
  open(at: Callback, ears: CallbackEars): Promise<Result<{ close(): Promise<void> }, NonNullable<CallbackView['why']>>>
}
