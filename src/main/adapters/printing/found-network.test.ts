// Printers that announce themselves: a real responder on this machine, and announcements that no printer would make.
import { createSocket } from 'node:dgram'
import { setTimeout as pause } from 'node:timers/promises'
import { Bonjour } from 'bonjour-service'
import { afterEach, describe, expect, it } from 'vitest'
import { type Announced, foundNetworkPrinters, networkPrinters } from './found-network'

const responders: Bonjour[] = []

function announce(name: string, type: string, port: number): void {
  const responder = new Bonjour()
  responders.push(responder)
  responder.publish({ name, type, port, probe: false })
}

afterEach(() => {
  for (const responder of responders.splice(0)) responder.destroy()
})

describe('printers that announce themselves', () => {
  it('are found by the name they give, and nothing else that announces itself is', async () => {
    announce('Struk Depan', 'pdl-datastream', 9_100)
    announce('Kantor', 'ipp', 631)
    await pause(300)
    const found = (await foundNetworkPrinters(900)).filter(({ name }) => name === 'Struk Depan' || name === 'Kantor')
    expect(found).toEqual([{ name: 'Struk Depan', host: expect.stringMatching(/^[\d.]+$/u), port: 9_100 }])
  })

  it('are found although somebody fills the line with rubbish', async () => {
    announce('Struk Belakang', 'pdl-datastream', 9_101)
    const noise = createSocket({ type: 'udp4', reuseAddr: true })
    const searching = foundNetworkPrinters(900)
    for (let round = 0; round < 200; round += 1) {
      const bytes = Uint8Array.from({ length: round % 90 }, (_, at) => (at * 37 + round * 11) % 256)
      if (bytes.length > 2) bytes[2] = 0x84
      noise.send(bytes, 5_353, '224.0.0.251')
      if (round % 20 === 0) await pause(10)
    }
    expect((await searching).map(({ name }) => name)).toContain('Struk Belakang')
    noise.close()
  })
})

describe('an announcement', () => {
  const announced = (more: Partial<Announced>): Announced => ({
    fqdn: 'EPSON TM-T82II._pdl-datastream._tcp.local',
    port: 9_100,
    addresses: ['fe80::1', '192.168.1.50'],
    referer: { address: '192.168.1.50', family: 'IPv4', port: 5_353, size: 200 },
    ...more,
  })

  it.each([
    [{}, { name: 'EPSON TM-T82II', host: '192.168.1.50', port: 9_100 }],
    [{ fqdn: 'Struk v2.1 (depan)._PDL-datastream._tcp.local' }, { name: 'Struk v2.1 (depan)', host: '192.168.1.50', port: 9_100 }],
    [{ addresses: ['10.0.0.9', '192.168.1.50'] }, { name: 'EPSON TM-T82II', host: '192.168.1.50', port: 9_100 }],
    [{ addresses: ['10.0.0.9'] }, { name: 'EPSON TM-T82II', host: '10.0.0.9', port: 9_100 }],
    [{ addresses: [] }, { name: 'EPSON TM-T82II', host: '192.168.1.50', port: 9_100 }],
    [{ fqdn: '\u202E\u0000._pdl-datastream._tcp.local' }, { name: '192.168.1.50', host: '192.168.1.50', port: 9_100 }],
  ])('with %j is a printer with name and address', (more, printer) => {
    expect(networkPrinters([announced(more)])).toEqual([printer])
  })

  it.each([{ port: 0 }, { port: 70_000 }, { port: 1.5 }, { addresses: ['fe80::1'], referer: undefined }])('with %j is none', (more) => {
    expect(networkPrinters([announced(more as Partial<Announced>)])).toEqual([])
  })

  it('counts once for each address, and there are never more than can be read', () => {
    const many = Array.from({ length: 300 }, (_, at) => announced({ addresses: [`10.0.${at % 30}.1`], fqdn: `P${at}` }))
    expect(networkPrinters(many)).toHaveLength(20)
    expect(networkPrinters([announced({}), announced({})])).toHaveLength(1)
  })
})
