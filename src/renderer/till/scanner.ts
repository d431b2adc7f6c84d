// What a scan does: a number goes to the number field, our own receipt opens its sale, anything else is told and taken back.
import { contentOf, halfMs, handMs } from '../ui/scan'
import { empty, fillNumber, type Fields, focusedField, numberField, takeBack, takesText } from './scan-fields'

export type ScannerDeeds = {
  readonly openReceipt: (reference: string) => void
  readonly unknown: (text: string) => void
  /** Its beginning is missing. */
  readonly torn: () => void
}

/** Whether the key that ended the scan may still go its way. */
export type Ending = 'pass' | 'stop'

export type Scan = { readonly text: string; readonly silentMs: number; readonly atMs: number; readonly fields: Fields }

const sameAgainMs = 2_000

/** One scanner at one window; the same thing read twice in a moment counts once. */
export function createScanner({ openReceipt, unknown, torn }: ScannerDeeds): (scan: Scan) => Ending {
  let last: { readonly text: string; readonly atMs: number } | undefined

  function isRepeat({ text, atMs }: Scan): boolean {
    const repeat = last !== undefined && last.text === text && atMs - last.atMs < sameAgainMs
    last = { text, atMs }
    return repeat
  }

  return (scan) => {
    const { fields } = scan
    const content = contentOf(scan.text)
    const number = numberField()
    const isSecondNumber = fields.focused?.dataset['place'] === 'second'
    if (content.kind !== 'receipt' && takesText(fields.focused) && (content.kind === 'unknown' || isSecondNumber || !number)) return 'pass'
    // Where it was typed into the number itself, both halves stand there.
    if (scan.silentMs <= halfMs) return isAimedAt(number, fields) ? 'pass' : stopped(fields, torn)
    // In an empty field the same number is no second beep: it was taken out, or the next customer has it too.
    const wantedAgain = content.kind === 'number' && number !== undefined && fields.before.get(number) === ''
    if (isRepeat(scan) && !wantedAgain) return stopped(fields)
    if (content.kind === 'receipt') return stopped(fields, () => openReceipt(content.text))
    const fits = content.kind === 'number' || number?.inputMode === 'text'
    // Behind figures just typed it is something else or the rest of it; half a number would be worse than none, in the cash as well.
    const typed = isAimedAt(number, fields) ? number : takesText(fields.focused) ? undefined : fields.focused
    if (fits && scan.silentMs <= handMs && typed instanceof HTMLInputElement) return stopped(fields, () => (empty(typed), torn()))
    if (number && fits && toNumber(number, content.text, fields)) return isAimedAt(number, fields) ? 'pass' : 'stop'
    return stopped(fields, () => unknown(content.text))
  }
}

function stopped(fields: Fields, then?: () => void): Ending {
  takeBack(fields)
  then?.()
  return 'stop'
}

/** Typed into the empty number field it is there already, as a person's typing would be. */
function toNumber(number: HTMLInputElement, text: string, fields: Fields): boolean {
  if (isAimedAt(number, fields) && fields.before.get(number) === '') return true
  takeBack(fields)
  const taken = fillNumber(number, text)
  if (taken) number.focus()
  return taken
}

/** Enter leads on from the number only where the scan was typed into it; from the cash it must not. */
function isAimedAt(number: HTMLInputElement | undefined, { focused }: Fields): boolean {
  return number !== undefined && (focused === number || (focused === undefined && focusedField() === number))
}
