// npm run tour: the real application through a day's first sales. Exit code 1 when a step did not show what it should.
// Flags: --out DIR (./tour), --pictures DIR (the few pictures the README shows).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAlbum } from './album'
import { createNarrator } from './narrator'
import { readOptions, type TourOptions } from './options'
import { realHour } from './real-hour'
import { trainingHour } from './training-hour'

const badUsage = 2

try {
  const options = readOptions(process.argv.slice(2))
  await takeTour(options)
} catch (error) {
  console.error(`The tour takes --out DIR and --pictures DIR. ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = badUsage
}

async function takeTour({ out, pictures }: TourOptions): Promise<void> {
  const startMs = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'loket-tour-'))
  const album = openAlbum(out)
  const parts = { folder, album, narrator: createNarrator() }
  try {
    await trainingHour(parts)
    await realHour(parts)
    if (pictures !== undefined) album.copyPictures(pictures)
    const { screenshots, receipts } = album.count()
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
    console.log(`\n${screenshots} screenshots and ${receipts} receipts in ${out} (${seconds} s)`)
  } catch (error) {
    console.error(`\nThis step failed: ${error instanceof Error ? error.message : String(error)}\nWhat was seen before it is in ${out}`)
    process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
