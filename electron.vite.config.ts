// The bundles: the application's main program and the sandbox beside it, the preloads, the till's screens and the customer's page.
// Targets are fixed: the tests run on Electron 33, so what is tested is what is shipped.
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { type Plugin } from 'vite'

const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

/** The names stay `.js` beside a package that says "module". */
const commonJsFolder: Plugin = {
  name: 'common-js-folder',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' })
  },
}

/**
 * `conf`, under electron-store, carries a checker of JSON schemas and one of version ranges for options that are not used here (settings
 * are checked by valibot). They are a quarter of what is read before the first screen, so they stay out; whoever used one would be told.
 */
const unusedByConf: Plugin = {
  name: 'unused-by-conf',
  enforce: 'pre',
  resolveId: (id, importer) =>
    importer?.includes('/node_modules/conf/') && /^(?:ajv|ajv-formats|semver)(?:\/|$)/u.test(id) ? '\0unused-by-conf' : undefined,
  load: (id) =>
    id === '\0unused-by-conf'
      ? `const refuse = () => { throw new Error('This part of conf was left out by electron.vite.config.ts') }
         export class Ajv2020 { constructor() { refuse() } }
         export default new Proxy({}, { get: refuse })`
      : undefined,
}

const notTheCustomers = /^(?!.*renderer.customer[.\\/])/u

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      sourcemap: false,
      // Everything is bundled except `dependencies`: only the native database is one.
      rolldownOptions: {
        input: { index: 'src/main/index.ts', sandbox: 'src/sandbox/index.ts' },
        output: {
          // Electron reads an ES module in many small turns of its loop; this is there at once.
          format: 'cjs',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // The entry reads the first alone before there is a window. A CommonJS package in it keeps rolldown's helpers out of the
          // large chunks.
          codeSplitting: {
            groups: [
              { name: 'entry', test: /src.shared.result|src.main.app.page-rights|node_modules.fast-deep-equal.index/u },
              { name: 'shared', test: /src.shared|node_modules.valibot/u },
            ],
          },
        },
      },
    },
    plugins: [unusedByConf, commonJsFolder],
  },
  preload: {
    build: {
      target: nodeTarget,
      sourcemap: false,
      // A sandboxed preload can load neither ES modules nor a second file, so the two share nothing but types.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts', customer: 'src/preload/customer.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './', // served from app://, not from a server's root
    plugins: [react()],
    build: {
      target: chromeTarget,
      sourcemap: false,
      minify: true,
      rolldownOptions: {
        input: { index: resolve('src/renderer/index.html'), customer: resolve('src/renderer/customer.html') },
        // What the first screen needs comes as one script and one sheet of styles: each file is a question to three processes. The
        // customer's page is no part of it and shares no module with it.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], test: notTheCustomers }] } },
      },
    },
  },
})
