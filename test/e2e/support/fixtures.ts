// What a test gets: a provider, tills on fresh folders, and one counter per worker for tests that need no till of their own.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type TestInfo, test as base } from '@playwright/test'
import { type Day, openDay } from './day'
import { type Sandbox, startSandbox } from './sandbox'
import { provisionFor, startTill, type Till, type TillOptions } from './till'

type Opening = Partial<TillOptions>

type Fixtures = {
  readonly folder: string
  readonly sandbox: Sandbox
  /** Starts a till; without a folder on the test's own, so that a second call is a restart. */
  readonly open: (options?: Opening) => Promise<Till>
  /** A till that is ready to sell through the test's sandbox. */
  readonly till: Till
}

export const test = base.extend<Fixtures, { readonly counter: Day }>({
  counter: [
    async ({}, use) => {
      const day = await openDay('counter')
      await use(day)
      await day.end()
    },
    { scope: 'worker', timeout: 30_000 },
  ],

  folder: async ({}, use, info) => {
    const folder = info.outputPath('till')
    mkdirSync(folder, { recursive: true })
    await use(folder)
  },

  sandbox: async ({ folder }, use) => {
    const sandbox = await startSandbox({ book: join(folder, 'buku.jsonl') })
    await use(sandbox)
    await sandbox.stop()
  },

  open: async ({ folder }, use, info) => {
    const opened: Till[] = []
    await use(async (options = {}) => {
      const till = await startTill({ dataFolder: join(folder, 'data'), ...options })
      opened.push(till)
      return till
    })
    for (const till of opened) await picture(till, info)
    await Promise.all(opened.map((till) => till.kill()))
  },

  till: async ({ sandbox, open }, use) => {
    await use(await open({ provision: provisionFor(sandbox.baseUrl) }))
  },
})

export { expect } from '@playwright/test'

/** The screen as it was when the test failed. */
export async function picture({ page }: Till, info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus) return
  const body = await page.screenshot({ timeout: 5_000 }).catch(() => undefined)
  if (body) await info.attach('screen', { body, contentType: 'image/png' })
}
