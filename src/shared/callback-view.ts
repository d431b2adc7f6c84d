// The listener for the provider's reports, as the owner sees it in settings.
import { type Instant } from './sale-view'

export type CallbackFormat = 'xml' | 'json-iak' | 'json-flat'

export type CallbackMessage = {
  readonly at: Instant
  readonly source: string
  readonly format?: CallbackFormat | undefined
  readonly reference?: string | undefined
  readonly code?: string | undefined
  /** hint: a check was brought forward. known: nothing to ask any more. stranger: no such sale here. */
  readonly outcome: 'hint' | 'known' | 'stranger' | 'unreadable'
}

export type CallbackView = {
  readonly state: 'off' | 'listening' | 'failed'
  /** What to enter at the provider, with the secret path. */
  readonly url?: string | undefined
  readonly why?: 'address-in-use' | 'address-unknown' | 'not-allowed' | 'other' | undefined
  readonly received: number
  /** Turned away before anything was read: wrong path, source, size or pace. */
  readonly refused: number
  /** The newest first, twenty at most. */
  readonly messages: readonly CallbackMessage[]
}
