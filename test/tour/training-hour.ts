// First half: practice, with the sandbox inside the program as the provider.
import { join } from 'node:path'
import { byHand } from '../e2e/support/cashier'
import { type Album } from './album'
import { billStop } from './bill-stop'
import { type Narrator } from './narrator'
import { trainingProvision } from './papers'
import { openTill, type Till } from './till'

type Parts = { readonly folder: string; readonly album: Album; readonly narrator: Narrator }

export async function trainingHour({ folder, album, narrator }: Parts): Promise<void> {
  narrator.chapter('Training: the frame says LATIHAN, no money moves')
  const dataFolder = join(folder, 'training')
  let till: Till | undefined
  try {
    await narrator.step('The owner starts Loket with a provision file', async () => {
      till = await openTill(dataFolder, trainingProvision(folder))
      await till.line('up')
      await album.snap(till.page, 'first-look')
      const products = await till.page.locator('.product').count()
      return { shown: `the sell screen, ${products} products in view, cursor in the number` }
    })
    if (till) await sales(till, album, narrator)
  } catch (error) {
    if (till) await album.snap(till.page, 'failed')
    throw error
  } finally {
    await till?.close()
  }
  album.keepPdfs(join(dataFolder, 'struk'), 'training')
}

async function sales(till: Till, album: Album, narrator: Narrator): Promise<void> {
  await narrator.step('Types 0812-3456-7890, sees Telkomsel, picks 25.000, counts Rp 50.000', async () => {
    await till.page.keyboard.type('0812', byHand)
    await till.page.locator('.operator').waitFor()
    await album.snap(till.page, 'number')
    await till.take({ number: '34567890', product: 'TSEL25', cash: '50000' })
    await album.snap(till.page, 'order')
    return { shown: `change ${await till.page.locator('.change').innerText()}`.replace(/\s+/gu, ' ') }
  })
  await narrator.step('Enter shows the review; only F12 sends', async () => {
    await till.review()
    await album.snap(till.page, 'review')
    return { shown: await till.page.locator('.review-number').innerText() }
  })
  await narrator.step('F12 sends it', async () => {
    const tookMs = await till.send(['delivered'])
    const shown = await till.outcome()
    album.keepText('1-pulsa', await till.paper())
    await album.snap(till.page, 'sold')
    return { shown, tookMs }
  })
  await narrator.step('P saves the receipt as a PDF', async () => {
    await till.savePdf()
    return { shown: (await till.page.locator('.paper-news').innerText()).replace(/\/.*\//u, '') }
  })
  await narrator.step('Next customer: F3, meter 14234567890, a PLN token of 50.000, exact money', async () => {
    await till.next()
    await till.page.keyboard.press('F3')
    await till.take({ number: '14234567890', product: 'PLN50' })
    await till.page.keyboard.press('Enter')
    await till.page.locator('.send-key:enabled').waitFor()
    const tookMs = await till.send(['delivered'])
    const shown = await till.outcome()
    album.keepText('2-pln-token', await till.paper())
    await album.snap(till.page, 'pln-token')
    await till.savePdf()
    return { shown, tookMs }
  })
  await slowSales(till, album, narrator)
  await billStop(till, album, narrator)
}

async function slowSales(till: Till, album: Album, narrator: Narrator): Promise<void> {
  await narrator.step('A number the operator is slow with (…201)', async () => {
    await till.next()
    await till.take({ number: '085612340201', product: 'ISAT10', cash: '20000' })
    await till.review()
    const tookMs = await till.send(['pending'])
    await album.snap(till.page, 'pending')
    return { shown: await till.outcome(), tookMs }
  })
  await narrator.step('Waits; the till asks for the status by itself', async () => {
    const tookMs = await till.waitFor(['delivered'])
    album.keepText('3-pending-then-sold', await till.paper())
    return { shown: await till.outcome(), tookMs }
  })
  await narrator.step('A number whose answer gets lost on the way back (…401)', async () => {
    await till.next()
    await till.take({ number: '087812340401', product: 'XL10', cash: '12000' })
    await till.review()
    const tookMs = await till.send(['unknown'])
    await album.snap(till.page, 'answer-lost')
    return { shown: await till.outcome(), tookMs }
  })
  await narrator.step('Waits; a status check settles it, nothing is bought twice', async () => {
    const tookMs = await till.waitFor(['delivered'])
    const shown = await till.outcome()
    await till.savePdf()
    album.keepText('4-answer-lost-then-sold', await till.paper())
    return { shown, tookMs }
  })
}
