// The checks of the source text, a few at a time; a check speaks only when it has found something.
import { availableParallelism } from 'node:os'
import { runQuietly, tool } from './commands.mjs'
import { say, secondsSince } from './say.mjs'

const checks = [
  { name: 'types', command: [tool('typescript/bin/tsc'), '-b'] },
  { name: 'lint', command: [tool('oxlint/bin/oxlint'), '--deny-warnings'] },
  { name: 'format', command: [tool('oxfmt/bin/oxfmt'), '--check'] },
  { name: 'unused', command: [tool('knip/bin/knip.js'), '--no-progress'] },
]

/** Answers the names of those that failed. */
export async function quickChecks(more = []) {
  const waiting = [...more, ...checks]
  const failed = []
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (!(await passes(check))) failed.push(check.name)
    }
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker))
  return failed
}

async function passes({ name, command }) {
  const startMs = Date.now()
  const { code, output } = await runQuietly(process.execPath, command)
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${secondsSince(startMs)})`)
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n\n`)
  return code === 0
}
