// Printers among the devices: real folders and links, laid out as the kernel lays them out.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DeviceRoots, foundDevices, printerNameInId } from './found-devices'

let folder: string
let roots: DeviceRoots

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-found-'))
  roots = { devices: join(folder, 'dev'), system: join(folder, 'sys') }
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function file(path: string, content = ''): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

/** A class of the kernel names its devices by links into the tree of buses. */
async function device(name: string, port: string): Promise<void> {
  await mkdir(join(folder, 'sys/devices', port), { recursive: true })
  await mkdir(join(folder, 'sys', name), { recursive: true })
  await symlink(join(folder, 'sys/devices', port), join(folder, 'sys', name, 'device'))
}

describe.skipIf(process.platform === 'win32')('devices that look like printers', () => {
  it('are found by name, printers before serial lines, and nothing else is', async () => {
    for (const name of ['usb/lp0', 'usb/lp10', 'usb/lp2', 'usb/hiddev0', 'lp0', 'ttyUSB0', 'ttyACM0', 'ttyS0', 'null'])
      await file(`dev/${name}`)
    await device('class/usbmisc/lp0', 'usb1/1-1/1-1:1.0')
    await file('sys/devices/usb1/1-1/1-1:1.0/ieee1284_id', 'MFG:EPSON;CMD:ESC/POS;MDL:TM-T82II;CLS:PRINTER;\n')
    await device('class/usbmisc/lp2', 'usb1/1-3/1-3:1.0')
    await file('sys/devices/usb1/1-3/product', 'POS58 Printer\n')
    await device('class/tty/ttyUSB0', 'usb1/1-2/1-2:1.0/ttyUSB0')
    await file('sys/devices/usb1/1-2/manufacturer', 'QinHeng Electronics\n')
    await file('sys/devices/usb1/1-2/product', 'USB2.0-Serial\n')
    const at = (name: string) => join(roots.devices, name)
    expect(await foundDevices('', roots)).toEqual([
      { path: at('usb/lp0'), name: 'EPSON TM-T82II', isSerial: false },
      { path: at('usb/lp2'), name: 'POS58 Printer', isSerial: false },
      { path: at('usb/lp10'), name: undefined, isSerial: false },
      { path: at('lp0'), name: undefined, isSerial: false },
      { path: at('ttyACM0'), name: undefined, isSerial: true },
      { path: at('ttyUSB0'), name: 'QinHeng Electronics USB2.0-Serial', isSerial: true },
    ])
  })

  it('are none where there are none, and no device that does not answer for itself', async () => {
    expect(await foundDevices('/dev/tidak-ada', roots)).toEqual([])
    await file('dev/berkas')
    expect(await foundDevices(join(roots.devices, 'berkas'), roots)).toEqual([])
  })

  it('are joined by the one that is set, whatever it is called, as long as it is there', async () => {
    await file('dev/usb/lp0')
    const path = join(roots.devices, 'kasir')
    execFileSync('mkfifo', [path])
    expect((await foundDevices(path, roots)).map((each) => each.path)).toEqual([join(roots.devices, 'usb/lp0'), path])
    await rm(path)
    expect(await foundDevices(path, roots)).toHaveLength(1)
  })
})

describe('the name a printer gives itself', () => {
  it.each([
    ['MANUFACTURER:STMicroelectronics;COMMAND SET:ESC/POS;MODEL:POS58 Printer USB;', 'STMicroelectronics POS58 Printer USB'],
    ['MFG:EPSON;MDL:EPSON TM-T20;', 'EPSON TM-T20'],
    ['DES:Thermal;', 'Thermal'],
    ['MFG:EPSON;', undefined],
    ['', undefined],
    ['MDL:a\u202Eb\u0007c;', 'a b c'],
    [`MDL:${'x'.repeat(500)};`, 'x'.repeat(60)],
  ])('%j is read as %j', (id, name) => {
    expect(printerNameInId(id)).toBe(name)
  })
})
