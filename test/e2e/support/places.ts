// Where the built programs and the sample catalogue lie.
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../../..')
export const sampleCatalogue = join(root, 'resources/contoh-katalog.csv')
export const sandboxProgram = join(root, 'out/main/sandbox.js')

/** Looked for after every run in everything that was written to disk. */
export const canaryToken = 'kenari-9f3b7c1d-JANGAN-TERTULIS-4f2a'
export const lastFour = canaryToken.slice(-4)
