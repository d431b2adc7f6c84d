// Lines of a receipt -> the bytes a thermal printer takes (ESC/POS, as in Epson's command reference). The lines are laid
// out already: nothing is wrapped, trimmed or counted here, so paper and preview cannot differ.
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import { type ReceiptView } from '../../../shared/sale-view'
import { type SlipLogo } from '../../../shared/slip-logo'

/** ESC R 0: the international set of the United States, in which # and $ are what ASCII says. */
const plainCharacters = [0x1b, 0x52, 0x00]
/** The blade stands about this many lines above the print head. */
const linesToBlade = 4
/** Side of one module of the code, in dots of an eighth of a millimetre: readable, and narrower than 58 mm paper. */
const moduleDots = 6
const codeMost = 64
/** Dots high: the picture goes in bands, each of which fits the smallest buffer of a cheap printer (4 KB). */
const bandDots = 24
/** ESC a: in the middle, and back to the left edge. */
const middle = [0x1b, 0x61, 0x01]
const leftEdge = [0x1b, 0x61, 0x00]
const drawerPin = 0
/** A drawer's magnet wants 100 to 200 ms; Epson's limit is 510. */
const pulseOnMs = 120
const pulseOffMs = 480

/** One slip, from setting the printer up to the cut. Without a blade the paper is fed to the tear bar instead. */
export function slipBytes({ columns, lines, qr, logo }: ReceiptView, cut: boolean): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({ language: 'esc-pos', columns, feedBeforeCut: linesToBlade, newline: '\n' })
  encoder.initialize().raw(plainCharacters).codepage('cp437')
  if (logo !== undefined) encoder.raw([...middle, ...rasterBytes(logo), ...leftEdge])
  for (const { text, weight } of lines) {
    const times = weight === 'large' ? 2 : 1
    encoder
      .bold(weight !== 'normal')
      .size(times, times)
      .line(printable(text))
  }
  encoder.bold(false).size(1, 1)
  if (qr !== undefined) {
    encoder.align('center').qrcode(printable(qr).slice(0, codeMost), { model: 2, size: moduleDots, errorlevel: 'm' }).align('left')
  }
  return cut ? encoder.cut('partial').encode() : encoder.newline(linesToBlade).encode()
}

/** GS v 0 for each band: the rows of a band stand below those of the one before, without a gap. */
function rasterBytes({ width, height, bits }: SlipLogo): readonly number[] {
  const dots = Buffer.from(bits, 'base64')
  const rowBytes = width / 8
  const bands = Array.from({ length: Math.ceil(height / bandDots) }, (_, band) => Math.min(bandDots, height - band * bandDots))
  return bands.flatMap((rows, band) => {
    const from = band * bandDots * rowBytes
    return [0x1d, 0x76, 0x30, 0x00, rowBytes, 0x00, rows, 0x00, ...dots.subarray(from, from + rows * rowBytes)]
  })
}

/** ESC p: a job of its own, so that no slip that is printed again opens the drawer. */
export function drawerBytes(): Uint8Array {
  return new ReceiptPrinterEncoder({ language: 'esc-pos' }).pulse(drawerPin, pulseOnMs, pulseOffMs).encode()
}

// Receipts are composed as printable ASCII; this holds even if a line once is not.
function printable(text: string): string {
  return text.replace(/[^ -~]/gu, '*')
}
