// npm run check: everything that can be known without building, in seconds. The habit before each commit.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tool } from './support/commands.mjs'
import { quickestFolder } from './support/places.mjs'
import { quickChecks } from './support/quick-checks.mjs'
import { say, secondsSince } from './support/say.mjs'
import { provision } from './provision.mjs'

provision('check')
// A small part of the generated cases: the habit has to be quick, and the whole number runs in `npm test`.
process.env.LOKET_CASES = '0.05'
// Here no till loses its power: real database files, in memory where that can be had.
const scratch = mkdtempSync(join(quickestFolder(), 'loket-check-'))
process.env.TMPDIR = scratch
// What waits for sockets and time limits, and what tries thousands of broken answers, runs in `npm test` alone.
const longOnes = [
  'src/main/adapters/http/**',
  'src/main/adapters/printing/found-network.test.ts',
  'src/main/adapters/*/{secrecy,fuzz*}.test.ts',
]
const unitTests = {
  name: 'unit tests and layers',
  command: [
    tool('vitest/vitest.mjs'),
    'run',
    '--project',
    'unit',
    '--no-isolate',
    '--reporter',
    'dot',
    ...longOnes.flatMap((each) => ['--exclude', each]),
  ],
}
const failed = await quickChecks([unitTests])
rmSync(scratch, { recursive: true, force: true })
say(failed.length === 0 ? `All good after ${secondsSince()}` : `Not good: ${failed.join(', ')} (${secondsSince()})`)
process.exitCode = failed.length === 0 ? 0 : 1
