// The window at another size, as on another screen.
import { type ElectronApplication, expect, type Page } from '@playwright/test'

export type Size = { readonly width: number; readonly height: number }

export async function resize(page: Page, app: ElectronApplication, { width, height }: Size): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high, url]) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.isVisible() && each.webContents.getURL() === url)
        ?.setContentSize(wide, high),
    [width, height, page.url()] as const,
  )
  // A screen as large as the window may take a pixel away.
  await expect.poll(() => page.evaluate((wide) => Math.abs(innerWidth - wide), width)).toBeLessThanOrEqual(2)
  await expect.poll(() => page.evaluate((high) => Math.abs(innerHeight - high), height)).toBeLessThanOrEqual(2)
}
