// Makes a fresh clone able to run, with nothing but Node: the first lines of every main npm script.
// By hand: node scripts/provision.mjs [--for check|start|test]
import { pathToFileURL } from 'node:url'
import { provisionElectron } from './provision/electron-runtime.mjs'
import { provisionNpmPackages } from './provision/npm-packages.mjs'
import { provisionSystemPackages } from './provision/system-packages.mjs'
import { stop } from './support/say.mjs'

const needs = {
  check: { system: false, forTests: false },
  start: { system: true, forTests: false },
  test: { system: true, forTests: true },
}

/** `purpose` says how much is needed: packages and runtime, a running application, or the tests' print queue as well. */
export function provision(purpose) {
  const need = needs[purpose]
  if (!need) stop(`--for takes one of: ${Object.keys(needs).join(', ')}`)
  provisionNpmPackages()
  if (need.system) provisionSystemPackages(need)
  // Also for the checks: modules that name Electron ask where it is.
  provisionElectron()
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flag = process.argv.indexOf('--for')
  provision(flag > 0 ? process.argv[flag + 1] : 'start')
}
