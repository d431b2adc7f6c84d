// The customer's side of the counter: its window, and what a customer reads there.
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { openPlace } from './settings'
import { shop, type Till } from './till'

const isCustomers = (page: Page) => page.url() === 'app://loket/customer.html'

export const displaySwitch = (panel: Locator): Locator => panel.getByRole('switch', { name: 'Layar pelanggan' })

/** What stands there while nobody is served. */
export const idleWords = `Selamat datang ${shop.name} ${shop.address}`

/** The customer's page, once it has drawn something. */
export async function customerPage(app: ElectronApplication): Promise<Page> {
  await expect.poll(() => app.windows().filter(isCustomers).length).toBe(1)
  const page = app.windows().find(isCustomers)
  if (!page) throw new Error('The customer has no window')
  await expect(page.getByRole('heading')).toBeVisible()
  return page
}

export async function noCustomerPage(app: ElectronApplication): Promise<void> {
  await expect.poll(() => app.windows().filter(isCustomers).length).toBe(0)
}

/** Switched on from the settings, by key. */
export async function openDisplay({ app, page }: Till): Promise<Page> {
  await displaySwitch(await openPlace(page, 'Tampilan')).press('Space')
  return customerPage(app)
}

/** Everything a customer can read, as one line. */
export async function wordsOn(customers: Page): Promise<string> {
  return (await customers.locator('main').innerText()).replace(/\s+/gu, ' ').trim()
}

/** Keeps every text that was ever on the page, not only what a test looks at. */
export async function rememberAll(customers: Page): Promise<() => Promise<readonly string[]>> {
  await customers.evaluate(() => {
    const heard: string[] = []
    const note = () => void heard.push(document.body.innerText.replace(/\s+/gu, ' '))
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true })
    note()
    Reflect.set(globalThis, 'heard', heard)
  })
  return () => customers.evaluate(() => Reflect.get(globalThis, 'heard') as string[])
}
