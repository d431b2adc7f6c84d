// Second half: a till in earnest whose line goes down and comes back. Its provider is a sandbox of its own.
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Album } from './album'
import { type Narrator } from './narrator'
import { realProvision } from './papers'
import { startProvider, type TourProvider } from './provider'
import { openTill, type Till } from './till'

type Parts = { readonly folder: string; readonly album: Album; readonly narrator: Narrator }

const waiting = [
  { number: '081299990001', product: 'TSEL50', cash: '100000' },
  { number: '089512345678', product: 'TRI20', cash: '50000' },
  { number: '088212345678', product: 'SMART10', cash: '12000' },
]

export async function realHour({ folder, album, narrator }: Parts): Promise<void> {
  narrator.chapter('In earnest: another data base, a provider over HTTP, a price list from CSV')
  const dataFolder = join(folder, 'real')
  const provider = await startProvider(folder)
  let till: Till | undefined
  try {
    await narrator.step('The owner provisions address, token and price list', async () => {
      till = await openTill(dataFolder, realProvision(folder, provider.baseUrl))
      await till.line('up')
      await album.snap(till.page, 'real-till')
      return { shown: (await till.page.locator('.fact-saldo').innerText()).replace(/\s+/gu, ' ') }
    })
    if (!till) return
    await lineDown(till, provider, album, narrator)
    await lineBack(till, provider, album, narrator)
    await lookBack(till, album, narrator)
  } catch (error) {
    if (till) await album.snap(till.page, 'failed')
    throw error
  } finally {
    await till?.close()
    await provider.stop()
  }
  album.keepPdfs(join(dataFolder, 'struk'), 'real')
}

async function lineDown(till: Till, provider: TourProvider, album: Album, narrator: Narrator): Promise<void> {
  await provider.cutLine()
  for (const [place, order] of waiting.entries()) {
    const first = place === 0
    await narrator.step(first ? 'The line is cut. The next customer comes all the same' : 'And another customer', async () => {
      await till.take(order)
      await till.review()
      const tookMs = await till.send(['queued'])
      const shown = await till.outcome()
      if (first) {
        await till.line('down')
        album.keepText('6-deposit-slip', await till.paper())
        await till.savePdf()
        await album.snap(till.page, 'deposit-slip')
      }
      await till.next()
      return { shown, tookMs }
    })
  }
  await narrator.step('F8 shows what waits, why, and how much money lies there', async () => {
    await till.go('F8')
    await expect(till.page.locator('.queue-row')).toHaveCount(waiting.length)
    await till.page.keyboard.press('ArrowDown')
    await album.snap(till.page, 'line-down')
    return { shown: await till.page.locator('.queue-total').innerText() }
  })
}

async function lineBack(till: Till, provider: TourProvider, album: Album, narrator: Narrator): Promise<void> {
  await narrator.step('The line is back; nobody touches the till', async () => {
    await provider.restoreLine()
    const startMs = performance.now()
    await till.line('up', 20_000)
    await expect(till.page.locator('.queue-row')).toHaveCount(0, { timeout: 10_000 })
    const tookMs = performance.now() - startMs
    await album.snap(till.page, 'queue-drained')
    const purchases = await provider.purchases()
    if (purchases.length !== waiting.length || purchases.some((count) => count !== 1)) {
      throw new Error(`The provider's book does not hold each order once: ${purchases.join(', ')}`)
    }
    return { shown: `the queue is empty; the provider's book holds each order once`, tookMs }
  })
}

async function lookBack(till: Till, album: Album, narrator: Narrator): Promise<void> {
  await narrator.step('F7: the day so far, and the whole story of one sale', async () => {
    await till.go('F7')
    await expect(till.page.locator('.history-row')).toHaveCount(waiting.length)
    await till.page.keyboard.press('ArrowDown')
    await till.page.locator('.history-destination').waitFor()
    await album.snap(till.page, 'history')
    return { shown: await till.page.locator('.history-destination').innerText() }
  })
  await narrator.step('F11: settings, the provider and its token', async () => {
    await till.go('F11')
    await till.page.locator('.settings-nav').waitFor()
    await till.page.keyboard.press('3')
    await till.page.locator('.settings-token').waitFor()
    await till.page.keyboard.press('t')
    await expect(till.page.locator('.settings-test-result')).not.toBeEmpty()
    await expect(till.page.locator('.settings-test [aria-busy="true"]')).toHaveCount(0)
    await album.snap(till.page, 'settings')
    return { shown: (await till.page.locator('.settings-test-result').innerText()).replace(/\s+/gu, ' ') }
  })
}
