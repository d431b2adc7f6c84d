import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { base64Of, bytesOf } from './base64'
import { logoAddress } from './logo-drawing'
import { logoSchema, type SlipLogo } from './slip-logo'

const bytes = fc.uint8Array({ maxLength: 200 })

describe('base64', () => {
  it('is Node’s, both ways', () => {
    fc.assert(
      fc.property(bytes, (found) => {
        expect(base64Of(found)).toBe(Buffer.from(found).toString('base64'))
        expect(bytesOf(Buffer.from(found).toString('base64'))).toEqual(found)
      }),
    )
  })
})

const picture = fc
  .record({ width: fc.integer({ min: 1, max: 12 }).map((n) => n * 8), height: fc.integer({ min: 1, max: 40 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: (width / 8) * height, maxLength: (width / 8) * height })
      .map((dots): SlipLogo => ({ width, height, bits: base64Of(dots) })),
  )

describe('a logo from outside', () => {
  const holds = (found: unknown): boolean => v.safeParse(logoSchema, found).success

  it('has exactly as many dots as it says, and fits the paper', () => {
    fc.assert(
      fc.property(picture, (logo) => {
        expect(holds(logo)).toBe(true)
        expect(holds({ ...logo, height: logo.height + 1 })).toBe(false)
      }),
    )
    const dots = (width: number, height: number) => ({ width, height, bits: base64Of(new Uint8Array((width / 8) * height)) })
    expect(holds(dots(384, 240))).toBe(true)
    expect(holds(dots(392, 8))).toBe(false)
    expect(holds(dots(384, 241))).toBe(false)
    expect(holds({ ...dots(16, 8), width: 12 })).toBe(false)
    expect(holds({ ...dots(8, 1), bits: '<b>' })).toBe(false)
  })
})

describe('the drawing of a logo', () => {
  // As in Microsoft's description of the format: the place of the dots at byte 10, rows of whole four bytes, the first one on top.
  it('is a bitmap with these very dots, black for 1', () => {
    fc.assert(
      fc.property(picture, (logo) => {
        const file = Buffer.from(logoAddress(logo).replace('data:image/bmp;base64,', ''), 'base64')
        expect(file.subarray(0, 2).toString()).toBe('BM')
        expect(file.readUInt32LE(2)).toBe(file.length)
        expect([file.readInt32LE(18), file.readInt32LE(22), file.readUInt16LE(28)]).toEqual([logo.width, -logo.height, 1])
        expect([file.readUInt32LE(54), file.readUInt32LE(58)]).toEqual([0xff_ff_ff, 0])
        const start = file.readUInt32LE(10)
        const stride = Math.ceil(logo.width / 32) * 4
        const rows = Array.from({ length: logo.height }, (_, row) =>
          file.subarray(start + row * stride, start + row * stride + logo.width / 8),
        )
        expect(Buffer.concat(rows).toString('base64')).toBe(logo.bits)
        expect(file.length).toBe(start + stride * logo.height)
      }),
    )
  })
})
