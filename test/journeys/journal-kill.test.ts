import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { type SaleId } from '../../src/main/core/sale/sale'
import { openStore, tempPath, troubleOf } from '../support/temp-database'

const project = join(import.meta.dirname, '../..')
// Inside the project, so that the program finds its packages.
const outDir = join(project, 'node_modules/.cache/loket/store-writer')
const program = join(outDir, 'store-writer.mjs')

beforeAll(async () => {
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    build: {
      ssr: join(project, 'test/support/store-writer.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { external: ['@photostructure/sqlite'], output: { entryFileNames: 'store-writer.mjs' } },
    },
  })
}, 30_000)

/** Runs the writer until it has acknowledged so many steps; answers how far each sale had come by then. */
function sellUntilKilled(path: string, run: string, steps: number): Promise<ReadonlyMap<SaleId, number>> {
  const child = spawn(process.execPath, [program, path, run], { stdio: ['ignore', 'pipe', 'inherit'] })
  return acknowledgements(child, steps)
}

function acknowledgements(child: ChildProcess, steps: number): Promise<ReadonlyMap<SaleId, number>> {
  const seen = new Map<SaleId, number>()
  let count = 0
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const [id, n] = line.split(' ')
      if (!n) return
      seen.set(id as SaleId, Number(n))
      count += 1
      if (count === steps) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', () => (count >= steps ? resolve(seen) : reject(new Error(`The writer ended after ${count} steps`))))
  })
}

describe('a till that is killed', () => {
  it('loses no acknowledged step and has no half one, kill after kill', { timeout: 30_000 }, async () => {
    const path = tempPath()
    const all = new Map<SaleId, number>()
    for (const [index, steps] of [1, 40, 150, 371].entries()) {
      for (const [id, n] of await sellUntilKilled(path, `K${index}`, steps)) all.set(id, n)
      expect(existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0).toBe(true)
    }
    const { journal, of, close, rebuildProjections } = openStore(path)
    const { saldo } = of('niskala')
    for (const [id, n] of all) expect(journal.story(id).length).toBeGreaterThanOrEqual(n)
    const { rows } = journal.search({ limit: 10_000 })
    const numbers = rows.map((sale) => Number(sale.core.number.slice(5))).toSorted((left, right) => left - right)
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
    const books = () => ({ balance: saldo.balance(), reports: saldo.reports(10_000) })
    const before = books()
    expect(before.reports).toHaveLength(rows.filter((sale) => sale.status.kind === 'delivered').length)
    rebuildProjections()
    expect(journal.search({ limit: 10_000 }).rows).toEqual(rows)
    expect(books()).toEqual(before)
    close()
  })

  it('leaves a damaged file and its log exactly as they are', async () => {
    const path = tempPath()
    await sellUntilKilled(path, 'D', 300)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0xa5, 1_024, 9_216))
    const files = () => readdirSync(dirname(path)).map((name) => [name, readFileSync(join(dirname(path), name)).toString('base64')])
    const before = files()
    expect(troubleOf(() => openStore(path))).toBe('damaged')
    expect(files()).toEqual(before)
  })

  it('held its file against every other process while it lived', async () => {
    const path = tempPath()
    const child = spawn(process.execPath, [program, path, 'L'], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const closed = new Promise((resolve) => child.once('close', resolve))
    expect(troubleOf(() => openStore(path))).toBe('locked')
    child.kill('SIGKILL')
    child.stdout.resume()
    await closed
    expect(openStore(path).journal.search({ limit: 1 }).rows).toHaveLength(1)
  })
})
