// The folder a tour leaves behind: a screenshot of every step in both themes, and every receipt as text and PDF.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Page } from '@playwright/test'

/** README picture -> the step it shows, and in which theme. */
const pictures: Readonly<Record<string, string>> = {
  'sell.png': 'order-light.png',
  'review.png': 'review-light.png',
  'receipt.png': 'sold-light.png',
  'bill.png': 'bill-light.png',
  'bill-receipt.png': 'bill-paid-light.png',
  'offline.png': 'line-down-light.png',
  'history-dark.png': 'history-dark.png',
}

export type Album = {
  /** One screenshot in the light theme and one in the dark. */
  snap(page: Page, name: string): Promise<void>
  /** The paper beside a sale, line by line. */
  keepText(name: string, lines: readonly string[]): void
  /** Every PDF a till has saved, marked with the till it came from. */
  keepPdfs(folder: string, prefix: string): void
  copyPictures(folder: string): void
  readonly count: () => { readonly screenshots: number; readonly receipts: number }
}

export function openAlbum(out: string): Album {
  const screenshots = join(out, 'screenshots')
  const receipts = join(out, 'receipts')
  for (const folder of [screenshots, receipts]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  let steps = 0

  return {
    async snap(page, name) {
      steps += 1
      const number = String(steps).padStart(2, '0')
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: join(screenshots, `${number}-${name}-${colorScheme}.png`), animations: 'disabled' })
      }
    },
    keepText: (name, lines) => writeFileSync(join(receipts, `${name}.txt`), `${lines.join('\n')}\n`),
    keepPdfs(folder, prefix) {
      if (!existsSync(folder)) return
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.pdf'))
      for (const file of files) copyFileSync(join(folder, file), join(receipts, `${prefix}-${basename(file)}`))
    },
    copyPictures(folder) {
      mkdirSync(folder, { recursive: true })
      const taken = readdirSync(screenshots)
      for (const [picture, step] of Object.entries(pictures)) {
        const source = taken.find((file) => file.slice('00-'.length) === step)
        if (source === undefined) throw new Error(`No step of the tour made ${step}`)
        copyFileSync(join(screenshots, source), join(folder, picture))
      }
    },
    count: () => ({ screenshots: steps * 2, receipts: readdirSync(receipts).length }),
  }
}
