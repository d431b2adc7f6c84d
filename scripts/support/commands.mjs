// Starting other programs. npm is started through its own script: `npm` is a .cmd on Windows, which spawn refuses.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './places.mjs'

/** Runs to the end with the terminal attached; answers the exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)))
  })
}

/** Runs to the end in silence; answers the exit code and everything that was printed. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const printed = []
    child.stdout.on('data', (chunk) => printed.push(chunk))
    child.stderr.on('data', (chunk) => printed.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(printed).toString() }))
  })
}

export function npm(args, options = {}) {
  const script = process.env.npm_execpath
  const own = script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args]
  return spawnSync(own[0], own[1], { cwd: root, shell: own[0] === 'npm' && process.platform === 'win32', ...options })
}

/** The file behind a package's command, run with this very node instead of through a shell shim. */
export function tool(path) {
  return join(root, 'node_modules', path)
}

export function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, program)))
}
