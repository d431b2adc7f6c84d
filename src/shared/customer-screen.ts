// What the customer's page is sent, and what the owner is told of its window. Types alone: the till's first script needs no more.
import { type Language, type Theme } from './settings'

/** What the customer's page draws: finished words, so that the page knows nothing but how they look. */
export type CustomerScreen = {
  readonly language: Language
  readonly theme: Theme
  readonly title: string
  /** Said on top of everything while nothing is real. */
  readonly training?: string | undefined
  readonly scene: CustomerScene
}

export type CustomerTone = 'plain' | 'waiting' | 'uncertain' | 'success' | 'failed'

export type CustomerScene =
  | { readonly kind: 'idle'; readonly shop: string; readonly address: string; readonly welcome: string }
  | {
      readonly kind: 'sale'
      readonly tone: CustomerTone
      readonly headline: string
      readonly note: string
      readonly items: readonly CustomerItem[]
      readonly amounts: readonly CustomerAmount[]
    }

export type CustomerItem = {
  readonly product: string
  readonly name: string
  /** Each number in groups of four; SAMSAT has two. */
  readonly numbers: readonly (readonly string[])[]
  readonly detail: string
  readonly price: string
  /** Where several bills ended differently: how this one did. */
  readonly outcome?: { readonly tone: CustomerTone; readonly word: string } | undefined
}

/** The whole of what the customer's page can reach. */
export type CustomerBridge = { onScreen(draw: (screen: CustomerScreen) => void): void }

export type CustomerAmount = { readonly label: string; readonly value: string; readonly main: boolean }

/** A screen that is plugged in, as the owner tells it from the others. Sizes in pixels of its own scale. */
export type ScreenChoice = {
  readonly id: string
  /** As the system calls it; empty where it has no name. */
  readonly name: string
  readonly width: number
  readonly height: number
  /** The till's own window is on it. */
  readonly tills: boolean
}

export type DisplayState = {
  readonly screens: readonly ScreenChoice[]
  /** Switched on and not closed by hand. */
  readonly open: boolean
}
