import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { rupiah } from '../../../shared/money'
import { usualPrinting } from '../../../shared/printing'
import { StoreTrouble } from '../../core/ports/stores'
import { openSettingsStore } from './settings-store'

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loket-settings-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const open = (folder: string) => openSettingsStore(folder, () => '1795240800000')

describe('the settings of a new till', () => {
  it('are for training, in Indonesian, with the address of the document', () => {
    const store = open(tempFolder())
    expect(store.read()).toMatchObject({ training: true, preferences: { language: 'id', holdMinutes: 60 }, shop: { paperColumns: 32 } })
    expect(store.read().niskala.baseUrl).toBe('https://niskalaapi.socx.app/reseller/api/v1')
    expect(store.wasReset).toBe(false)
  })
})

describe('settings of before there were bills', () => {
  it('are read without a reset, and DigiSwitch is not set up', () => {
    const folder = tempFolder()
    open(folder).write({ training: false })
    const file = join(folder, 'settings.json')
    const { loket } = JSON.parse(readFileSync(file, 'utf8')) as { loket: Record<string, unknown> }
    const { digiswitch, bills, ...before } = loket
    expect([digiswitch, bills]).toEqual([expect.anything(), expect.anything()])
    writeFileSync(file, JSON.stringify({ loket: before }))
    const store = open(folder)
    expect([store.wasReset, store.read().training]).toEqual([false, false])
    expect(store.read()).toMatchObject({
      digiswitch: { baseUrl: 'https://hanifstore.api.digiswitch.id/v1/user/api', username: '', margin: { add: 1_000, roundUpTo: 500 } },
      bills: { queueOffline: false, fees: { pln: { usual: 2_000, most: 5_000 }, other: { usual: 2_000, most: 5_000 } } },
    })
  })

  it('give a kind that is younger than the file the usual fee', () => {
    const folder = tempFolder()
    const store = open(folder)
    const pln = { usual: rupiah(5_000), most: rupiah(5_000) }
    store.write({ bills: { queueOffline: true, fees: { pln } } })
    const again = open(folder)
    expect(again.wasReset).toBe(false)
    expect(again.read().bills).toMatchObject({ queueOffline: true, fees: { pln: { usual: 5_000 }, samsat: { usual: 2_000 } } })
  })
})

describe('settings of before there were raw printers', () => {
  it('are read without a reset, and print as they did: through the system', () => {
    const folder = tempFolder()
    open(folder).write({ training: false })
    const file = join(folder, 'settings.json')
    const { loket } = JSON.parse(readFileSync(file, 'utf8')) as { loket: Record<string, unknown> }
    const { printing, ...before } = loket
    expect(printing).toEqual(expect.anything())
    writeFileSync(file, JSON.stringify({ loket: before }))
    const store = open(folder)
    expect([store.wasReset, store.read().training]).toEqual([false, false])
    expect(store.read().printing).toEqual(usualPrinting)
  })
})

describe('settings of before there were kinds of payment', () => {
  it.each([
    [true, ['cash']],
    [false, []],
  ])('are read without a reset: a drawer of %s is one for %j', (drawer, kinds) => {
    const folder = tempFolder()
    open(folder).write({ training: false })
    const file = join(folder, 'settings.json')
    const { loket } = JSON.parse(readFileSync(file, 'utf8')) as { loket: { printing: object } }
    const printing = { ...loket.printing, way: 'network', host: '10.0.0.9', drawer }
    writeFileSync(file, JSON.stringify({ loket: { ...loket, printing } }))
    const store = open(folder)
    expect([store.wasReset, store.read().training]).toEqual([false, false])
    expect(store.read().printing).toEqual({ ...printing, drawer: kinds })
    store.write({ printing: { ...store.read().printing, drawer: ['cash', 'qris'] } })
    expect(open(folder).read().printing.drawer).toEqual(['cash', 'qris'])
  })
})

describe('the looks of slips', () => {
  const rewritten = (change: (loket: Record<string, unknown>) => Record<string, unknown>) => {
    const folder = tempFolder()
    open(folder).write({ training: false, designs: { all: { header: ['Agen resmi'] }, 'bill-32': { fee: 'with-admin' } } })
    const file = join(folder, 'settings.json')
    const { loket } = JSON.parse(readFileSync(file, 'utf8')) as { loket: Record<string, unknown> }
    writeFileSync(file, JSON.stringify({ loket: change(loket) }))
    return open(folder)
  }

  it('are there after a restart, and the usual ones in a file of before there were any', () => {
    expect(rewritten((loket) => loket).read().designs).toEqual({ all: { header: ['Agen resmi'] }, 'bill-32': { fee: 'with-admin' } })
    const store = rewritten((loket) => Object.fromEntries(Object.entries(loket).filter(([name]) => name !== 'designs')))
    expect([store.wasReset, store.read().training, store.read().designs]).toEqual([false, false, {}])
  })

  it('are the usual ones where they are damaged, and nothing else is lost', () => {
    for (const designs of [null, 'x', [1], { all: { lines: { total: false } } }, { nobody: {} }, { all: { header: 'x' } }]) {
      const store = rewritten((loket) => ({ ...loket, designs }))
      expect([store.wasReset, store.read().training, store.read().designs]).toEqual([false, false, {}])
    }
  })
})

describe('settings of before there were sounds', () => {
  it('are read without a reset, and the sounds are on', () => {
    const folder = tempFolder()
    open(folder).write({ training: false })
    const file = join(folder, 'settings.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/,\s*"sounds": true/u, ''))
    expect(readFileSync(file, 'utf8')).not.toContain('sounds')
    const store = open(folder)
    expect([store.wasReset, store.read().training, store.read().preferences.sounds]).toEqual([false, false, true])
  })
})

describe('settings that were changed', () => {
  it('are there after a restart, and the others are as they were', () => {
    const folder = tempFolder()
    const store = open(folder)
    const before = store.read()
    const niskala = { ...before.niskala, baseUrl: 'https://example.com' }
    store.write({ training: false, niskala })
    expect(open(folder).read()).toEqual({ ...before, training: false, niskala })
    expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600)
  })

  it('are as before when the file cannot be written, and the caller hears of it', () => {
    const folder = tempFolder()
    const store = open(folder)
    const before = store.read()
    rmSync(join(folder, 'settings.json'), { force: true })
    mkdirSync(join(folder, 'settings.json', 'in-the-way'), { recursive: true })
    expect(() => store.write({ training: false })).toThrow(StoreTrouble)
    expect(store.read()).toEqual(before)
  })
})

describe('a settings file that cannot be used', () => {
  it.each(['{"loket": {"shop"', 'not json', '{"loket": {"training": "yes"}}', '{"loket": 7}', '\0\0\0'])(
    '(%j) is set aside and never silently wiped',
    (text) => {
      const folder = tempFolder()
      writeFileSync(join(folder, 'settings.json'), text)
      const store = open(folder)
      expect([store.wasReset, store.read().training]).toEqual([true, true])
      const aside = readdirSync(folder).filter((name) => name.includes('rusak'))
      expect(aside).toEqual(['settings.json.rusak-1795240800000'])
      expect(readFileSync(join(folder, aside[0]!), 'utf8')).toBe(text)
      store.write({ training: false })
      expect(open(folder)).toMatchObject({ wasReset: false })
      expect(open(folder).read().training).toBe(false)
    },
  )
})

describe('settings of before there was a customer’s display', () => {
  it('are read without a reset, and it is off', () => {
    const folder = tempFolder()
    open(folder).write({ training: false })
    const file = join(folder, 'settings.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"customerDisplay": \{[^}]*\},\s*/u, ''))
    expect(readFileSync(file, 'utf8')).not.toContain('customerDisplay')
    const store = open(folder)
    expect([store.wasReset, store.read().training, store.read().customerDisplay]).toEqual([false, false, { on: false, screen: 'second' }])
  })
})
