// Bytes into a device file: /dev/usb/lp0, /dev/ttyUSB0. Opened without waiting, because a printer that is switched off
// would otherwise hold one of the program's few file threads for good.
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { type NotSentWhy } from '../../../shared/printing'
import { chunksOf, notSent, type RouteOutcome, sent, uncertain } from './route-outcome'

const withoutWaiting = constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY
/** How long a full device is left alone: at 9600 baud that is 20 characters. */
const fullPauseMs = 20

export async function sendToDevice(bytes: Uint8Array, path: string, stallMs: number): Promise<RouteOutcome> {
  const device = await opened(path)
  if (typeof device === 'string') return notSent(device)
  try {
    return await delivered(device, bytes, stallMs)
  } finally {
    await device.close().catch(() => undefined)
  }
}

async function opened(path: string): Promise<FileHandle | NotSentWhy> {
  try {
    const device = await open(path, withoutWaiting)
    const kind = await device.stat()
    if (kind.isCharacterDevice() || kind.isFIFO()) return device
    await device.close()
    return 'no-device'
  } catch (error) {
    const code = codeOf(error)
    return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'no-device'
  }
}

async function delivered(device: FileHandle, bytes: Uint8Array, stallMs: number): Promise<RouteOutcome> {
  let anyLeft = false
  for (const chunk of chunksOf(bytes)) {
    for (let done = 0; done < chunk.length;) {
      const count = await writtenOf(device, chunk.subarray(done), stallMs)
      if (count === 0) return anyLeft ? uncertain : notSent('no-answer')
      done += count
      anyLeft = true
    }
  }
  return sent
}

/** How many bytes the device took; 0 when it took none for too long, or went away. */
async function writtenOf(device: FileHandle, bytes: Uint8Array, stallMs: number): Promise<number> {
  for (let waitedMs = 0; waitedMs <= stallMs; waitedMs += fullPauseMs) {
    try {
      const { bytesWritten } = await device.write(bytes)
      if (bytesWritten > 0) return bytesWritten
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') return 0
    }
    await pause(fullPauseMs)
  }
  return 0
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
