// How a device is opened on each system: a file in /dev, or a port or shared printer by its Windows name.
import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { deviceKind, type NotSentWhy } from '../../../shared/printing'

export type OpenDevice = {
  readonly handle: FileHandle
  /** It was opened for reading too: what the printer says can be heard. */
  readonly hears: boolean
}

/** Opened without waiting: a printer that is switched off would otherwise hold one of the program's few file threads for good. */
const withoutWaiting = constants.O_NONBLOCK | constants.O_NOCTTY

/** Opens the device for one slip, or says why it cannot be. A name of the other system's kind is no device here. */
export async function openedDevice(path: string, platform: NodeJS.Platform): Promise<OpenDevice | NotSentWhy> {
  try {
    const isPort = deviceKind(path) === 'port'
    if (isPort !== (platform === 'win32')) return 'no-device'
    return isPort ? await openedPort(path) : await openedFile(path)
  } catch (error) {
    return isForbidden(error) ? 'no-permission' : 'no-device'
  }
}

async function openedFile(path: string): Promise<OpenDevice | NotSentWhy> {
  const kind = await stat(path)
  if (kind.isFIFO()) return { handle: await open(path, constants.O_WRONLY | withoutWaiting), hears: false }
  if (!kind.isCharacterDevice()) return 'no-device'
  try {
    return { handle: await open(path, constants.O_RDWR | withoutWaiting), hears: true }
  } catch (error) {
    if (!isForbidden(error)) throw error
    return { handle: await open(path, constants.O_WRONLY | withoutWaiting), hears: false }
  }
}

async function openedPort(path: string): Promise<OpenDevice> {
  const { name, flags } = portOpening(path)
  return { handle: await open(name, flags), hears: false }
}

/** What Windows opens: a port is a device that is there, while each slip to a shared printer is a new file for its spooler. */
export function portOpening(path: string): { readonly name: string; readonly flags: number | string } {
  return path.startsWith('\\\\') ? { name: path, flags: 'w' } : { name: `\\\\.\\${path}`, flags: constants.O_WRONLY }
}

function isForbidden(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'EACCES' || code === 'EPERM'
}
