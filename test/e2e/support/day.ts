// A till and its provider for a whole file of tests that look at the same sales.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sandbox, startSandbox } from './sandbox'
import { provisionFor, startTill, type Till } from './till'

export type Day = { readonly sandbox: Sandbox; readonly till: Till; end(): Promise<void> }

export async function openDay(name: string): Promise<Day> {
  const folder = mkdtempSync(join(tmpdir(), `loket-${name}-`))
  const sandbox = await startSandbox({ book: join(folder, 'buku.jsonl') })
  const till = await startTill({ dataFolder: join(folder, 'data'), provision: provisionFor(sandbox.baseUrl) })
  return {
    sandbox,
    till,
    async end() {
      await till.kill()
      await sandbox.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
