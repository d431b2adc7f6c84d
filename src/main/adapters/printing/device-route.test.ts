// Slips into a device: a named pipe stands in for /dev/usb/lp0, because it fills up and goes away just so; a serial printer that
// answers sits at the other end of a real terminal line.
import { execFileSync } from 'node:child_process'
import { constants } from 'node:fs'
import { chmod, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openLinePrinter, type LinePrinter } from '../../../../test/support/line-printer'
import { portOpening } from './device-opening'
import { sendToDevice } from './device-route'
import { speedCommand } from './serial-line'

const limits = { connectMs: 1_000, statusMs: 60, stallMs: 100 }
const at = (path: string) => ({ path, baud: 0 }) as const
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
    const sending = sendToDevice(bytes, at(path), { ...limits, stallMs: 2_000 })
    let got = 0
    while (got < bytes.length) got += (await reader.read(Buffer.alloc(20_000)).catch(() => ({ bytesRead: 0 }))).bytesRead
    expect(await sending).toEqual({ kind: 'sent' })
    expect(got).toBe(bytes.length)
    await reader.close()
  })

  it('is uncertain when the device fills up and stands still', async () => {
    const path = pipe('full')
    const reader = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    expect(await sendToDevice(Buffer.alloc(200_000), at(path), limits)).toEqual({ kind: 'uncertain' })
    await reader.close()
  })

  it('is not sent when the printer is off, missing, or no device at all', async () => {
    const file = join(folder, 'file')
    await writeFile(file, 'untouched')
    const none = { kind: 'not-sent', why: 'no-device' }
    expect(await sendToDevice(Buffer.from('a'), at(pipe('nobody-reads')), limits)).toEqual(none)
    expect(await sendToDevice(Buffer.from('a'), at(join(folder, 'missing')), limits)).toEqual(none)
    expect(await sendToDevice(Buffer.from('a'), at(file), limits)).toEqual(none)
  })

  it.skipIf(process.getuid?.() === 0)('is not sent without permission', async () => {
    const path = pipe('closed')
    await chmod(path, 0o000)
    expect(await sendToDevice(Buffer.from('a'), at(path), limits)).toEqual({ kind: 'not-sent', why: 'no-permission' })
  })
})

describe.skipIf(process.platform !== 'linux')('a slip over a serial line', () => {
  let printer: LinePrinter
  const patient = { ...limits, statusMs: 1_000 }
  const bytes = Buffer.from(Array.from({ length: 3_000 }, (_, at) => at % 256))

  beforeEach(async () => {
    printer = await openLinePrinter()
  })
  afterEach(() => printer.close())

  it('arrives byte for byte at a printer that is ready, at the speed that is set', async () => {
    printer.status = [0x12, 0x12, 0x12]
    expect(await sendToDevice(bytes, { path: printer.path, baud: 19_200 }, patient)).toEqual({ kind: 'sent' })
    expect(await printer.slip(bytes.length)).toEqual(bytes)
    expect(execFileSync('stty', ['-F', printer.path, 'speed'], { encoding: 'utf8' }).trim()).toBe('19200')
  })

  it.each([
    ['paper-out', [0x1a, 0x32, 0x72]],
    ['cover-open', [0x1a, 0x16, 0x12]],
  ] as const)('stays here while the printer is not ready: %s', async (why, status) => {
    printer.status = status
    expect(await sendToDevice(bytes, { path: printer.path, baud: 9_600 }, patient)).toEqual({ kind: 'not-sent', why })
    expect(await printer.slip(0)).toHaveLength(0)
  })

  it('arrives at a printer that says nothing', async () => {
    expect(await sendToDevice(bytes, { path: printer.path, baud: 115_200 }, limits)).toEqual({ kind: 'sent' })
    expect(await printer.slip(bytes.length)).toEqual(bytes)
  })

  it('is sent without a question down a line that nobody has set up, which would echo the answer onto the paper', async () => {
    printer.status = [0x1a, 0x32, 0x72]
    expect(await sendToDevice(Buffer.from('abc'), at(printer.path), patient)).toEqual({ kind: 'sent' })
    expect((await printer.slip(3)).toString()).toBe('abc')
    expect(printer.wasAsked).toBe(false)
  })

  it('is not sent when the speed cannot be set', async () => {
    const programs = process.env['PATH']
    process.env['PATH'] = folder
    const outcome = await sendToDevice(bytes, { path: printer.path, baud: 9_600 }, limits)
    process.env['PATH'] = programs
    expect(outcome).toEqual({ kind: 'not-sent', why: 'serial-refused' })
    expect(await printer.slip(0)).toHaveLength(0)
  })
})

describe('a device of Windows', () => {
  it('is opened as what it is: a port that is there, or a new file for the spooler of a shared printer', () => {
    expect(portOpening('COM3')).toEqual({ name: '\\\\.\\COM3', flags: constants.O_WRONLY })
    expect(portOpening('LPT1')).toEqual({ name: '\\\\.\\LPT1', flags: constants.O_WRONLY })
    expect(portOpening('\\\\kasir\\Struk 58')).toEqual({ name: '\\\\kasir\\Struk 58', flags: 'w' })
  })

  it('gets its speed from mode', () => {
    const parameters = ['COM3', 'BAUD=9600', 'PARITY=n', 'DATA=8', 'STOP=1']
    expect(speedCommand('COM3', 9_600, 'win32')).toEqual({ program: 'mode.com', parameters })
  })

  it.skipIf(process.platform === 'win32')('is no device on another system, nor a file in /dev one on Windows', async () => {
    const none = { kind: 'not-sent', why: 'no-device' }
    expect(await sendToDevice(Buffer.from('a'), at('COM3'), limits)).toEqual(none)
    expect(await sendToDevice(Buffer.from('a'), at('/dev/null'), limits, 'win32')).toEqual(none)
  })
})
