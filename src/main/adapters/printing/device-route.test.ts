// Slips into a device: a named pipe stands in for /dev/usb/lp0, because it fills up and goes away just so.
import { execFileSync } from 'node:child_process'
import { constants } from 'node:fs'
import { chmod, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendToDevice } from './device-route'

const stallMs = 100
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-device-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function pipe(name: string): string {
  const path = join(folder, name)
  execFileSync('mkfifo', [path])
  return path
}

describe.skipIf(process.platform === 'win32')('a slip into a device', () => {
  it('arrives whole at a device that reads slowly', async () => {
    const path = pipe('slow')
    const reader = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const bytes = Buffer.alloc(200_000, 'x')
    const sending = sendToDevice(bytes, path, 2_000)
    let got = 0
    while (got < bytes.length) got += (await reader.read(Buffer.alloc(20_000)).catch(() => ({ bytesRead: 0 }))).bytesRead
    expect(await sending).toEqual({ kind: 'sent' })
    expect(got).toBe(bytes.length)
    await reader.close()
  })

  it('is uncertain when the device fills up and stands still', async () => {
    const path = pipe('full')
    const reader = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    expect(await sendToDevice(Buffer.alloc(200_000), path, stallMs)).toEqual({ kind: 'uncertain' })
    await reader.close()
  })

  it('is not sent when the printer is off, missing, or no device at all', async () => {
    const file = join(folder, 'file')
    await writeFile(file, 'untouched')
    const none = { kind: 'not-sent', why: 'no-device' }
    expect(await sendToDevice(Buffer.from('a'), pipe('nobody-reads'), stallMs)).toEqual(none)
    expect(await sendToDevice(Buffer.from('a'), join(folder, 'missing'), stallMs)).toEqual(none)
    expect(await sendToDevice(Buffer.from('a'), file, stallMs)).toEqual(none)
  })

  it.skipIf(process.getuid?.() === 0)('is not sent without permission', async () => {
    const path = pipe('closed')
    await chmod(path, 0o000)
    expect(await sendToDevice(Buffer.from('a'), path, stallMs)).toEqual({ kind: 'not-sent', why: 'no-permission' })
  })
})
