// The logo's own file: kept, removed, and never a reason not to print.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StoreTrouble } from '../../core/ports/stores'
import { wedge } from '../../core/receipt/slips.fixture'
import { openLogoFile } from './logo-file'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'loket-logo-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('the logo', () => {
  it('is there again at the next start, for nobody else to read, and gone once it is removed', () => {
    openLogoFile(folder).write(wedge)
    expect(openLogoFile(folder).read()).toEqual(wedge)
    expect(statSync(join(folder, 'logo.json')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['logo.json'])
    const logo = openLogoFile(folder)
    logo.write(undefined)
    expect(logo.read()).toBeUndefined()
    expect(openLogoFile(folder).read()).toBeUndefined()
    logo.write(undefined)
  })

  it('is none where the file is damaged, cut off or says what no logo is', () => {
    const whole = JSON.stringify(wedge)
    for (const text of ['', '{', whole.slice(0, 20), whole.replace('24', '32'), '[]', 'null', '\u0000\u0001']) {
      writeFileSync(join(folder, 'logo.json'), text)
      expect(openLogoFile(folder).read()).toBeUndefined()
    }
  })

  it('stays as it was when the file cannot be written', () => {
    const logo = openLogoFile(folder)
    logo.write(wedge)
    mkdirSync(join(folder, 'logo.json.tmp'))
    expect(() => logo.write({ ...wedge, height: 4, bits: 'gAAAwAAA4AAA8AAA' })).toThrow(StoreTrouble)
    expect(logo.read()).toEqual(wedge)
    expect(openLogoFile(folder).read()).toEqual(wedge)
  })
})
