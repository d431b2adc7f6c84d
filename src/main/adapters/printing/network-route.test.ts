// Slips to a printer in the network that behaves as printers do: slow, silent, gone, back again.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openPaperServer, type PaperServer } from '../../../../test/support/paper-server'
import { sendToNetwork } from './network-route'
import { type RouteOutcome } from './route-outcome'

const limits = { connectMs: 1_000, statusMs: 15, stallMs: 60 }
const ready = [0x12, 0x12, 0x12] as const
let server: PaperServer

const slip = (mark: string, size: number): Uint8Array => Buffer.from(`${mark}:`.padEnd(size, '.'))
const send = (bytes: Uint8Array, more = limits): Promise<RouteOutcome> =>
  sendToNetwork(bytes, { host: '127.0.0.1', port: server.port }, more)

beforeAll(async () => {
  server = await openPaperServer()
})
afterEach(() => server.setMood({ kind: 'prints' }))
afterAll(() => server.close())

describe('the outcome of one slip', () => {
  it('is sent when the printer took all of it and hung up after us, however slowly it read', async () => {
    server.setMood({ kind: 'prints', eachMs: 20 })
    const bytes = slip('long', 100_000)
    expect(await send(bytes, { ...limits, stallMs: 2_000 })).toEqual({ kind: 'sent' })
    expect(server.jobs.at(-1)).toEqual({ bytes, whole: true })
  })

  it('is not sent when nobody is there', async () => {
    await server.down()
    expect(await send(slip('gone', 100))).toEqual({ kind: 'not-sent', why: 'no-connection' })
    await server.up()
  })

  it('is not sent when the address cannot be found', async () => {
    const outcome = await sendToNetwork(slip('lost', 100), { host: 'printer.invalid', port: 9100 }, { ...limits, connectMs: 5_000 })
    expect(outcome.kind).toBe('not-sent')
  })

  it('is uncertain when the printer stands still half-way, and when it breaks off', async () => {
    server.setMood({ kind: 'stalls', after: 500 })
    expect(await send(slip('stalled', 2_000))).toEqual({ kind: 'uncertain' })
    server.setMood({ kind: 'breaks', after: 500 })
    expect(await send(slip('broken', 2_000))).toEqual({ kind: 'uncertain' })
  })
})

describe('a printer that never hangs up', () => {
  const patient = { ...limits, stallMs: 5_000 }
  const lateStatus = [0x12, 0x32, 0x72, 0x12]

  it.each([
    ['there is paper', [0x00]],
    ['little paper is left', [0x03]],
    ['late status comes first', [...lateStatus, 0x00]],
    ['automatic status comes first', [0x14, 0x00, 0x00, 0x0f, 0x00]],
  ])('has printed the slip when it answers behind it: %s', async (_why, says) => {
    server.setMood({ kind: 'keeps', says, afterMs: 20 })
    const bytes = slip('kept', 9_000)
    const startMs = performance.now()
    expect(await send(bytes, patient)).toEqual({ kind: 'sent' })
    expect(performance.now() - startMs).toBeLessThan(1_000)
    expect(server.jobs.at(-1)).toEqual({ bytes, whole: true })
  })

  it.each([
    ['answers nothing', []],
    ['answers with late status alone', lateStatus],
    ['sends automatic status alone', [0x14, 0x00, 0x00, 0x0f]],
    ['sends letters', [0x3f, 0x0a, 0x20, 0x41]],
  ])('leaves the slip uncertain when it %s', async (_why, says) => {
    server.setMood({ kind: 'keeps', says })
    expect(await send(slip('silent', 500))).toEqual({ kind: 'uncertain' })
  })

  it('leaves the slip uncertain at once when it says that the paper has ended', async () => {
    server.setMood({ kind: 'keeps', says: [0x0c] })
    const startMs = performance.now()
    expect(await send(slip('no paper', 500), patient)).toEqual({ kind: 'uncertain' })
    expect(performance.now() - startMs).toBeLessThan(1_000)
  })
})

describe('a printer that tells its state', () => {
  it.each([
    ['paper-out', [0x1a, 0x32, 0x72]],
    ['cover-open', [0x1a, 0x16, 0x12]],
    ['printer-error', [0x1a, 0x52, 0x12]],
    ['offline', [0x1a, 0x12, 0x12]],
  ] as const)('gets nothing to print while it is not ready: %s', async (why, status) => {
    server.setMood({ kind: 'tells', status })
    const before = server.jobs.length
    expect(await send(slip('not ready', 500), { ...limits, statusMs: 1_000 })).toEqual({ kind: 'not-sent', why })
    expect(server.jobs).toHaveLength(before)
  })

  it('prints when it is ready, with no wait beyond its answer', async () => {
    server.setMood({ kind: 'tells', status: ready })
    const startMs = performance.now()
    expect(await send(slip('ready', 500), { ...limits, statusMs: 5_000 })).toEqual({ kind: 'sent' })
    expect(performance.now() - startMs).toBeLessThan(1_000)
  })

  it('is printed to all the same when its answer is no status', async () => {
    server.setMood({ kind: 'tells', status: [0x3f, 0x3f, 0x3f] })
    expect(await send(slip('babble', 500), { ...limits, statusMs: 1_000 })).toEqual({ kind: 'sent' })
  })
})
