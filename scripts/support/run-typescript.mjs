// Node 20 cannot run TypeScript and its compiler has no API here, so Vite's bundler makes one file of ours; packages stay where they are.
import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { run } from './commands.mjs'
import { withScreen } from './display.mjs'
import { root, scratch } from './places.mjs'
import { stop } from './say.mjs'

export async function runTypeScript(file, args) {
  if (!existsSync(file)) stop(`There is no ${file}`)
  const folder = join(scratch, 'run', `${basename(file, '.ts')}-${process.pid}`)
  try {
    await bundle(file, folder)
    return await run(...withScreen(process.execPath, ['--enable-source-maps', join(folder, 'program.js'), ...args]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Inside node_modules, so that the bundle finds packages the way its source did. */
async function bundle(file, folder) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: file,
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      sourcemap: 'inline',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'program.js' } },
    },
  })
}
