// npm test: everything, on the real application. The last line is `N passed, N failed`: Vitest and Playwright together;
// a check or a run that breaks before it can count its tests adds one failure, so that the line never calls a red run green.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './support/bundles.mjs'
import { run, tool } from './support/commands.mjs'
import { withScreen } from './support/display.mjs'
import { root } from './support/places.mjs'
import { quickChecks } from './support/quick-checks.mjs'
import { say, secondsSince } from './support/say.mjs'
import { e2eTotals, vitestTotals } from './support/test-totals.mjs'
import { provision } from './provision.mjs'

const results = join(root, 'test-results')
const vitestReport = join(results, 'vitest.json')
const e2eReport = join(results, 'e2e.json')

provision('test')
rmSync(results, { recursive: true, force: true })
await build()
const failedChecks = await quickChecks()
const vitest = vitestTotals(vitestReport, await runVitest())
const e2e = e2eTotals(e2eReport, await runE2e())

if (failedChecks.length > 0) say(`Failed checks: ${failedChecks.join(', ')}`)
say(`Everything ran in ${secondsSince()}`)
const passed = vitest.passed + e2e.passed
const failed = vitest.failed + e2e.failed + failedChecks.length
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

function runVitest() {
  say('Unit, contract and journey tests')
  return run(process.execPath, [
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ])
}

function runE2e() {
  say('End to end, on the real application')
  return run(...withScreen(process.execPath, [tool('@playwright/test/cli.js'), 'test']))
}
