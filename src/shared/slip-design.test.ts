import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { paperColumns } from './printing'
import {
  designFor,
  designsSchema,
  layersOf,
  type OptionalLine,
  optionalLines,
  overlaid,
  type SlipDesigns,
  slipKinds,
  type SlipLayer,
  usualDesign,
} from './slip-design'

const all: SlipDesigns = { all: { header: ['Agen resmi'], lines: { qr: false, phone: false } } }

describe('a design', () => {
  it('is the usual one where nothing was said', () => {
    for (const kind of slipKinds) for (const columns of paperColumns) expect(designFor({}, kind, columns)).toEqual(usualDesign)
  })

  it('takes each thing from the narrowest layer that says it: all, kind, width, kind on that width', () => {
    const designs: SlipDesigns = {
      ...all,
      bill: { fee: 'with-admin', header: ['Loket tagihan'] },
      32: { header: [], logo: false },
      'bill-32': { header: ['Tagihan 58 mm'], lines: { phone: true } },
    }
    expect(designFor(designs, 'bill', 48)).toMatchObject({ header: ['Loket tagihan'], fee: 'with-admin', logo: true })
    expect(designFor(designs, 'topup', 32)).toMatchObject({ header: [], fee: 'own-line', logo: false })
    const narrow = designFor(designs, 'bill', 32)
    expect(narrow).toMatchObject({ header: ['Tagihan 58 mm'], fee: 'with-admin', logo: false })
    expect(narrow.lines).toMatchObject({ qr: false, phone: true, address: true })
  })

  it('has the shop’s closing words until a layer has its own, even none', () => {
    expect(designFor({}, 'topup', 32).footer).toBeUndefined()
    expect(designFor({ topup: { footer: [] } }, 'topup', 32).footer).toEqual([])
  })

  it('of a slip that is no sale’s follows all slips and the width', () => {
    expect(layersOf(undefined, 42)).toEqual(['all', '42'])
    expect(layersOf('token', 42)).toEqual(['all', 'token', '42', 'token-42'])
    expect(layersOf('token', undefined)).toEqual(['all', 'token'])
    expect(layersOf(undefined, undefined)).toEqual(['all'])
  })
})

const words = fc.array(
  fc.string({ maxLength: 20 }).map((text) => text.trim()),
  { maxLength: 4 },
)
const layer: fc.Arbitrary<SlipLayer> = fc.record(
  {
    header: words,
    footer: words,
    logo: fc.boolean(),
    fee: fc.constantFrom('own-line', 'with-admin'),
    lines: fc.dictionary(fc.constantFrom(...optionalLines), fc.boolean()) as fc.Arbitrary<Partial<Record<OptionalLine, boolean>>>,
  },
  { requiredKeys: [] },
)

describe('laying a layer over a design', () => {
  it('twice is once, and an empty layer or none changes nothing', () => {
    fc.assert(
      fc.property(layer, layer, (first, second) => {
        const design = overlaid(overlaid(usualDesign, first), second)
        expect(overlaid(design, second)).toEqual(design)
        expect(overlaid(design, {})).toEqual(design)
        expect(overlaid(design, undefined)).toEqual(design)
      }),
    )
  })

  it('reaches every slip from the layer of all, and no other kind from the layer of one', () => {
    fc.assert(
      fc.property(layer, fc.constantFrom(...slipKinds), fc.constantFrom(...paperColumns), (found, kind, columns) => {
        expect(designFor({ all: found }, kind, columns)).toEqual(overlaid(usualDesign, found))
        const other = slipKinds.find((each) => each !== kind)
        expect(designFor({ [kind]: found }, other, columns)).toEqual(usualDesign)
        expect(designFor({ [`${kind}-${columns}`]: found }, kind, columns)).toEqual(overlaid(usualDesign, found))
      }),
    )
  })
})

describe('a design from outside', () => {
  const holds = (found: unknown): boolean => v.safeParse(designsSchema, found).success

  it('is taken as it is written down', () => {
    fc.assert(
      fc.property(layer, (found) => {
        expect(v.parse(designsSchema, { all: found, 'token-42': found })).toEqual({ all: found, 'token-42': found })
      }),
    )
  })

  it('is refused whole where a layer is unknown, has too many lines or switches off what the law asks for', () => {
    expect(holds({ everything: {} })).toBe(false)
    expect(holds({ 'bill-40': {} })).toBe(false)
    expect(holds({ all: { header: ['', '', '', '', ''] } })).toBe(false)
    expect(holds({ all: { footer: ['x'.repeat(97)] } })).toBe(false)
    expect(holds({ all: { lines: { total: false } } })).toBe(false)
    expect(holds({ all: { copy: false } })).toBe(false)
    expect(holds({ all: { fee: 'hidden' } })).toBe(false)
  })
})
