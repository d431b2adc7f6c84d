// A till that is killed in the middle of its slips, again and again, with a printer of changing moods: a real process, file and socket.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPaperServer, type PaperServer } from '../support/paper-server'
import { openStore, tempPath } from '../support/temp-database'

const project = join(import.meta.dirname, '../..')
// Inside the project, so that the program finds its packages.
const outDir = join(project, 'node_modules/.cache/loket/print-kill-program')
let server: PaperServer

beforeAll(async () => {
  server = await openPaperServer()
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    build: {
      ssr: join(project, 'test/support/print-kill-program.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { external: ['@photostructure/sqlite'], output: { entryFileNames: 'program.mjs' } },
    },
  })
}, 30_000)
afterAll(() => server.close())

/** Runs the program; killed after so long, or left to come to rest by itself. */
function print(path: string, run: string, slips: number, killAfterMs?: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [join(outDir, 'program.mjs'), path, String(server.port), run, String(slips)], { stdio: 'ignore' })
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (_code, signal) => {
      clearTimeout(timer)
      resolve(signal)
    })
  })
}

describe('a till that is killed while it prints', () => {
  it('has each slip on paper once and whole, or asks about it', { timeout: 60_000 }, async () => {
    const path = tempPath()
    const kills = [250, 320, 400, 500, 650, 800]
    for (const [turn, ms] of kills.entries()) {
      server.setMood(turn % 3 === 1 ? { kind: 'stalls', after: 100 } : { kind: 'prints', eachMs: 4 })
      await print(path, `K${turn}`, 40, ms)
    }
    server.setMood({ kind: 'prints' })
    expect(await print(path, 'L', 3)).toBeNull()
    const { prints, journal } = openStore(path)
    const all = journal.search({ limit: 10_000 }).rows.flatMap((sale) => prints.of(sale.core.id))
    const papers = server.jobs.map(({ bytes, whole }) => ({ key: /<([^>]*)>/u.exec(Buffer.from(bytes).toString())?.[1], whole }))
    for (const { saleId, print: place, state } of all) {
      const found = papers.filter(({ key }) => key === `${saleId} ${place}`)
      if (state === 'sent') expect(found).toEqual([{ key: `${saleId} ${place}`, whole: true }])
      else expect([state, found.length <= 1]).toEqual(['uncertain', true])
    }
    const count = (wanted: string) => all.filter(({ state }) => state === wanted).length
    expect(count('sent')).toBeGreaterThan(20)
    expect(count('uncertain')).toBeGreaterThan(0)
  })
})
