// A page of a receipt -> a PNG of its whole length, however small the window is that shows it.
import { nativeImage, type WebContents } from 'electron'
import { type ReceiptPage } from './receipt-html'

/** Twice the dots of a thermal print head, so that it is sharp on a phone and a millimetre is a whole number of pixels. */
const pixelsPerMm = 16
const cssPixelsPerMm = 96 / 25.4
/** 400 lines: the longest that was seen to come out whole, and far longer than any true slip. */
const tallestMm = 1_500
const protocol = '1.3'

/** `contents` shows the page already. Exactly as wide as the paper: 928 pixels for 58 mm, 1280 for 80 mm. Throws when it is too long. */
export async function pictureOf(contents: WebContents, { widthMm, heightMm }: ReceiptPage): Promise<Uint8Array> {
  if (heightMm > tallestMm) throw new Error(`${heightMm} mm, PNG max ${tallestMm} mm`)
  const { debugger: tools } = contents
  tools.attach(protocol)
  try {
    await tools.sendCommand('Emulation.setDeviceMetricsOverride', {
      width: Math.ceil(widthMm * cssPixelsPerMm),
      height: Math.ceil(heightMm * cssPixelsPerMm),
      deviceScaleFactor: pixelsPerMm / cssPixelsPerMm,
      mobile: false,
    })
    const taking = tools.sendCommand('Page.captureScreenshot', { format: 'png' })
    // The picture is the next frame, and a page that stands still draws none by itself.
    contents.invalidate()
    const { data } = (await taking) as { readonly data: string }
    // A view has whole pixels of its own, so it reaches a little beyond the paper.
    const view = nativeImage.createFromBuffer(Buffer.from(data, 'base64'))
    return view.crop({ x: 0, y: 0, width: widthMm * pixelsPerMm, height: heightMm * pixelsPerMm }).toPNG()
  } finally {
    tools.detach()
  }
}
