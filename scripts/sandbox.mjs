// npm run sandbox -- --port N: the pretended provider by itself, in plain Node.
import { join } from 'node:path'
import { buildIfStale } from './support/bundles.mjs'
import { run } from './support/commands.mjs'
import { root } from './support/places.mjs'
import { provision } from './provision.mjs'

provision('check')
await buildIfStale()
process.exitCode = await run(process.execPath, [join(root, 'out/main/sandbox.js'), ...process.argv.slice(2)])
