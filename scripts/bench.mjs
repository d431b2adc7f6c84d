// npm run bench: the benchmark on the built application; what follows `--` goes to it.
import { join } from 'node:path'
import { build } from './support/bundles.mjs'
import { root } from './support/places.mjs'
import { runTypeScript } from './support/run-typescript.mjs'
import { provision } from './provision.mjs'

provision('start')
await build()
process.exitCode = await runTypeScript(join(root, 'test/bench/bench.ts'), process.argv.slice(2))
