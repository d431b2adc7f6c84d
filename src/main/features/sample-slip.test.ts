import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../test/support/fake-clock'
import { preferenceSettings, shopSettings } from '../../../test/support/settings'
import { paperColumns } from '../../shared/printing'
import { slipKinds } from '../../shared/slip-design'
import { wedge } from '../core/receipt/slips.fixture'
import { createSampleSlip } from './sample-slip'

const sample = createSampleSlip({ clock: createFakeClock(), preferences: () => preferenceSettings({ language: 'en', cashier: 'Budi' }) })

describe('the slip on the designer’s paper', () => {
  it('is a slip of each kind on the paper that is asked for, in the language and with the cashier of the till', () => {
    for (const kind of slipKinds) {
      for (const columns of paperColumns) {
        const view = sample({ kind, columns, designs: {}, shop: shopSettings({ name: 'Belum Disimpan' }) })
        expect(view.columns).toBe(columns)
        const text = view.lines.map((line) => line.text).join('\n')
        expect(text).toContain('BELUM DISIMPAN')
        expect(text).toContain('Cashier Budi')
      }
    }
  })

  it('has the look and the logo of the request, saved or not', () => {
    const designs = { 'token-48': { header: ['Malam'] } }
    const wide = sample({ kind: 'token', columns: 48, shop: shopSettings(), designs, logo: wedge })
    expect(wide.lines.map((line) => line.text.trim())).toContain('Malam')
    expect(wide.logo).toEqual(wedge)
    expect(
      sample({ kind: 'token', columns: 32, shop: shopSettings(), designs: { all: { logo: false } }, logo: wedge }).logo,
    ).toBeUndefined()
  })
})
