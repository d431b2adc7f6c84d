// A part of a screen held against every ruler: readable in both themes, nothing cut off, large enough to hit.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { clipped, tooSmall } from './layout'

export async function inspect(page: Page, name: string): Promise<void> {
  // Themes differ in nothing but colour, so the other rules are asked once.
  const dark = await axeIn(page, 'dark', (axe) => axe.withRules(['color-contrast']))
  expect.soft(dark, `${name}, dark: axe`).toEqual([])
  expect.soft(await axeIn(page, 'light', (axe) => axe), `${name}, light: axe`).toEqual([])
  expect.soft(await clipped(page), `${name}: cut off`).toEqual([])
  expect.soft(await tooSmall(page), `${name}: too small to hit`).toEqual([])
}

async function axeIn(page: Page, theme: 'light' | 'dark', which: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: theme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
  await settled(page)
  const found = await which(new AxeBuilder({ page }).setLegacyMode(true)).analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** Colours in the middle of a transition are no colours anybody reads. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(passing.map((each) => each.finished))
  })
}
