// The code of a receipt as a drawing, for screen and page. A thermal printer is told the text and draws it by itself.
import { encode } from 'uqr'

/** Modules of light around the code, as its standard (ISO/IEC 18004) asks for. */
const quietZone = 4

/** A path for SVG in units of one module, `size` modules wide and high. Level M, as the printers are told. */
export function qrDrawing(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size, path }
}
