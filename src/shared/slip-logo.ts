// The shop's logo as a printer takes it: dots that are black or not. The same dots go to printer, page and screen.
import * as v from 'valibot'
import { bytesOf } from './base64'

/** The print head of 58 mm paper has 384 dots; 80 mm takes the same picture, in its middle. */
export const logoWidthMost = 384
/** 30 mm of paper. */
export const logoHeightMost = 240

const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

export const logoSchema = v.pipe(
  v.strictObject({
    width: v.pipe(whole(logoWidthMost), v.multipleOf(8)),
    height: whole(logoHeightMost),
    /** Row by row, eight dots a byte, 1 is black; base64. */
    bits: v.pipe(v.string(), v.maxLength(15_360), v.base64()),
  }),
  v.check(({ width, height, bits }) => bytesOf(bits).length === (width / 8) * height, 'dots'),
)

export type SlipLogo = Readonly<v.InferOutput<typeof logoSchema>>
