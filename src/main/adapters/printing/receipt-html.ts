// Lines of a receipt -> a page of the paper's own size that needs nothing from outside.
import boldFont from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff2?inline'
import normalFont from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2?inline'
import { dotsPerCharacter, logoAddress } from '../../../shared/logo-drawing'
import { qrDrawing } from '../../../shared/qr-drawing'
import { type ReceiptLine, type ReceiptView } from '../../../shared/sale-view'
import { type SlipLogo } from '../../../shared/slip-logo'

export type ReceiptPage = { readonly html: string; readonly widthMm: number; readonly heightMm: number }

/** What the print head reaches: 48 mm of 58 mm paper, 72 mm of 80 mm. */
const reachMm = { 32: 48, 42: 72, 48: 72 } as const
/** JetBrains Mono is 0.6 em wide, so a character of 1.5 mm is set at 2.5 mm. */
const emsPerCharacter = 0.6
const lineMm = 3.6
const largeLineMm = 6.6
const marginTopMm = 4
/** The blade stands above the print head, so the last lines need paper below them. */
const marginBottomMm = 10
const paperMm = { 32: 58, 42: 80, 48: 80 } as const
/** With its quiet zone: as wide as the printer's own. */
const codeMm = 28

export function receiptPage({ lines, columns, qr, logo }: ReceiptView): ReceiptPage {
  const widthMm = paperMm[columns]
  const linesMm = lines.reduce((height, line) => height + (line.weight === 'large' ? largeLineMm : lineMm), 0)
  const dotMm = reachMm[columns] / columns / dotsPerCharacter
  const textMm = linesMm + (qr === undefined ? 0 : codeMm) + (logo === undefined ? 0 : logo.height * dotMm)
  // A page wider than high would be turned by the print system.
  const heightMm = Math.max(Math.ceil(marginTopMm + textMm + marginBottomMm), widthMm + 1)
  const sideMm = (widthMm - reachMm[columns]) / 2
  const fontMm = reachMm[columns] / columns / emsPerCharacter
  const picture = logo === undefined ? '' : pictureOf(logo, dotMm)
  const body = picture + lines.map(lineOf).join('') + (qr === undefined ? '' : codeOf(qr))
  return { html: pageOf(body, { widthMm, heightMm, sideMm, fontMm }), widthMm, heightMm }
}

function lineOf({ text, weight }: ReceiptLine): string {
  return `<div class="${weight}">${escaped(text)}</div>`
}

function codeOf(text: string): string {
  const { size, path } = qrDrawing(text)
  return `<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

function pictureOf(logo: SlipLogo, dotMm: number): string {
  const size = `width:${logo.width * dotMm}mm;height:${logo.height * dotMm}mm`
  return `<img src="${logoAddress(logo)}" alt="" style="${size}">`
}

type Sizes = { readonly widthMm: number; readonly heightMm: number; readonly sideMm: number; readonly fontMm: number }

function pageOf(body: string, { widthMm, heightMm, sideMm, fontMm }: Sizes): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>Struk</title>
<style>
@font-face { font-family: Receipt; font-weight: 400; font-display: block; src: url(${normalFont}) format('woff2') }
@font-face { font-family: Receipt; font-weight: 700; font-display: block; src: url(${boldFont}) format('woff2') }
@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
html, body { width: ${widthMm}mm; background: #fff; color: #000 }
body { height: ${heightMm - 1}mm; overflow: hidden; padding: ${marginTopMm}mm ${sideMm}mm 0 }
div { font: 400 ${fontMm}mm/${lineMm}mm Receipt, monospace; height: ${lineMm}mm; white-space: pre; font-variant-ligatures: none; text-size-adjust: none }
.bold { font-weight: 700 }
svg { display: block; width: ${codeMm}mm; height: ${codeMm}mm; margin: 0 auto }
img { display: block; margin: 0 auto; image-rendering: pixelated }
.large { font-size: ${fontMm * 2}mm; line-height: ${largeLineMm}mm; height: ${largeLineMm}mm; font-weight: 700 }
</style>
</head>
<body>${body}</body>
</html>
`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (letter) => entities[letter] ?? '')
}
