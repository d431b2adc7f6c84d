import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { runs } from '../../../../test/support/generated'
import { logoSchema } from '../../../shared/slip-logo'
import { dithered } from './logo-picture'

function grey(width: number, height: number, shadeAt: (x: number, y: number) => number) {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at += 1) {
    const shade = shadeAt(at % width, Math.floor(at / width))
    data.set([shade, shade, shade, 255], at * 4)
  }
  return { width, height, data }
}

const blackDots = (bits: string): number =>
  [...Buffer.from(bits, 'base64')].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)

describe('a picture in black and white', () => {
  it('keeps what is black or white already, dot for dot', () => {
    const { bits } = dithered(grey(16, 2, (x, y) => (x < 8 === (y === 0) ? 0 : 255)))
    expect([...Buffer.from(bits, 'base64')]).toEqual([0xff, 0x00, 0x00, 0xff])
  })

  it('has as many black dots as its grey is dark', () => {
    for (const [shade, share] of [
      [64, 0.75],
      [128, 0.5],
      [192, 0.25],
    ] as const) {
      expect(blackDots(dithered(grey(64, 64, () => shade)).bits) / 4_096).toBeCloseTo(share, 1)
    }
  })

  it('is a logo that main takes, whatever the picture', () => {
    const sizes = [fc.integer({ min: 1, max: 48 }).map((n) => n * 8), fc.integer({ min: 1, max: 240 }), fc.integer()] as const
    fc.assert(
      fc.property(...sizes, (width, height, seed) => {
        const logo = dithered(grey(width, height, (x, y) => (x * 37 + y * 11 + seed) & 255))
        expect(v.safeParse(logoSchema, logo).success).toBe(true)
      }),
      runs(30),
    )
  })
})
