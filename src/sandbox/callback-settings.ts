// Where reports go, in which format, and what goes wrong with them.
export const callbackFormats = {
  xml: 'topUpReport in XML, as in the document',
  'json-iak': 'JSON with everything as text inside `data`; status 0, 1 or 2',
  'json-flat': 'JSON like the answer to a purchase, sn on success only',
} as const

export const callbackFaults = {
  none: 'the honest report, once',
  'before-answer': 'arrives before the answer to the purchase, which tells the state of before',
  twice: 'the same report two times, one after the other',
  late: '5 s after its time',
  'out-of-order': 'the result first, then rc 68',
  lie: 'rc 23 for what was bought, rc 00 and a serial number for anything else',
  'unknown-id': 'a request_id nobody ever sent',
  'other-number': 'the number and the price of somebody else',
  'unknown-code': 'rc "268", not in the table',
  malformed: 'the first half of the report, as if it were whole',
  'wrong-type': 'content type application/octet-stream',
  huge: 'a report of 1 MB',
  drip: 'the body drips for 10 s',
  hang: 'half of the body, then nothing for 30 s',
  cut: 'half of the body, then the connection is cut',
  burst: 'many at the same time (50, or `count`)',
} as const

export type CallbackFormat = keyof typeof callbackFormats
export type CallbackFault = keyof typeof callbackFaults

export type CallbackSettings = {
  readonly url: string
  readonly format: CallbackFormat
  readonly fault: CallbackFault
  /** Reports transactions too that were final in the answer already. */
  readonly every: boolean
  /** How many a burst has. */
  readonly count: number
}

export const CALLBACK_DEFAULTS = { format: 'xml', fault: 'none', every: false, count: 50 } as const

/** Only this machine is ever called, by number, so that no name can lead elsewhere. */
export function isCallbackUrl(value: unknown): value is string {
  if (typeof value !== 'string' || !URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocol === 'http:' && hostname === '127.0.0.1'
}

export function isCallbackFormat(value: unknown): value is CallbackFormat {
  return typeof value === 'string' && Object.hasOwn(callbackFormats, value)
}

export function isCallbackFault(value: unknown): value is CallbackFault {
  return typeof value === 'string' && Object.hasOwn(callbackFaults, value)
}
