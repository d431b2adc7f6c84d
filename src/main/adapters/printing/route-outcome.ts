// How the sending of bytes to a printer ends, whichever way they took.
import { type NotSentWhy } from '../../../shared/printing'

/**
 * `not-sent`: nothing of the slip has left, it can be sent again without a thought. `uncertain`: some or all of it has, and
 * nobody but a person at the printer knows what came out.
 */
export type RouteOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'not-sent'; readonly why: NotSentWhy }
  | { readonly kind: 'uncertain' }

export type RouteLimits = {
  readonly connectMs: number
  /** How long a printer may take to tell its state; one that does not is printed to all the same. */
  readonly statusMs: number
  /** Longest standstill in the middle of a slip, and longest wait for its end. */
  readonly stallMs: number
}

export const usualLimits: RouteLimits = { connectMs: 3_000, statusMs: 300, stallMs: 10_000 }

/** What a printer's buffer takes at once. */
export const chunkBytes = 4_096

export const sent: RouteOutcome = { kind: 'sent' }
export const uncertain: RouteOutcome = { kind: 'uncertain' }

export function notSent(why: NotSentWhy): RouteOutcome {
  return { kind: 'not-sent', why }
}

export function chunksOf(bytes: Uint8Array): readonly Uint8Array[] {
  const count = Math.ceil(bytes.length / chunkBytes)
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes))
}
