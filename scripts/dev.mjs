// npm run dev: the application in training mode with hot reload; what follows `--` goes to the application.
import { run, tool } from './support/commands.mjs'
import { sandboxFlags, withScreen } from './support/display.mjs'
import { provision } from './provision.mjs'

provision('start')
const args = [tool('electron-vite/bin/electron-vite.js'), 'dev', '--watch', '--', ...sandboxFlags(), ...process.argv.slice(2)]
process.exitCode = await run(...withScreen(process.execPath, args))
