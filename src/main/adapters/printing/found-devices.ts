// Device files that look like printers, by the names that the kernel knows them by.
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FoundDevice } from '../../../shared/found-printers'
import { plainName } from './plain-name'

export type DeviceRoots = { readonly devices: string; readonly system: string }

const usualRoots: DeviceRoots = { devices: '/dev', system: '/sys' }
const devicesMax = 16
/** From a serial port up to the USB device that it is a part of. */
const levelsUp = 4

type Family = { readonly folder: string; readonly files: RegExp; readonly classes: string; readonly isSerial: boolean }

const families: readonly Family[] = [
  { folder: 'usb', files: /^lp\d+$/u, classes: 'class/usbmisc', isSerial: false },
  { folder: '', files: /^lp\d+$/u, classes: 'class/printer', isSerial: false },
  { folder: '', files: /^tty(?:USB|ACM)\d+$/u, classes: 'class/tty', isSerial: true },
]

/** @param saved the device that is set now: it is found where it is, whatever it is called. */
export async function foundDevices(saved: string, roots: DeviceRoots = usualRoots): Promise<readonly FoundDevice[]> {
  const found = (await Promise.all(families.map((family) => ofFamily(family, roots)))).flat()
  const others =
    saved === '' || found.some(({ path }) => path === saved) || !(await isDevice(saved)) ? [] : [{ path: saved, isSerial: false }]
  return [...found, ...others].slice(0, devicesMax)
}

async function ofFamily({ folder, files, classes, isSerial }: Family, { devices, system }: DeviceRoots): Promise<readonly FoundDevice[]> {
  const names = await readdir(join(devices, folder)).catch(() => [])
  const fitting = names.filter((name) => files.test(name)).toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true }))
  return Promise.all(
    fitting.map(async (name) => ({
      path: join(devices, folder, name),
      name: await nameOf(join(system, classes, name, 'device')),
      isSerial,
    })),
  )
}

async function isDevice(path: string): Promise<boolean> {
  return stat(path).then(
    (kind) => kind.isCharacterDevice() || kind.isFIFO(),
    () => false,
  )
}

async function nameOf(device: string): Promise<string | undefined> {
  return (await nameInId(device)) ?? (await nameAbove(device))
}

async function nameInId(device: string): Promise<string | undefined> {
  const id = await text(join(device, 'ieee1284_id'))
  return id === undefined ? undefined : printerNameInId(id)
}

/** Maker and model in a printer's IEEE 1284 identification: keys and values between semicolons. */
export function printerNameInId(id: string): string | undefined {
  const values = new Map(
    id.split(';').map((pair) => {
      const [key = '', ...value] = pair.split(':')
      return [key.trim().toUpperCase(), value.join(':').trim()]
    }),
  )
  const either = (short: string, long: string) => values.get(short) ?? values.get(long)
  return joined(either('MFG', 'MANUFACTURER'), either('MDL', 'MODEL')) ?? plainName(either('DES', 'DESCRIPTION'))
}

/** A USB device keeps its words in its own folder, above that of its port. */
async function nameAbove(device: string): Promise<string | undefined> {
  let folder = await realpath(device).catch(() => undefined)
  for (let level = 0; folder !== undefined && level < levelsUp; level += 1) {
    const product = await text(join(folder, 'product'))
    if (product !== undefined) return joined(await text(join(folder, 'manufacturer')), product)
    folder = dirname(folder)
  }
  return undefined
}

function joined(maker: string | undefined, model: string | undefined): string | undefined {
  if (model === undefined || model === '') return undefined
  return plainName(maker === undefined || model.toLowerCase().startsWith(maker.toLowerCase()) ? model : `${maker} ${model}`)
}

async function text(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').then(
    (content) => content.trim(),
    () => undefined,
  )
}
