// Makes a fresh clone able to run, with nothing but Node: the first lines of every main npm script.
// By hand: node scripts/provision.mjs [--for check|start|test]
import { pathToFileURL } from 'node:url'
import { provisionElectron } from './provision/electron-runtime.mjs'
import { provisionNpmPackages } from './provision/npm-packages.mjs'
import { provisionSystemPackages } from './provision/system-packages.mjs'
import { stop } from './support/say.mjs'

const needs = {
  check: { application: false, forTests: false },
  start: { application: true, forTests: false },
  test: { application: true, forTests: true },
}

/** `purpose` says how much is needed: only packages, a running application, or the tests' print queue as well. */
export function provision(purpose) {
  const need = needs[purpose]
  if (!need) stop(`--for takes one of: ${Object.keys(needs).join(', ')}`)
  provisionNpmPackages()
  if (!need.application) return
  provisionSystemPackages(need)
  provisionElectron()
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flag = process.argv.indexOf('--for')
  provision(flag > 0 ? process.argv[flag + 1] : 'start')
}
