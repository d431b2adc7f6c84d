// The built application under a cashier's hands: the real keys, the real screen.
import { resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { byHand } from '../e2e/support/cashier'
import { type SaleState } from '../../src/shared/sale-view'

export type Order = {
  readonly number: string
  readonly product: string
  /** What is typed as cash; nothing means Enter: exact money. */
  readonly cash?: string
}

export type Till = {
  readonly page: Page
  /** Number, product and cash are typed; the review is not open yet. */
  take(order: Order): Promise<void>
  /** Opens the review and waits until the send key answers. */
  review(): Promise<void>
  /** Sends, and answers how long it took until one of the states was on screen. */
  send(states: readonly SaleState[]): Promise<number>
  /** Waits until the sale on screen has one of the states; answers how long. */
  waitFor(states: readonly SaleState[], timeoutMs?: number): Promise<number>
  /** The large word of the result, with the serial number when there is one. */
  outcome(): Promise<string>
  paper(): Promise<readonly string[]>
  savePdf(): Promise<void>
  next(): Promise<void>
  go(key: 'F2' | 'F4' | 'F7' | 'F8' | 'F11'): Promise<void>
  line(kind: 'up' | 'down', timeoutMs?: number): Promise<void>
  close(): Promise<void>
}

const appTimeoutMs = 15_000
const width = 1366
const height = 768

export async function openTill(dataFolder: string, provision: string): Promise<Till> {
  const flags = process.platform === 'linux' ? ['--disable-gpu', '--log-level=3'] : []
  const app = await _electron.launch({
    args: [process.cwd(), `--user-data-dir=${resolve(dataFolder)}`, '--provision', provision, ...flags],
    timeout: appTimeoutMs,
  })
  const page = await app.firstWindow({ timeout: appTimeoutMs })
  page.setDefaultTimeout(appTimeoutMs)
  await fitWindow(app)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(page.locator('[data-place="number"]')).toBeFocused({ timeout: appTimeoutMs })
  await page.locator('.product').first().waitFor()
  return { page, ...hands(page), close: () => app.close() }
}

async function fitWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0), [width, height])
}

function hands(page: Page): Omit<Till, 'page' | 'close'> {
  const waitFor = async (states: readonly SaleState[], timeoutMs = appTimeoutMs): Promise<number> => {
    const startMs = performance.now()
    await page.locator(states.map((state) => `[data-sale-state="${state}"]`).join(', ')).waitFor({ timeout: timeoutMs })
    return performance.now() - startMs
  }
  return {
    waitFor,
    async take({ number, product, cash }) {
      await page.keyboard.type(number, byHand)
      await page.locator(`[data-code="${product}"]`).click()
      await expect(page.locator('[data-place="cash"]')).toBeFocused()
      if (cash !== undefined) await page.keyboard.type(cash, byHand)
    },
    async review() {
      await page.keyboard.press('Enter')
      await page.locator('.send-key:enabled').waitFor()
    },
    async send(states) {
      await page.keyboard.press('F12')
      return waitFor(states)
    },
    async outcome() {
      const word = await page.locator('.result-word').innerText()
      const serial = page.getByTestId('serial')
      return (await serial.count()) > 0 ? `${word}, ${await serial.innerText()}` : word
    },
    async paper() {
      await page.locator('.paper-line').first().waitFor()
      return page.locator('.paper-line').allTextContents()
    },
    async savePdf() {
      await page.keyboard.press('p')
      await page.locator('[data-paper="saved"]').waitFor()
    },
    async next() {
      // The key answers a moment after the result came up, so that it cannot close it by mistake.
      await expect(async () => {
        await page.keyboard.press('Enter')
        await expect(page.locator('[data-place="number"]')).toBeFocused({ timeout: 100 })
      }).toPass({ intervals: [100], timeout: appTimeoutMs })
    },
    go: (key) => page.keyboard.press(key),
    line: (kind, timeoutMs = appTimeoutMs) => page.locator(`[data-line="${kind}"]`).waitFor({ timeout: timeoutMs }),
  }
}
