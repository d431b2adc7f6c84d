// A thousand slips to a printer that stalls, breaks off, hangs up early, goes away, comes back, never hangs up: once and whole, or
// reported.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slipBytes } from '../../src/main/adapters/printing/escpos'
import { sendToNetwork } from '../../src/main/adapters/printing/network-route'
import { printableReceipt } from '../../src/main/core/receipt/printable'
import * as sales from '../../src/main/core/receipt/sales.fixture'
import { type Reference } from '../../src/main/core/sale/sale'
import { paperColumns } from '../../src/shared/printing'
import { type ReceiptView } from '../../src/shared/sale-view'
import { receiptText } from '../../src/shared/text/receipt'
import { walk } from '../support/escpos-walker'
import { type Mood, openPaperServer, type PaperServer } from '../support/paper-server'

const limits = { connectMs: 1_000, statusMs: 5, stallMs: 80 }
const ready = [0x12, 0x12, 0x12] as const
let server: PaperServer

beforeAll(async () => {
  server = await openPaperServer()
})
afterAll(() => server.close())

const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('\u001b@\u001bp\u0000\u001d(\u202e'))
const slip = fc.record({
  mood: fc.integer({ min: 0, max: 99 }),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  product: hostile,
  serial: hostile,
  columns: fc.constantFrom(...paperColumns),
  power: fc.boolean(),
})

describe('a thousand slips to a printer of changing moods', () => {
  it('come out once and whole, or are reported', { timeout: 120_000 }, async () => {
    const counts = { sent: 0, 'not-sent': 0, uncertain: 0 }
    for (const [index, each] of fc.sample(slip, { numRuns: 1_000, seed: 5 }).entries()) {
      const receipt = slipOf(index, each)
      const bytes = slipBytes(receipt, true)
      if (each.mood < 8) await server.down()
      else server.setMood(moodOf(each.mood, Math.floor(each.place * bytes.length)))
      const outcome = await sendToNetwork(bytes, { host: '127.0.0.1', port: server.port }, limits)
      if (each.mood < 8) await server.up()
      counts[outcome.kind] += 1
      const papers = server.jobs.filter((job) => Buffer.from(job.bytes).includes(referenceOf(index)))
      if (outcome.kind !== 'sent') expect(papers.length).toBeLessThanOrEqual(outcome.kind === 'not-sent' ? 0 : 1)
      else {
        expect(papers).toEqual([{ bytes: Buffer.from(bytes), whole: true }])
        expect(walk(papers[0]?.bytes ?? bytes).lines.map(({ text }) => text)).toEqual(receipt.lines.map(({ text }) => text))
      }
    }
    expect(counts.sent).toBeGreaterThan(500)
    expect(counts['not-sent']).toBeGreaterThan(20)
    expect(counts.uncertain).toBeGreaterThan(50)
  })
})

type Slip = { readonly product: string; readonly serial: string; readonly columns: 32 | 42 | 48; readonly power: boolean }

function slipOf(index: number, { product, serial, columns, power }: Slip): ReceiptView {
  const core = {
    ...(power ? sales.power : sales.pulsa),
    product,
    reference: referenceOf(index),
  }
  const composed = printableReceipt({
    sale: sales.delivered(core, serial),
    shop: { ...sales.shop, paperColumns: columns },
    look: { designs: {} },
    copy: 0,
    printedAt: sales.at(18, 5, 9),
    zone: 'WIB',
    text: receiptText.id,
  })
  if (!composed.ok) throw new Error('Not printable')
  return composed.value
}

function referenceOf(index: number): Reference {
  return `LKT01KAK3V8Q0${String(index).padStart(16, '0')}` as Reference
}

function moodOf(mood: number, after: number): Mood {
  if (mood < 16) return { kind: 'stalls', after }
  if (mood < 25) return { kind: 'breaks', after }
  if (mood < 31) return { kind: 'leaves', status: ready, after }
  if (mood < 37) return { kind: 'tells', status: ready }
  if (mood < 46) return { kind: 'keeps', says: mood % 2 === 0 ? [0] : [...ready, 3] }
  if (mood < 50) return { kind: 'keeps', says: [] }
  return mood < 54 ? { kind: 'keeps', says: [0x1a, 0x32, 0x72] } : { kind: 'prints' }
}
