// A picture's dots as rows of 0 and 1, for tests: by Node's own reading of base64, not ours.
import { type SlipLogo } from '../../../shared/slip-logo'

export function dotRows({ width, height, bits }: SlipLogo): readonly string[] {
  const dots = [...Buffer.from(bits, 'base64')].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: height }, (_, row) => dots.slice(row * width, (row + 1) * width))
}
