// What is offered to choose from, and what choosing it fills in.
import { describe, expect, it } from 'vitest'
import { type PosBridge } from '../../../shared/ipc-contract'
import { usualPrinting } from '../../../shared/printing'
import { createFoundPrintersStore } from './found-printers-store'
import { chosenPrinter, looksSerial, printerChoices, type PrintingDraft } from './printer-choices'

const draft: PrintingDraft = { ...usualPrinting, port: '9100' }
const found = {
  queues: [{ name: 'Struk', isDefault: true }],
  network: [{ name: 'EPSON TM-T82', host: '192.168.1.50', port: 9_101 }],
  devices: [
    { path: '/dev/usb/lp0', name: 'POS-58', isSerial: false },
    { path: '/dev/ttyUSB0', isSerial: true },
  ],
}

describe('a printer that was found', () => {
  it.each(['queue', 'network', 'device'] as const)('is the chosen one as soon as it has been chosen: %s', (way) => {
    for (const { value, sets } of printerChoices(found, way, draft)) {
      expect(chosenPrinter({ ...draft, ...sets }, way)).toBe(value)
    }
  })

  it('is shown by its name, with its address beside it', () => {
    expect(printerChoices(found, 'network', draft)[0]).toMatchObject({ label: 'EPSON TM-T82', note: '192.168.1.50:9101' })
    expect(printerChoices(found, 'device', draft).map(({ label, note }) => [label, note])).toEqual([
      ['POS-58', '/dev/usb/lp0'],
      ['/dev/ttyUSB0', undefined],
    ])
    expect(printerChoices(found, 'system', draft)).toEqual([])
  })

  it('brings a speed when it is serial, the owner’s own if there is one, and none when it is not', () => {
    const speeds = (baud: 0 | 19_200) => printerChoices(found, 'device', { baud }).map(({ sets }) => sets.baud)
    expect(speeds(0)).toEqual([0, 9_600])
    expect(speeds(19_200)).toEqual([0, 19_200])
    expect(['/dev/ttyACM0', '/dev/serial/by-id/x', 'COM4', '/dev/usb/lp0', 'LPT1'].map(looksSerial)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('is nobody while nothing is typed', () => {
    expect([chosenPrinter(draft, 'network'), chosenPrinter(draft, 'device'), chosenPrinter(draft, 'system')]).toEqual(['', '', ''])
  })
})

describe('a search', () => {
  it('is one at a time, and keeps what was found when the next one fails', async () => {
    const answers = [
      { ok: true, value: found },
      { ok: false, failure: { kind: 'internal' } },
    ]
    let asked = 0
    const call = () => Promise.resolve(answers[asked++])
    const store = createFoundPrintersStore({ call, on: () => () => undefined } as unknown as PosBridge)
    const first = store.getState().search()
    void store.getState().search()
    expect([asked, store.getState().searching]).toEqual([1, true])
    await first
    await store.getState().search()
    expect(store.getState()).toMatchObject({ found, searching: false })
  })
})
