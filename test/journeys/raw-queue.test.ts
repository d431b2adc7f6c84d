// Our own bytes through a real CUPS queue to a printer behind it: not one of them may change on the way.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { slipBytes } from '../../src/main/adapters/printing/escpos'
import { createQueueGate } from '../../src/main/adapters/printing/queue-gate'
import { sendToQueue } from '../../src/main/adapters/printing/queue-route'
import { composeReceipt } from '../../src/main/core/receipt/receipt'
import * as sales from '../../src/main/core/receipt/sales.fixture'
import { receiptText } from '../../src/shared/text/receipt'
import { cupsMissing, openRawQueue, type RawQueue } from '../support/cups'
import { openPaperServer, type PaperServer } from '../support/paper-server'

const why = cupsMissing()

describe.skipIf(why !== undefined)(`a raw queue${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  let queue: RawQueue
  let printer: PaperServer

  beforeAll(async () => {
    printer = await openPaperServer()
    queue = await openRawQueue(printer.port)
  }, 30_000)

  afterAll(async () => {
    await queue?.close()
    await printer?.close()
  })

  it('brings a slip to the printer byte for byte', { timeout: 30_000 }, async () => {
    const sale = sales.delivered(sales.power, sales.tokenSerial)
    const printedAt = sales.at(18, 5, 9)
    const bytes = slipBytes(
      composeReceipt({ sale, shop: sales.shop, look: { designs: {} }, copy: 0, printedAt, zone: 'WIB', text: receiptText.id }),
      true,
    )
    expect(await sendToQueue(bytes, queue.name, 10_000)).toEqual({ kind: 'sent' })
    await vi.waitFor(() => expect(printer.jobs).toHaveLength(1), { timeout: 15_000, interval: 100 })
    await vi.waitFor(() => expect(printer.jobs[0]?.whole).toBe(true), { timeout: 15_000, interval: 100 })
    expect(Buffer.from(printer.jobs[0]?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true)
  })

  it.each([
    ['disable', 'enable', 'queue-stopped'],
    ['reject', 'accept', 'queue-rejecting'],
  ] as const)('gets nothing while its owner keeps it closed (cups%s)', async (close, open, why) => {
    const gate = createQueueGate()
    await queue.turn(close)
    expect(await gate(queue.name)).toBe(why)
    await queue.turn(open)
    expect(await gate(queue.name)).toBeUndefined()
  })

  it(
    'gets nothing while its printer is known to be out of paper, and finds out later whether it still is',
    { timeout: 30_000 },
    async () => {
      let nowMs = 0
      const gate = createQueueGate(() => nowMs)
      await queue.complain('media-empty-error')
      expect(await gate(queue.name)).toBeUndefined()
      expect(await sendToQueue(Buffer.from('a'), queue.name, 10_000)).toEqual({ kind: 'sent' })
      await vi.waitFor(async () => expect(await gate(queue.name)).toBe('paper-out'), { timeout: 15_000, interval: 100 })
      nowMs += 11_000
      expect(await gate(queue.name)).toBeUndefined()
    },
  )

  it('says that a queue of that name is not there', async () => {
    expect(await sendToQueue(Buffer.from('a'), 'Tidak-Ada', 10_000)).toEqual({ kind: 'not-sent', why: 'queue-refused' })
  })
})
