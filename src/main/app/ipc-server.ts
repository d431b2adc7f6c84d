// The only file that names ipcMain: checks the sender, checks the request, answers with data and never with an exception.
import { randomUUID } from 'node:crypto'
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { type CallFailure, type EventName, type Events } from '../../shared/ipc-contract'
import { fail, type Result } from '../../shared/result'
import { type Log } from '../core/ports/platform'
import { StoreTrouble } from '../core/ports/stores'
import { checkRequest, isChannel } from './request-guards'
import { type Routes } from './routes'

const callChannel = 'loket:call'
const eventChannel = 'loket:event'

export type IpcServerParts = {
  readonly routes: Routes
  readonly log: Log
  /** Calls wait for the till to open: the screen may be up first. */
  readonly ready: () => Promise<void>
  /** Is this frame our own page? */
  readonly trusted: (event: IpcMainInvokeEvent) => boolean
}

/** Answers every call of the contract. A call from any other page gets no answer at all. */
export function serveIpc({ routes, log, ready, trusted }: IpcServerParts): void {
  ipcMain.handle(callChannel, async (event, channel: unknown, payload: unknown): Promise<Result<unknown, unknown>> => {
    if (!trusted(event)) throw new Error('Not our page')
    if (!isChannel(channel)) return fail({ kind: 'bad-request', channel: String(channel).slice(0, 40), field: 'channel' })
    const request = checkRequest(channel, payload)
    if (!request.ok) return request
    try {
      await ready()
      return await routes[channel](request.value as never)
    } catch (error) {
      return fail(failureOf(channel, error, log))
    }
  })
}

/** Tells the screen something by itself. */
export function publish<E extends EventName>(page: WebContents | undefined, event: E, payload: Events[E]): void {
  if (page && !page.isDestroyed()) page.send(eventChannel, event, payload)
}

function failureOf(channel: string, error: unknown, log: Log): CallFailure {
  if (error instanceof StoreTrouble) {
    log.error(`${channel}: store ${error.reason}`, error)
    return { kind: 'store-trouble', reason: error.reason }
  }
  const reference = randomUUID().slice(0, 8)
  log.error(`${channel}: bug ${reference}`, error)
  return { kind: 'bug', reference }
}
