// May a slip go to this queue now? What CUPS does not say, or says no longer, holds up nothing.
import { type NotSentWhy } from '../../../shared/printing'
import { askedQueue, complaintOf, type QueueState } from './queue-state'

export type QueueGate = (name: string) => Promise<NotSentWhy | undefined>

/** So long a complaint of an idle queue holds: time to put in a new roll. */
const believedMs = 10_000

/**
 * Answers why a slip may not go there. CUPS hears of a printer only while it prints, so an idle queue repeats the complaint of the
 * last job for ever, whatever has been mended since: it is told once, and ten seconds later a slip goes through and finds out.
 */
export function createQueueGate(now: () => number = () => performance.now(), ask = askedQueue): QueueGate {
  const told = new Map<string, { readonly mark: string; readonly atMs: number }>()

  function believed(name: string, why: NotSentWhy, { busy, changedAt }: QueueState): boolean {
    const mark = `${why} ${changedAt}`
    const before = told.get(name)
    if (busy || before?.mark !== mark) told.set(name, { mark, atMs: now() })
    return busy || before?.mark !== mark || now() - before.atMs < believedMs
  }

  return async (name) => {
    const state = await ask(name)
    if (state === undefined) return undefined
    if (state.stopped) return 'queue-stopped'
    if (!state.accepts) return 'queue-rejecting'
    const why = complaintOf(state)
    return why !== undefined && believed(name, why, state) ? why : undefined
  }
}
