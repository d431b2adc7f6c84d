// The slips that are on their way, whichever screen is shown: what waits, what is uncertain, what is pinned.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useStore } from 'zustand'
import { type PosBridge } from '../../shared/ipc-contract'
import { type PrintJob } from '../../shared/printing'
import { bridge } from '../bridge'

export type PrintsOnTheWay = {
  /** The oldest first. */
  readonly jobs: readonly PrintJob[]
  /** Uncertain slips that were answered, or put off until the next start. */
  readonly answered: ReadonlySet<string>
  /** Reads what is on its way and follows it; answers how to stop. */
  readonly start: () => () => void
  /** A person has looked at the paper. Without an answer the slip stays uncounted. */
  readonly settle: (job: PrintJob, came: boolean | undefined) => void
  readonly tryNow: (job: PrintJob) => void
  readonly drop: (job: PrintJob) => void
}

export type PrintStore = StoreApi<PrintsOnTheWay>

export function createPrintStore(pos: PosBridge): PrintStore {
  return createStore<PrintsOnTheWay>()((set, get) => {
    const keyed = ({ id, print }: PrintJob) => ({ id, print })
    return {
      jobs: [],
      answered: new Set(),
      start: () => start(pos, set, get),
      settle: (job, came) => {
        set({ answered: new Set([...get().answered, keyOf(job)]) })
        if (came !== undefined) void pos.call('print/confirm', { ...keyed(job), came })
      },
      tryNow: (job) => void pos.call('print/try-now', keyed(job)),
      drop: (job) => void pos.call('print/drop', keyed(job)),
    }
  })
}

export const printStore = createPrintStore(bridge)

export function usePrints<T>(select: (state: PrintsOnTheWay) => T): T {
  return useStore(printStore, select)
}

/** The uncertain slip to ask about; a pinned one asks on its band. */
export function askedAbout({ jobs, answered }: PrintsOnTheWay): PrintJob | undefined {
  return jobs.find((job) => job.state === 'uncertain' && !job.pinned && !answered.has(keyOf(job)))
}

export function keyOf({ id, print }: PrintJob): string {
  return `${id} ${print}`
}

function start(pos: PosBridge, set: PrintStore['setState'], get: PrintStore['getState']): () => void {
  // What is heard while the list is on its way is newer than the list.
  const heard = new Set<string>()
  let stopped = false
  set({ jobs: [] })
  const stop = pos.on('print/changed', (job) => {
    heard.add(keyOf(job))
    set({ jobs: withJob(get().jobs, job) })
  })
  async function readList(): Promise<void> {
    const reply = await pos.call('print/jobs', undefined)
    if (stopped || !reply.ok) return
    const read = reply.value.filter((job) => !heard.has(keyOf(job)))
    set({ jobs: [...read, ...get().jobs] })
  }
  void readList()
  return () => {
    stopped = true
    stop()
  }
}

function withJob(jobs: readonly PrintJob[], job: PrintJob): readonly PrintJob[] {
  const key = keyOf(job)
  if (!isOpen(job)) return jobs.filter((each) => keyOf(each) !== key)
  return jobs.some((each) => keyOf(each) === key) ? jobs.map((each) => (keyOf(each) === key ? job : each)) : [...jobs, job]
}

function isOpen({ state, pinned }: PrintJob): boolean {
  return pinned || state === 'waiting' || state === 'sending' || state === 'uncertain'
}
