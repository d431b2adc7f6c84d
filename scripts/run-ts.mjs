// node scripts/run-ts.mjs FILE args…: runs a TypeScript program of ours, on a virtual screen where there is no other.
import { resolve } from 'node:path'
import { runTypeScript } from './support/run-typescript.mjs'
import { stop } from './support/say.mjs'
import { provision } from './provision.mjs'

const [file, ...args] = process.argv.slice(2)
if (!file) stop('Say which file to run: node scripts/run-ts.mjs FILE args…')
provision('start')
process.exitCode = await runTypeScript(resolve(file), args)
