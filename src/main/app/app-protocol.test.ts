import { describe, expect, it } from 'vitest'
import { fileFor } from './app-protocol'

const folder = '/opt/loket/out/renderer'

describe('the files behind app://loket', () => {
  it.each([
    ['app://loket/index.html', `${folder}/index.html`],
    ['app://loket/assets/app-4f.js?v=1#top', `${folder}/assets/app-4f.js`],
    ['app://loket/huruf%20baru.woff2', `${folder}/huruf baru.woff2`],
    ['app://loket/assets/../index.html', `${folder}/index.html`],
  ])('%s is %s', (address, file) => {
    expect(fileFor(folder, address)).toBe(file)
  })

  it.each([
    'app://loket',
    'app://other/index.html',
    'app://loket.evil/index.html',
    'app://loket/..%2f..%2fmain/index.js',
    'app://loket/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://loket/assets/..%2f..%2f..%2frenderer-secrets/x',
    'app://loket/..%2frenderer',
    'app://loket/index.html%00.png',
    'app://loket/%E0%A4%A',
  ])('%s is nothing', (address) => {
    expect(fileFor(folder, address)).toBeUndefined()
  })

  it('stay inside the folder however often an address climbs', () => {
    for (const climb of ['../', '..%2f', '%2e%2e/', '.%2e%2f', '%2e%2e%2f']) {
      const file = fileFor(folder, `app://loket/${climb.repeat(12)}etc/passwd`)
      expect(file === undefined || file.startsWith(`${folder}/`)).toBe(true)
    }
  })
})
