// Words from outside, made fit for a screen, a journal and a printer.

const charactersMax = 200
// Controls, direction marks and zero-width signs, lone surrogates, private use, line and paragraph separators.
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
// A JWT, also a cut one: a provider may quote the token that it refuses.
const jwtLike = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}/gu

/** One line without unfit characters, at most 200 long unless told otherwise; nothing when nothing is left. */
export function cleanText(text: string, most = charactersMax): string | undefined {
  const line = text
    .replace(/[\t\r\n]+/gu, ' ')
    .replace(unfit, '')
    .replace(jwtLike, '***')
    .trim()
  return [...line].slice(0, most).join('').trim() || undefined
}

/** A serial number, or nothing where the provider wrote a placeholder. */
export function cleanSerial(text: string): string | undefined {
  const serial = cleanText(text)
  return serial === undefined || ['-', '0', 'N/A'].includes(serial.toUpperCase()) ? undefined : serial
}
