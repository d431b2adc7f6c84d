// Holds the one till that is open, and exchanges it: training and earnest are two sets of data.
import { type Log } from '../core/ports/platform'
import { StoreTrouble } from '../core/ports/stores'
import { openTill, type OpenTill, type TillOpenerParts } from './compose-till'
import { type Till } from './till'

export type TillKeeper = {
  current(): Till | undefined
  /** The till that is open; throws StoreTrouble, with the reason, when none could be opened. */
  till(): Till
  /** Resolves when the till that should be open is open, or could not be opened. */
  ready(): Promise<void>
  exchange(): Promise<void>
  close(): Promise<void>
}

/** Opens the till that the settings ask for at once; keeps the reason where none could be opened. */
export function keepTill(log: Log, parts: TillOpenerParts): TillKeeper {
  let opened: OpenTill | undefined
  let trouble = new StoreTrouble('other', 'No till is open yet')
  let opening = open()

  async function open(): Promise<void> {
    try {
      opened = await openTill(parts)
    } catch (error) {
      log.error('The till could not be opened', error)
      trouble = error instanceof StoreTrouble ? error : new StoreTrouble('other', 'The till could not be opened')
    }
  }

  async function shut(): Promise<void> {
    const closing = opened
    opened = undefined
    try {
      await closing?.close()
    } catch (error) {
      log.error('The till did not close well', error)
    }
  }

  // Calls of the screen wait until the other till is there.
  function exchange(): Promise<void> {
    opening = opening.then(shut).then(open)
    return opening
  }

  return {
    current: () => opened?.till,
    till() {
      if (!opened) throw trouble
      return opened.till
    },
    ready: () => opening,
    exchange,
    close: () => opening.then(shut),
  }
}
