// The ways to the paper behind one door: who gets what, one slip after the other, and what each system has.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { walk } from '../../../../test/support/escpos-walker'
import { openPaperServer, type PaperServer } from '../../../../test/support/paper-server'
import { type PaperRoute } from '../../../shared/printing'
import { fail, ok } from '../../../shared/result'
import { type ReceiptView } from '../../../shared/sale-view'
import { createPaperRoutes, paperWaysOf } from './paper-routes'
import { type SystemReceiptPrinter } from './receipt-printer'

const system: SystemReceiptPrinter = {
  list: () => Promise.resolve([]),
  print: (_receipt, printer) => Promise.resolve(ok(printer)),
  close: () => undefined,
}
const printer = createPaperRoutes(system, { connectMs: 1_000, statusMs: 5, stallMs: 1_000 })
let server: PaperServer
let route: PaperRoute

beforeAll(async () => {
  server = await openPaperServer()
  route = { way: 'network', host: '127.0.0.1', port: server.port, cut: true }
})
afterAll(() => server.close())

function slip(text: string): ReceiptView {
  return { columns: 32, copy: 0, lines: Array.from({ length: 200 }, () => ({ text: text.padEnd(32), weight: 'normal' })) }
}

describe('the ways to the paper', () => {
  it('lead to the system’s printer with a page, which has no drawer', async () => {
    const toSystem: PaperRoute = { way: 'system', printer: 'Thermal' }
    expect(await printer.print(slip('a'), toSystem)).toEqual(ok('Thermal'))
    expect(await printer.openDrawer(toSystem)).toEqual(fail({ kind: 'not-sent', why: 'not-here' }))
  })

  it('never mix two slips, however fast they are asked for', async () => {
    server.setMood({ kind: 'prints', eachMs: 5 })
    const asked = ['satu', 'dua', 'tiga', 'empat']
    const before = server.jobs.length
    expect(await Promise.all(asked.map((text) => printer.print(slip(text), route)))).toEqual(
      asked.map(() => ok(`127.0.0.1:${server.port}`)),
    )
    const papers = server.jobs.slice(before).map((job) => new Set(walk(job.bytes).lines.map(({ text }) => text.trim())))
    expect(papers).toEqual(asked.map((text) => new Set([text])))
  })

  it('open the drawer with a job of its own', async () => {
    const before = server.jobs.length
    expect(await printer.openDrawer(route)).toMatchObject({ ok: true })
    expect(server.jobs.slice(before).map((job) => walk(job.bytes))).toEqual([{ lines: [], codes: [], cuts: 0, pulses: 1 }])
  })

  it('are only those that the system has', () => {
    expect(paperWaysOf('linux')).toEqual(['system', 'queue', 'network', 'device'])
    expect(paperWaysOf('win32')).toEqual(['system', 'network', 'device'])
  })
})
