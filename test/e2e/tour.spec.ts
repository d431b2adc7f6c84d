// What a stranger sees first without a screen: the tour of `npm start`, from the first look to the settings.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './support/places'
import { expect, test } from './support/fixtures'

test('the tour of npm start runs to its end and leaves pictures and receipts', async ({}, info) => {
  test.setTimeout(180_000)
  const folder = info.outputPath('tour')
  const tour = spawn(process.execPath, [join(root, 'scripts/run-ts.mjs'), join(root, 'test/tour/tour.ts'), '--out', folder], { cwd: root })
  const said: string[] = []
  tour.stdout.on('data', (text) => said.push(String(text)))
  tour.stderr.on('data', (text) => said.push(String(text)))
  const [code] = (await once(tour, 'exit')) as [number | null]
  expect(code, said.join('')).toBe(0)
  expect(readdirSync(join(folder, 'screenshots')).length).toBeGreaterThan(20)
  expect(readdirSync(join(folder, 'receipts')).length).toBeGreaterThan(5)
})
