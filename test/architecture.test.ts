// Reads every source file and fails on an arrow that is not in the table of architecture.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsOf, importsOf, type SourceFile } from './architecture'

const root = join(import.meta.dirname, '..')

function sources(): SourceFile[] {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const code = names.filter((name) => /\.(ts|tsx)$/u.test(name))
  return code.map((name) => {
    const path = join(root, 'src', name)
    return { path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }
  })
}

describe('the house', () => {
  it('has no arrow, word or file that the table forbids', () => {
    const files = sources()
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap(faultsOf)).toEqual([])
  })
})

type Example = readonly [promise: string, path: string, text: string]

const bad: readonly Example[] = [
  ['shared does not look up to main', 'src/shared/money.ts', "import { a } from '../main/core/ledger'"],
  ['shared takes no package but valibot', 'src/shared/money.ts', "import { z } from 'zod'"],
  ['core takes no package', 'src/main/core/ledger.ts', "import * as v from 'valibot'"],
  ['core takes nothing from node', 'src/main/core/ledger.ts', "import { createHash } from 'node:crypto'"],
  ['core has no clock', 'src/main/core/ledger.ts', 'const now = Date.now()'],
  ['core has no chance', 'src/main/core/ledger.ts', 'const dice = Math.random()'],
  ['core never waits', 'src/main/core/ledger.ts', 'export const a = async () => { await b }'],
  ['the engine names no adapter', 'src/main/engine/run-sale.ts', "import type { A } from '../adapters/sqlite/journal'"],
  ['features are blind to each other', 'src/main/features/topup.ts', "import { a } from './history'"],
  ['features know no electron', 'src/main/features/topup.ts', "import { app } from 'electron'"],
  ['adapters are blind to each other', 'src/main/adapters/csv/read-csv.ts', "import { a } from '../sqlite/journal'"],
  ['only providers use the wire', 'src/main/adapters/printing/printer.ts', "import { a } from '../http/http-client'"],
  ['one provider does not use another', 'src/main/adapters/niskala/wire.ts', "import { a } from '../digiswitch/wire'"],
  ['only compose names adapters', 'src/main/app/routes.ts', "import { a } from '../adapters/sqlite/journal'"],
  ['the entry names no adapter', 'src/main/index.ts', "const a = await import('./adapters/sqlite/journal')"],
  ['only ipc-server names ipcMain', 'src/main/app/window.ts', "import { ipcMain } from 'electron'"],
  ['the preload knows only the nouns', 'src/preload/index.ts', "import { a } from '../main/core/ledger'"],
  ['screens know nothing of main', 'src/renderer/App.tsx', "import { a } from '../main/core/ledger'"],
  ['screens know no node', 'src/renderer/App.tsx', "import { a } from 'node:fs'"],
  ['parts do not use the bridge', 'src/renderer/ui/Button.tsx', "import { bridge } from '../bridge'"],
  ['screens are blind to each other', 'src/renderer/features/topup/A.tsx', "import { a } from '../history/B'"],
  ['the sale knows no feature', 'src/renderer/sale/A.tsx', "import { a } from '../features/topup/B'"],
  ['only the bridge touches window.pos', 'src/renderer/App.tsx', "window.pos.call('x')"],
  ['the sandbox takes nothing of ours', 'src/sandbox/server.ts', "import { a } from '../shared/money'"],
  ['nobody takes from the sandbox', 'src/main/app/training-mode.ts', "import { a } from '../../sandbox/server'"],
  ['no default exports', 'src/shared/money.ts', 'export default 1'],
  ['no any', 'src/shared/money.ts', 'export const a: any = 1'],
  ['no any inside a type', 'src/shared/money.ts', 'export type A = Map<string, any>'],
  ['no barrels', 'src/shared/index.ts', "export * from './money'\nexport { a } from './b'\n"],
  ['no long files', 'src/shared/money.ts', 'const a = 1\n'.repeat(221)],
  ['no file outside the rooms', 'src/helpers/a.ts', 'export const a = 1'],
]

const good: readonly Example[] = [
  ['compose names adapters', 'src/main/app/compose.ts', "import { a } from '../adapters/sqlite/journal'"],
  ['so do its parts', 'src/main/app/compose-providers.ts', "import { a } from '../adapters/niskala/client'"],
  ['the entry composes', 'src/main/index.ts', "import { compose } from './app/compose'"],
  ['the entry opens the window', 'src/main/index.ts', "import { a } from './app/window'"],
  ['a provider uses the wire', 'src/main/adapters/niskala/client.ts', "import { a } from '../http/http-client'"],
  ['a feature asks the engine', 'src/main/features/topup.ts', "import { a } from '../engine/run-sale'"],
  ['a screen uses the bridge', 'src/renderer/features/topup/topup-store.ts', "import { bridge } from '../../bridge'"],
  ['a comment may say anything', 'src/main/core/ledger.ts', "// Date, await: import 'electron'\nexport const a = 1"],
  ['words may be many', 'src/shared/text/id.ts', 'const a = 1\n'.repeat(500)],
  ['a text may say any', 'src/shared/money.ts', "export const a = 'takes: any key'\nPromise.any([])"],
]

describe('the table', () => {
  it.each(bad)('%s', (_promise, path, text) => {
    expect(faultsOf({ path, text })).toHaveLength(1)
  })

  it.each(good)('%s', (_promise, path, text) => {
    expect(faultsOf({ path, text })).toEqual([])
  })

  it('sees every way to name a module', () => {
    const code = `import a from 'one'\nimport type { B } from "two"\nimport 'three'\nexport * from 'four'
      const f = await import('five?modulePath')\nimport {\n  g,\n} from 'six'`
    expect(importsOf(code)).toEqual(['one', 'two', 'three', 'four', 'five', 'six'])
  })
})
