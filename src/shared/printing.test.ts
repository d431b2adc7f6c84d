// What may be set as a way to the paper: it comes from a screen, so it is checked like a stranger's.
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { mayBeOnPaper, nextCopy, paperRoute, printingSchema, printStates, usualPrinting } from './printing'

const accepts = (changes: object): boolean => v.safeParse(printingSchema, { ...usualPrinting, ...changes }).success

describe('the way to the paper', () => {
  it.each([
    {},
    { way: 'network', host: '192.168.1.50' },
    { way: 'network', host: 'printer-kasir.local', port: 9101 },
    { way: 'network', host: 'fe80::1' },
    { way: 'queue', queue: 'Struk 58' },
    { way: 'device', device: '/dev/usb/lp0' },
    { way: 'device', device: '/dev/serial/by-id/usb-1a86_USB2.0-Ser_-if00' },
    { way: 'device', device: '/dev/ttyUSB0', baud: 115_200 },
    { way: 'device', device: 'LPT1' },
    { way: 'device', device: 'COM12', baud: 9_600 },
    { way: 'device', device: '\\\\kasir-1\\Struk 58 (depan)' },
    { way: 'device', device: '\\\\192.168.1.7\\POS58' },
  ])('may be %o', (changes) => {
    expect(accepts(changes)).toBe(true)
  })

  it.each([
    { way: 'network' },
    { way: 'queue' },
    { way: 'device' },
    { way: 'fax' },
    { way: 'network', host: '10.0.0.9/../x' },
    { way: 'network', host: '10.0.0.9', port: 0 },
    { way: 'network', host: '10.0.0.9', port: 70_000 },
    { way: 'queue', queue: '-o raw' },
    { way: 'queue', queue: 'a\nb' },
    { way: 'device', device: '/etc/passwd' },
    { way: 'device', device: '/dev/../etc/passwd' },
    { way: 'device', device: '/dev/ttyUSB0', baud: 9_601 },
    { way: 'device', device: 'C:\\Windows\\win.ini' },
    { way: 'device', device: 'COM0' },
    { way: 'device', device: 'LPT1.txt' },
    { way: 'device', device: 'kasir\\Struk' },
    { way: 'device', device: '\\\\kasir' },
    { way: 'device', device: '\\\\kasir\\C$\\Windows' },
    { way: 'device', device: '\\\\kasir\\..' },
    { way: 'device', device: '\\\\kas..ir\\Struk' },
    { way: 'device', device: '\\\\kasir\\Struk.' },
    { way: 'device', device: '\\\\.\\PhysicalDrive0' },
    { way: 'device', device: '\\\\?\\C:' },
    { drawer: 'yes' },
    { drawer: true },
    { drawer: ['gold'] },
    { token: 'x' },
  ])('may not be %o', (changes) => {
    expect(accepts(changes)).toBe(false)
  })

  it('opens the drawer for each way of paying once, in their usual order', () => {
    const read = v.parse(printingSchema, { ...usualPrinting, drawer: ['card', 'cash', 'card'] })
    expect(read.drawer).toEqual(['cash', 'card'])
  })

  it('is read from settings of before there were serial printers', () => {
    const { baud, ...old } = usualPrinting
    expect(baud).toBe(0)
    expect(v.parse(printingSchema, old)).toEqual(usualPrinting)
  })

  it('leads where its own field says, and to the system’s printer where nothing was set', () => {
    expect(paperRoute(usualPrinting, 'Thermal')).toEqual({ way: 'system', printer: 'Thermal' })
    const network = { ...usualPrinting, way: 'network', host: 'kasir', cut: false } as const
    expect(paperRoute(network, 'Thermal')).toEqual({ way: 'network', host: 'kasir', port: 9100, cut: false })
  })
})

describe('a slip', () => {
  it('is a copy from the first on that may be outside, and never says what another says', () => {
    const print = (copy: number | undefined, earlier = false) => ({ copy, earlier })
    expect(nextCopy([])).toBe(0)
    expect(nextCopy([print(3, true), print(undefined)])).toBe(0)
    expect(nextCopy([print(0), print(undefined), print(1)])).toBe(2)
    expect(nextCopy([print(undefined), print(1)])).toBe(2)
  })

  it('may be outside while it is sent, and while nobody is sure', () => {
    expect(printStates.filter((state) => mayBeOnPaper({ state }))).toEqual(['sending', 'sent', 'uncertain', 'confirmed'])
  })
})
