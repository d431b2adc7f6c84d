// A thousand slips to a printer that stalls, breaks off, goes away, comes back, never hangs up: once and whole, or reported.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendToNetwork } from '../../src/main/adapters/printing/network-route'
import { type Mood, openPaperServer, type PaperServer } from '../support/paper-server'

const limits = { connectMs: 1_000, statusMs: 5, stallMs: 80 }
const ready = [0x12, 0x12, 0x12] as const
let server: PaperServer

beforeAll(async () => {
  server = await openPaperServer()
})
afterAll(() => server.close())

describe('a thousand slips to a printer of changing moods', () => {
  it('come out once and whole, or are reported', { timeout: 120_000 }, async () => {
    const random = fc.sample(fc.record({ size: fc.integer({ min: 3, max: 9_000 }), mood: fc.integer({ min: 0, max: 99 }) }), {
      numRuns: 1_000,
      seed: 5,
    })
    const counts = { sent: 0, 'not-sent': 0, uncertain: 0 }
    for (const [index, { size, mood }] of random.entries()) {
      const bytes = Buffer.from(`<${index}>:`.padEnd(size + 8, '.'))
      if (mood < 8) await server.down()
      else server.setMood(moodOf(mood, size))
      const outcome = await sendToNetwork(bytes, { host: '127.0.0.1', port: server.port }, limits)
      if (mood < 8) await server.up()
      counts[outcome.kind] += 1
      const papers = server.jobs.filter((job) => Buffer.from(job.bytes.subarray(0, 12)).toString().startsWith(`<${index}>:`))
      if (outcome.kind === 'sent') expect(papers).toEqual([{ bytes, whole: true }])
      else expect(papers.length).toBeLessThanOrEqual(outcome.kind === 'not-sent' ? 0 : 1)
    }
    expect(counts.sent).toBeGreaterThan(500)
    expect(counts['not-sent']).toBeGreaterThan(20)
    expect(counts.uncertain).toBeGreaterThan(50)
  })
})

function moodOf(mood: number, size: number): Mood {
  if (mood < 16) return { kind: 'stalls', after: mood % 2 === 0 ? size : 8 }
  if (mood < 28) return { kind: 'breaks', after: mood % 2 === 0 ? size : 8 }
  if (mood < 34) return { kind: 'tells', status: [...ready] }
  if (mood < 46) return { kind: 'keeps', says: mood % 2 === 0 ? [0] : [...ready, 3] }
  if (mood < 50) return { kind: 'keeps', says: [] }
  return mood < 54 ? { kind: 'keeps', says: [0x1a, 0x32, 0x72] } : { kind: 'prints' }
}
