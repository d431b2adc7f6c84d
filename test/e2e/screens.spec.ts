// Every screen, in light and dark, at every size: readable by everyone, large enough to hit, nothing cut off, nothing broken.
import { AxeBuilder } from '@axe-core/playwright'
import { type ElectronApplication, type Page } from '@playwright/test'
import { emptyCounter, quickly } from './support/cashier'
import { clipped, tooSmall } from './support/layout'
import { resize } from './support/window'
import { expect, test } from './support/fixtures'
import { makeBusy, type Stop, stops } from './support/tour-stops'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
] as const

for (const theme of ['light', 'dark'] as const) {
  for (const part of ['selling', 'looking', 'settings'] as const) {
    test(`${part}, ${theme}: axe finds nothing, targets are large enough, nothing is cut off at any size`, async ({ till, sandbox }) => {
      const { page, app } = till
      await page.emulateMedia({ colorScheme: theme })
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
      if (part === 'looking') await makeBusy(page, sandbox)
      for (const stop of stops[part]) {
        await stop.go(page)
        await inspect(page, app, stop)
      }
      expect(till.complaints).toEqual([])
    })
  }
}

async function inspect(page: Page, app: ElectronApplication, { name }: Stop): Promise<void> {
  await settled(page)
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const violations = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect.soft(violations, `${name}: axe`).toEqual([])
  for (const size of sizes) {
    await resize(page, app, size)
    expect.soft(await clipped(page), `${name} at ${size.width}x${size.height}: cut off`).toEqual([])
  }
  await resize(page, app, sizes[0])
  expect.soft(await tooSmall(page), `${name}: too small to hit`).toEqual([])
}

/** Colours in the middle of a transition are no colours anybody reads. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(passing.map((each) => each.finished))
  })
}

test('the number pad has keys of about 76 px and stays where it is through a whole order', async ({ counter }) => {
  const { page } = counter.till
  await emptyCounter(page)
  const pad = page.getByRole('group', { name: 'Papan angka' })
  const keys = await pad
    .getByRole('button')
    .evaluateAll((all) => all.map((key) => key.getBoundingClientRect()).map(({ width, height }) => [width, height]))
  expect(keys).toHaveLength(12)
  for (const [width = 0, height = 0] of keys) {
    expect(width).toBeGreaterThanOrEqual(72)
    expect(height).toBeGreaterThanOrEqual(68)
  }
  const before = await pad.boundingBox()
  await page.keyboard.type('081234567890', quickly)
  await expect(page.getByText('Belum pernah ke nomor ini')).toBeVisible()
  expect(await pad.boundingBox()).toEqual(before)
})
