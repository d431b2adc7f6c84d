// Lines of a receipt -> a page of the paper's own size that needs nothing from outside.
import boldFont from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff2?inline'
import normalFont from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2?inline'
import { type ReceiptLine, type ReceiptView } from '../../../shared/sale-view'

export type ReceiptPage = { readonly html: string; readonly widthMm: number; readonly heightMm: number }

/** Both papers have 1.5 mm for a character: 32 in the 48 mm a 58 mm printer reaches, 48 in the 72 mm of 80 mm. */
const columnMm = 1.5
/** JetBrains Mono is 0.6 em wide, so a character of 1.5 mm is set at 2.5 mm. */
const fontMm = columnMm / 0.6
const lineMm = 3.6
const largeLineMm = 6.6
const marginTopMm = 4
/** The blade stands above the print head, so the last lines need paper below them. */
const marginBottomMm = 10
const paperMm = { 32: 58, 48: 80 } as const

export function receiptPage({ lines, columns }: ReceiptView): ReceiptPage {
  const widthMm = paperMm[columns]
  const textMm = lines.reduce((height, line) => height + (line.weight === 'large' ? largeLineMm : lineMm), 0)
  // A page wider than high would be turned by the print system.
  const heightMm = Math.max(Math.ceil(marginTopMm + textMm + marginBottomMm), widthMm + 1)
  const sideMm = (widthMm - columns * columnMm) / 2
  return { html: pageOf(lines.map(lineOf).join(''), widthMm, heightMm, sideMm), widthMm, heightMm }
}

function lineOf({ text, weight }: ReceiptLine): string {
  return `<div class="${weight}">${escaped(text)}</div>`
}

function pageOf(body: string, widthMm: number, heightMm: number, sideMm: number): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
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
