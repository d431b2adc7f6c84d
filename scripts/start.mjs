// npm start: the application in training mode; without a screen, the tour through it.
import { join } from 'node:path'
import { buildIfStale } from './support/bundles.mjs'
import { run, tool } from './support/commands.mjs'
import { hasDisplay, sandboxFlags } from './support/display.mjs'
import { root } from './support/places.mjs'
import { say } from './support/say.mjs'
import { provision } from './provision.mjs'
import { runTypeScript } from './support/run-typescript.mjs'

provision('start')
await buildIfStale()
const args = process.argv.slice(2)
process.exitCode = hasDisplay() ? await openApplication() : await takeTour()

function openApplication() {
  say('Loket opens in training mode: the sandbox plays the provider, no money moves.')
  return run(process.execPath, [tool('electron/cli.js'), root, ...sandboxFlags(), ...args])
}

function takeTour() {
  say('There is no screen here, so this is the tour: the real application, driven under Xvfb.')
  return runTypeScript(join(root, 'test/tour/tour.ts'), args)
}
