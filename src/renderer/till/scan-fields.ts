// The fields a scan may fill, the ones it may not, and how what it typed is taken back.

export type Fields = {
  /** The field that had the focus when the burst began. */
  readonly focused: HTMLInputElement | HTMLTextAreaElement | undefined
  /** What stood in the fields of the screen before it. */
  readonly before: ReadonlyMap<HTMLInputElement, string>
}

const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set

/** A scan that landed in a field is only looked for in these: a screen's number, and whatever had the focus. */
export function rememberFields(): Fields {
  const focused = focusedField()
  const near = [...document.querySelectorAll<HTMLInputElement>('input[data-place="number"], input[data-place="second"]')]
  const fields = focused instanceof HTMLInputElement ? [...near, focused] : near
  return { focused, before: new Map(fields.map((field) => [field, field.value])) }
}

export function focusedField(): Fields['focused'] {
  const { activeElement } = document
  return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement ? activeElement : undefined
}

export function takeBack({ before }: Fields): void {
  for (const [field, value] of before) if (field.value !== value) fill(field, value)
}

/** The number of the order or bill on screen, unless something stands before it or it is locked. */
export function numberField(): HTMLInputElement | undefined {
  if (document.querySelector('[role="dialog"]')) return undefined
  const field = document.querySelector<HTMLInputElement>('input[data-place="number"]')
  return field && !field.readOnly && !field.disabled ? field : undefined
}

/** Words, searches and secrets that are pasted or scanned on purpose; every other field of figures is an amount, cash or a PIN. */
export function takesText(field: Fields['focused']): boolean {
  if (field === undefined || field.dataset['place'] === 'number') return false
  const secondNumber = field.dataset['place'] === 'second' && field.closest('[data-two="number"]') !== null
  return field.inputMode !== 'numeric' || field.dataset['place'] === 'search' || secondNumber
}

/** Answers whether the field took it as its own: the screens judge by themselves what is a number to them. */
export function fillNumber(field: HTMLInputElement, text: string): boolean {
  fill(field, text)
  const [shown, wanted] = [field.value, text].map((value) => value.replace(/[\s.,+-]/gu, ''))
  return shown !== undefined && shown !== '' && shown.endsWith(wanted?.slice(-tailLength) ?? '')
}

/** As somebody would who takes everything out. */
export function empty(field: HTMLInputElement): void {
  fill(field, '')
}

/** A country code in front may be written otherwise by the field. */
const tailLength = 6

// React hears of a value only through the element's own setter and an event.
function fill(field: HTMLInputElement, value: string): void {
  write?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
