// Bytes into a device: /dev/usb/lp0, /dev/ttyUSB0; on Windows a port or a shared printer.
import { type FileHandle } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { isatty } from 'node:tty'
import { type BaudRate, type NotSentWhy } from '../../../shared/printing'
import { openedDevice, type OpenDevice } from './device-opening'
import { statusBytes, statusRequest, statusTrouble } from './printer-status'
import { chunksOf, notSent, type RouteLimits, type RouteOutcome, sent, uncertain } from './route-outcome'
import { speedSet } from './serial-line'

/** How long a full device is left alone: at 9600 baud that is 20 characters. */
const fullPauseMs = 20

export async function sendToDevice(
  bytes: Uint8Array,
  { path, baud }: { readonly path: string; readonly baud: BaudRate },
  limits: RouteLimits,
  platform: NodeJS.Platform = process.platform,
): Promise<RouteOutcome> {
  // Windows lends a port to one program at a time, so there the speed is set before it is opened.
  if (platform === 'win32' && isSerialPort(path) && baud !== 0 && !(await speedSet(path, baud, platform))) return notSent('serial-refused')
  const device = await openedDevice(path, platform)
  if (typeof device === 'string') return notSent(device)
  try {
    const isSerial = isatty(device.handle.fd)
    if (isSerial && baud !== 0 && !(await speedSet(path, baud, platform))) return notSent('serial-refused')
    // A serial line that nobody has set up echoes what the printer says back onto its paper, so nothing is asked there.
    const trouble = isSerial && baud === 0 ? undefined : await askedStatus(device, limits.statusMs)
    return trouble === undefined ? await delivered(device.handle, bytes, limits.stallMs) : notSent(trouble)
  } finally {
    await closed(device.handle, limits.stallMs)
  }
}

function isSerialPort(path: string): boolean {
  return path.startsWith('COM')
}

/** What keeps the printer from printing; nothing where it cannot be heard, says nothing in time or speaks another language. */
async function askedStatus({ handle, hears }: OpenDevice, limitMs: number): Promise<NotSentWhy | undefined> {
  if (!hears) return undefined
  // What is left of earlier answers is thrown away; a device that never stops talking is no printer.
  for (let reads = 0; reads < 16; reads += 1) if ((await heard(handle)).length === 0) break
  if ((await writtenOf(handle, statusRequest, limitMs)) !== statusRequest.length) return undefined
  const said: number[] = []
  for (let waitedMs = 0; said.length < statusBytes && waitedMs < limitMs; waitedMs += fullPauseMs) {
    said.push(...(await heard(handle)))
    if (said.length < statusBytes) await pause(fullPauseMs)
  }
  return statusTrouble(said)
}

/** What the device has to say right now: nothing when it is silent, or cannot be read at all. */
async function heard(handle: FileHandle): Promise<Uint8Array> {
  const room = new Uint8Array(64)
  const { bytesRead } = await handle.read(room, 0, room.length).catch(() => ({ bytesRead: 0 }))
  return room.subarray(0, bytesRead)
}

async function delivered(handle: FileHandle, bytes: Uint8Array, stallMs: number): Promise<RouteOutcome> {
  let anyLeft = false
  for (const chunk of chunksOf(bytes)) {
    for (let done = 0; done < chunk.length;) {
      const count = await writtenOf(handle, chunk.subarray(done), stallMs)
      if (count === 'hangs') return uncertain
      if (count === 0) return anyLeft ? uncertain : notSent('no-answer')
      done += count
      anyLeft = true
    }
  }
  return sent
}

/** How many bytes the device took; 0 when it took none for too long, or went away. Windows waits inside of a write: `hangs`. */
async function writtenOf(handle: FileHandle, bytes: Uint8Array, stallMs: number): Promise<number | 'hangs'> {
  for (let waitedMs = 0; waitedMs <= stallMs; waitedMs += fullPauseMs) {
    try {
      const written = await Promise.race([handle.write(bytes), pause(stallMs, undefined, { ref: false })])
      if (written === undefined) return 'hangs'
      if (written.bytesWritten > 0) return written.bytesWritten
    } catch (error) {
      if (!isFull(error)) return 0
    }
    await pause(fullPauseMs)
  }
  return 0
}

/** A serial line closes only when it has sent everything: one that stands still is left to close by itself. */
async function closed(handle: FileHandle, limitMs: number): Promise<void> {
  const closing = handle.close().catch(() => undefined)
  await Promise.race([closing, pause(limitMs, undefined, { ref: false })])
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN'
}
