// The only file that names ipcMain: checks the sender and hands the call on.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { type EventName, type Events } from '../../shared/ipc-events'
import { type Result } from '../../shared/result'

const callChannel = 'loket:call'
const eventChannel = 'loket:event'

/** What a call is answered with, whatever was asked; never an exception. */
export type Answer = (channel: unknown, payload: unknown) => Promise<Result<unknown, unknown>>

export type IpcServerParts = {
  /** The program may still be loading while the first calls come; they wait for it. */
  readonly answer: Promise<Answer>
  /** Is this frame our own page? */
  readonly trusted: (event: IpcMainInvokeEvent) => boolean
}

/** Takes every call. One from any other page gets no answer at all. */
export function serveIpc({ answer, trusted }: IpcServerParts): void {
  ipcMain.handle(callChannel, async (event, channel: unknown, payload: unknown): Promise<Result<unknown, unknown>> => {
    if (!trusted(event)) throw new Error('Not our page')
    return (await answer)(channel, payload)
  })
}

/** Tells the screen something by itself. */
export function publish<E extends EventName>(page: WebContents | undefined, event: E, payload: Events[E]): void {
  if (page && !page.isDestroyed()) page.send(eventChannel, event, payload)
}
