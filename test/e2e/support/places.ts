// Where the built programs and the sample catalogue lie.
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../../..')
export const sampleCatalogue = join(root, 'resources/contoh-katalog.csv')
export const sandboxProgram = join(root, 'out/main/sandbox.js')

/** Looked for after every run in everything that was written to disk. */
export const canaryToken = 'kenari-9f3b7c1d-JANGAN-TERTULIS-4f2a'

/** The shop's account at DigiSwitch; the key is looked for in the same way. */
export const digiswitchUser = 'toko-berkah'
export const canaryKey = 'kenari-digi-51e0a7d2-JANGAN-TERTULIS-8c3e'
export const lastFour = canaryToken.slice(-4)
