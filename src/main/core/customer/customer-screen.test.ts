import { describe, expect, it } from 'vitest'
import { type CustomerScene } from '../../../shared/customer-screen'
import { customerOutcomes, type CustomerOutcome, type CustomerView } from '../../../shared/customer-view'
import { rupiah } from '../../../shared/money'
import { languages } from '../../../shared/settings'
import { customerText } from '../../../shared/text/customer'
import { customerScreen } from './customer-screen'

const shop = { name: 'Berkah Cell', address: 'Jl. Melati 5, Bantul' }
const pulsa = { product: 'Telkomsel 25.000', number: '081234567890', price: rupiah(26_500) }
const bill = { product: 'PLN Pascabayar', number: '530000000001', name: 'SITI AMINAH', price: rupiah(13_000) }

const shown = (view: CustomerView, training = false) => customerScreen(view, { shop, language: 'id', theme: 'dark', training })

function saleIn(view: CustomerView): Extract<CustomerScene, { kind: 'sale' }> {
  const { scene } = shown(view)
  if (scene.kind !== 'sale') throw new Error('Nothing is sold')
  return scene
}

const amountsIn = (view: CustomerView) => saleIn(view).amounts.map(({ label, value }) => `${label} ${value}`)
const ended = (outcome: CustomerOutcome, change?: number): CustomerView => ({
  kind: 'result',
  lines: [{ ...pulsa, outcome }],
  ...(change !== undefined && { change: rupiah(change) }),
})
const several = (...outcomes: readonly CustomerOutcome[]): CustomerView => ({
  kind: 'result',
  lines: outcomes.map((outcome) => ({ ...bill, outcome })),
})

describe('the customer’s screen', () => {
  it('shows the shop while nobody is served, and training whatever is shown', () => {
    expect(shown({ kind: 'idle' }).scene).toEqual({
      kind: 'idle',
      shop: 'Berkah Cell',
      address: 'Jl. Melati 5, Bantul',
      welcome: 'Selamat datang',
    })
    expect(shown({ kind: 'idle' })).not.toHaveProperty('training')
    for (const view of [{ kind: 'idle' }, ended('done')] as const) expect(shown(view, true).training).toContain('LATIHAN')
  })

  it('gives the number back in groups of four, each of two numbers by itself', () => {
    expect(saleIn({ kind: 'number', number: '0812345', of: 'Telkomsel' }).items).toMatchObject([
      { product: 'Telkomsel', numbers: [['0812', '345']] },
    ])
    expect(saleIn({ kind: 'number', number: '96585485,0212502' }).items).toMatchObject([
      {
        numbers: [
          ['9658', '5485'],
          ['0212', '502'],
        ],
      },
    ])
    expect(saleIn({ kind: 'order', lines: [{ ...pulsa, number: '' }] }).items).toMatchObject([{ numbers: [] }])
  })

  it('shows total, cash and change, and no change before it is enough', () => {
    expect(amountsIn({ kind: 'order', lines: [pulsa] })).toEqual(['Total Rp26.500'])
    const cash = (received: number, change?: number): CustomerView => ({
      kind: 'order',
      lines: [pulsa],
      cash: { received: rupiah(received), ...(change !== undefined && { change: rupiah(change) }) },
    })
    expect(amountsIn(cash(50_000, 23_500))).toEqual(['Total Rp26.500', 'Diterima Rp50.000', 'Kembalian Rp23.500'])
    expect(amountsIn(cash(500))).toEqual(['Total Rp26.500', 'Diterima Rp500', 'Kembalian –'])
  })

  it('asks to check the name where there is a bill', () => {
    expect(saleIn({ kind: 'order', lines: [bill] })).toMatchObject({
      headline: 'Tagihan Anda',
      items: [{ name: 'SITI AMINAH', detail: '' }],
    })
    expect(saleIn({ kind: 'order', lines: [{ ...bill, sheets: 3 }] }).items[0]?.detail).toBe('3 lembar tagihan')
    expect(saleIn({ kind: 'order', lines: [pulsa] }).headline).toBe('Pesanan Anda')
  })

  it('tells how it ended in the customer’s words, and what goes back over the counter', () => {
    const told = customerOutcomes.map((outcome) => `${saleIn(ended(outcome)).headline}, ${saleIn(ended(outcome)).tone}`)
    expect(told).toEqual(['Sedang diproses, waiting', 'Sedang dicek, uncertain', 'Sukses, success', 'Gagal, failed', 'Dibatalkan, failed'])
    expect(amountsIn(ended('done', 23_500))).toEqual(['Total Rp26.500', 'Kembalian Rp23.500'])
    expect(amountsIn(ended('done'))).toEqual(['Total Rp26.500'])
    expect(amountsIn(ended('failed', 23_500))).toEqual(['Kembalian Rp23.500', 'Uang kembali Rp26.500'])
  })

  it('never calls anything failed or finished while one of several is open', () => {
    expect(saleIn(several('done', 'failed', 'processing')).headline).toBe('Sedang diproses')
    expect(saleIn(several('done', 'checking', 'failed')).headline).toBe('Sedang dicek')
    expect(saleIn(several('done', 'done')).headline).toBe('Sukses')
    expect(saleIn(several('failed', 'cancelled')).headline).toBe('Gagal')
    const partly = several('done', 'failed')
    expect(saleIn(partly)).toMatchObject({
      headline: 'Sebagian gagal',
      items: [{ outcome: { word: 'Sukses' } }, { outcome: { word: 'Gagal' } }],
    })
    expect(amountsIn(partly)).toEqual(['Total 2 tagihan Rp26.000', 'Uang kembali Rp13.000'])
  })

  it('marks one amount as the one to look at', () => {
    const views: readonly CustomerView[] = [
      ...customerOutcomes.flatMap((each) => [ended(each), ended(each, 500)]),
      several('done', 'failed'),
    ]
    for (const view of views) expect(saleIn(view).amounts.filter(({ main }) => main)).toHaveLength(1)
  })

  it('has every word in both languages', () => {
    const words = languages.map((language) => JSON.stringify(Object.values(customerText[language])).split('"').length)
    expect(new Set(words).size).toBe(1)
  })
})
