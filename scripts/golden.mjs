// npm run golden: writes every golden slip anew. Read the difference before you commit it: each line is what a customer takes home.
import { run, tool } from './support/commands.mjs'

process.env.LOKET_GOLDEN = 'write'
process.exitCode = await run(process.execPath, [tool('vitest/vitest.mjs'), 'run', 'src/main/core/receipt/golden.test.ts'])
