import { describe, expect, it } from 'vitest'
import { type CatalogueRow } from '../../../shared/catalog'
import { type PosBridge } from '../../../shared/ipc-contract'
import { rupiah } from '../../../shared/money'
import { brandsOf, createCatalogueStore, found, importBytesMax } from './catalogue-store'
import { areSources, isListenAddress, isProxyAddress, portOf, sourcesOf } from './niskala-rules'
import { priceStep } from './price-edit'
import { addressProblem, createSettingsStore, tokenLooksWrong } from './settings-store'

function row(code: string, over: Partial<CatalogueRow> = {}): CatalogueRow {
  const product = { name: `Tri ${code}`, brand: 'Tri', category: 'pulsa', price: rupiah(21_500), cost: rupiah(20_100) } as const
  return { code, sku: code, provider: 'niskala', ...product, hidden: false, ...over }
}

function bridgeOf(answers: Record<string, unknown>): PosBridge {
  return { call: async (channel: string) => answers[channel], on: () => () => undefined } as unknown as PosBridge
}

describe('a price typed by the owner', () => {
  const cost = rupiah(20_000)

  it('is refused when it is zero, broken or empty', () => {
    expect(priceStep('0', cost, undefined)).toEqual({ kind: 'refuse', problem: 'zero' })
    expect(priceStep('dua puluh', cost, undefined)).toEqual({ kind: 'refuse', problem: 'not-a-number' })
    expect(priceStep('21.500,50', cost, undefined)).toEqual({ kind: 'refuse', problem: 'fraction' })
    expect(priceStep('', cost, undefined)).toEqual({ kind: 'refuse', problem: 'empty' })
  })

  it('is saved as people write it', () => {
    expect(priceStep('Rp 21.500', cost, undefined)).toEqual({ kind: 'save', price: 21_500 })
  })

  it('below cost warns once and is saved at the second Enter, but only for the same price', () => {
    expect(priceStep('19.000', cost, undefined)).toEqual({ kind: 'warn', price: 19_000, loss: 1_000 })
    expect(priceStep('19.000', cost, rupiah(19_000))).toEqual({ kind: 'save', price: 19_000 })
    expect(priceStep('18.000', cost, rupiah(19_000))).toEqual({ kind: 'warn', price: 18_000, loss: 2_000 })
  })
})

describe('the catalogue on show', () => {
  const rows = [row('TRI20'), row('TSEL5', { name: 'Telkomsel 5.000', brand: 'Telkomsel' })]

  it('finds every typed word anywhere, within a brand', () => {
    expect(found(rows, 'telkom 5', undefined)).toHaveLength(1)
    expect(found(rows, 'tri20', 'Telkomsel')).toHaveLength(0)
    expect(found(rows, '', 'Tri').map((each) => each.code)).toEqual(['TRI20'])
    expect(brandsOf(rows)).toEqual(['Telkomsel', 'Tri'])
  })

  it('keeps the list when an import is refused, and says every problem', async () => {
    const problems = [{ row: 3, problem: 'bad-amount', column: 'modal', value: 'x' }]
    const { getState } = createCatalogueStore(bridgeOf({ 'catalogue/import': { ok: false, failure: problems } }))
    await getState().importFile('harga.csv', new Uint8Array([1]))
    expect(getState().outcome).toEqual({ kind: 'refused', file: 'harga.csv', problems })
  })

  it('refuses a file that is too large before sending it', async () => {
    const { getState } = createCatalogueStore(bridgeOf({}))
    await getState().importFile('besar.csv', new Uint8Array(importBytesMax + 1))
    expect(getState().outcome).toMatchObject({ kind: 'refused', problems: [{ row: 0, problem: 'too-large' }] })
  })
})

describe('Niskala’s address and token', () => {
  it('says what is wrong with an address while it is typed', () => {
    expect(addressProblem('https://h2h.niskala.id/v1/')).toBeUndefined()
    expect(addressProblem('http://127.0.0.1:8080')).toBeUndefined()
    expect(addressProblem('http://h2h.niskala.id')).toBe('insecure')
    expect(addressProblem('niskala')).toBe('not-an-address')
    expect(addressProblem(' ')).toBe('empty')
  })

  it('takes an empty token as "keep the one that is set"', () => {
    expect(tokenLooksWrong('')).toBe(false)
    expect(tokenLooksWrong('abc def')).toBe(true)
    expect(tokenLooksWrong(' abcdef ')).toBe(false)
  })

  it('tells why training cannot be switched while orders are open', async () => {
    const { getState } = createSettingsStore(bridgeOf({ 'settings/training': { ok: false, failure: { kind: 'open-sales', count: 5 } } }))
    expect(await getState().setTraining(true)).toBe(false)
    expect(getState().notice).toEqual({ tone: 'bad', failure: { kind: 'open-sales', count: 5 } })
  })
})

describe('the way out and the way in', () => {
  it('take a proxy without secrets in its address, or none', () => {
    expect(isProxyAddress('')).toBe(true)
    expect(isProxyAddress('http://10.0.0.1:3128')).toBe(true)
    expect(isProxyAddress('http://sari:rahasia@10.0.0.1:3128')).toBe(false)
    expect(isProxyAddress('10.0.0.1:3128')).toBe(false)
  })

  it('read addresses and ports as people list them', () => {
    expect(portOf('8787')).toBe(8787)
    expect(portOf('0')).toBeUndefined()
    expect(portOf('70000')).toBeUndefined()
    expect(isListenAddress('localhost')).toBe(false)
    expect(sourcesOf('103.21.4.10, 103.21.5.0/24')).toEqual(['103.21.4.10', '103.21.5.0/24'])
    expect(areSources(sourcesOf('niskala.id'))).toBe(false)
    expect(areSources(sourcesOf(''))).toBe(true)
  })

  it('leave a proxy password alone unless one was typed or is to be forgotten', async () => {
    const asked: unknown[] = []
    const pos = { call: async (_: string, request: unknown) => asked.push(request) && { ok: true, value: {} }, on: () => () => undefined }
    const { saveProxy } = createSettingsStore(pos as unknown as PosBridge).getState()
    await saveProxy({ address: '', user: '' })
    await saveProxy({ address: '', user: '' }, '')
    expect(asked).toEqual([
      { address: '', user: '' },
      { address: '', user: '', password: '' },
    ])
  })
})
