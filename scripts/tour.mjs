// npm run tour: the real application driven through a day's first sales, with pictures.
import { join } from 'node:path'
import { buildIfStale } from './support/bundles.mjs'
import { root } from './support/places.mjs'
import { runTypeScript } from './support/run-typescript.mjs'
import { provision } from './provision.mjs'

provision('start')
await buildIfStale()
process.exitCode = await runTypeScript(join(root, 'test/tour/tour.ts'), process.argv.slice(2))
