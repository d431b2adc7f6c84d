// Sends reports to the shop: by itself when a transaction ends, or on demand. Nothing is ever sent again.
import { planFor, type Plan } from './callback-plan'
import { createPost, type CallbackRecord, type Post } from './callback-post'
import { CALLBACK_DEFAULTS, type CallbackFault, type CallbackFormat, type CallbackSettings } from './callback-settings'
import { type Niskala } from './niskala'
import { type Settings } from './settings'
import { isFinal, type Transaction } from './transaction'
import { type Transactions } from './transactions'

/** What is left out is as in the settings; without a request_id the latest transaction is reported. */
export type CallbackOrder = {
  readonly requestId?: string | undefined
  readonly url?: string | undefined
  readonly format?: CallbackFormat | undefined
  readonly fault?: CallbackFault | undefined
  readonly count?: number | undefined
}

export type Callbacks = {
  /** To be told of every change in the book. */
  changed(after: Transaction, before: Transaction | undefined): void
  /** Sends the report of a new purchase ahead of its answer, when that is the fault in force. */
  beforeAnswer(requestId: string): Promise<void>
  /** Sends one report and gives back what the receiver answered; undefined without an address. */
  send(order: CallbackOrder): Promise<readonly CallbackRecord[] | undefined>
  records(): readonly CallbackRecord[]
  close(): void
}

export type CallbackParts = {
  readonly settings: Readonly<Settings>
  readonly niskala: () => Niskala
  readonly transactions: () => Transactions
  readonly now: () => number
  readonly log: (line: string) => void
}

const LOOK_EVERY_MS = 20

/** The sender. Only while an address is set does it look by itself for steps that fell due. */
export function createCallbacks(parts: CallbackParts): Callbacks {
  const { settings, transactions, now, log } = parts
  const post = createPost({ pace: () => settings.pace, now, log })
  const send = async (requestId: string, to: CallbackSettings, count: number): Promise<readonly CallbackRecord[]> =>
    post.send(planOf(parts, requestId, to, count), to)
  const automatic = automaticOf(parts, send)
  const timer = setInterval(() => {
    if (settings.callback !== undefined) transactions().takeDueSteps()
  }, LOOK_EVERY_MS).unref()
  return {
    ...automatic,
    send: async ({ requestId = transactions().all().at(-1)?.request_id ?? 'NOBODY', count, ...given }) => {
      const url = given.url ?? settings.callback?.url
      if (url === undefined) return undefined
      const fault = given.fault ?? 'none'
      const to = { url, fault, format: given.format ?? settings.callback?.format ?? 'xml', every: true, count: 1 }
      return send(requestId, to, count ?? (fault === 'burst' ? (settings.callback?.count ?? CALLBACK_DEFAULTS.count) : 1))
    },
    records: post.records,
    close: () => {
      clearInterval(timer)
      post.close()
    },
  }
}

type Send = (requestId: string, to: CallbackSettings, count: number) => ReturnType<Post['send']>

// A report goes out when a transaction changes to an end after its answer; with `every`, when it ends at once too.
function automaticOf({ settings, transactions }: CallbackParts, send: Send): Pick<Callbacks, 'changed' | 'beforeAnswer'> {
  const started = new Set<string>()
  return {
    changed: (after, before) => {
      const { callback } = settings
      if (callback === undefined) return
      const { request_id } = after
      if (before === undefined && callback.fault === 'before-answer') started.add(request_id)
      if (!isFinal(after) || after.rc === before?.rc || started.has(request_id)) return
      if (before !== undefined || callback.every) void send(request_id, callback, countOf(callback))
    },
    beforeAnswer: async (requestId) => {
      const { callback } = settings
      if (callback === undefined || !started.has(requestId)) return
      const ended = transactions().finish(requestId)
      started.delete(requestId)
      if (ended !== undefined) await send(requestId, callback, 1)
    },
  }
}

function countOf({ fault, count }: CallbackSettings): number {
  return fault === 'burst' ? count : 1
}

function planOf({ niskala }: CallbackParts, requestId: string, { format, fault }: CallbackSettings, count: number): Plan {
  return planFor(niskala().report(requestId), format, fault, count)
}
