// npm run check: everything that can be known without building, in seconds. The habit before each commit.
import { tool } from './support/commands.mjs'
import { quickChecks } from './support/quick-checks.mjs'
import { say, secondsSince } from './support/say.mjs'
import { provision } from './provision.mjs'

provision('check')
// A small part of the generated cases: the habit has to be quick, and the whole number runs in `npm test`.
process.env.LOKET_QUICK = '1'
const unitTests = {
  name: 'unit tests and layers',
  command: [tool('vitest/vitest.mjs'), 'run', '--project', 'unit', '--no-isolate', '--reporter', 'dot'],
}
const failed = await quickChecks([unitTests])
say(failed.length === 0 ? `All good after ${secondsSince()}` : `Not good: ${failed.join(', ')} (${secondsSince()})`)
process.exitCode = failed.length === 0 ? 0 : 1
