// The table of DigiSwitch's prepaid scenarios, run by the server, printed by --help, repeated in docs/sandbox.md.
import * as travel from './deliveries'
import { digiswitchCodes, digiswitchMessage, isFormed } from './digiswitch-codes'
import * as data from './digiswitch-delivery'
import { type DigiswitchDelivery } from './digiswitch-delivery'
import { type SaleStep } from './digiswitch-sale'

export type PrepaidScenario = {
  /** The last three digits of the customer's number. */
  readonly digits: string
  readonly truth: string
  readonly seen: string
  readonly course: readonly SaleStep[]
  /** The first calls end like this, and nothing is recorded or bought by them. */
  readonly turnsAway?: { readonly calls: number; readonly delivery: DigiswitchDelivery }
  /** Every call is answered with this code, and nothing is recorded. */
  readonly unrecorded?: string
  /** How the answer to the call that buys travels. */
  readonly answer?: DigiswitchDelivery
  /** How the first repetitions of a call go wrong; they change nothing. */
  readonly again?: { readonly calls: number; readonly delivery: DigiswitchDelivery }
  readonly surcharge?: number
  readonly overcharge?: number
}

const BOUGHT: readonly SaleStep[] = [{ rc: '00' }]
const PENDING: SaleStep = { rc: '03' }
const LATER_MS = 2_000
const BOUGHT_LATER: readonly SaleStep[] = [PENDING, { rc: '00', afterMs: LATER_MS }]

type Parts = Partial<Omit<PrepaidScenario, 'digits' | 'truth' | 'seen'>>

function row(digits: string, truth: string, seen: string, parts: Parts): PrepaidScenario {
  return { digits, truth, seen, course: BOUGHT, ...parts }
}

function drifting(digits: string, truth: string, seen: string, ...course: readonly SaleStep[]): PrepaidScenario {
  return row(digits, truth, seen, { course })
}

function slow(digits: string, seconds: number): PrepaidScenario {
  const waitMs = seconds * 1_000
  const course = [PENDING, { rc: '00', afterMs: waitMs }]
  return row(digits, `bought after ${seconds} s`, `rc 00 after ${seconds} s; again rc 03 until then`, { course, answer: { waitMs } })
}

function turnedAway(digits: string, seen: string, delivery: DigiswitchDelivery, calls = 1): PrepaidScenario {
  const truth = `nothing on the first ${calls === 1 ? 'call' : `${calls} calls`}, then bought`
  return row(digits, truth, seen, { turnsAway: { calls, delivery } })
}

function bought(digits: string, seen: string, answer: DigiswitchDelivery): PrepaidScenario {
  return row(digits, 'bought', `${seen}; again rc 00`, { answer })
}

function badCheck(digits: string, seen: string, delivery: DigiswitchDelivery): PrepaidScenario {
  const parts = { course: BOUGHT_LATER, again: { calls: 1, delivery } }
  return row(digits, 'pending, bought after 2 s', `rc 03; first time again ${seen}`, parts)
}

function failure(rc: string): PrepaidScenario {
  const words = `rc ${rc} ${digiswitchMessage(rc)}`
  return isFormed(rc)
    ? row(`9${rc}`, 'failed, recorded', `${words}; again the same`, { course: [{ rc }] })
    : row(`9${rc}`, 'nothing recorded', `${words}, at every call`, { unrecorded: rc })
}

const failures = digiswitchCodes.filter((rc) => !['00', '03', '99'].includes(rc)).map(failure)

/** Every row; numbers that end in none of them are bought at once. */
export const prepaidScenarios: readonly PrepaidScenario[] = [
  slow('101', 3),
  slow('102', 20),
  slow('103', 120),
  drifting('201', 'pending, bought after 2 s', 'rc 03; again rc 00 after 2 s', ...BOUGHT_LATER),
  drifting('202', 'bought when asked the third time again', 'rc 03; third time again rc 00', PENDING, { rc: '00', afterChecks: 3 }),
  drifting('203', 'pending, failed after 2 s', 'rc 03; again rc 02 after 2 s', PENDING, { rc: '02', afterMs: LATER_MS }),
  drifting('204', 'failed when asked the third time again', 'rc 03; third time again rc 54', PENDING, { rc: '54', afterChecks: 3 }),
  drifting('205', 'pending for ever', 'rc 03; again rc 03', PENDING),
  drifting('206', 'pending, bought after 30 s', 'rc 03; again rc 00 after 30 s', PENDING, { rc: '00', afterMs: 30_000 }),
  drifting('207', 'pending with rc 99, bought after 2 s', 'rc 99; again rc 00 after 2 s', { rc: '99' }, { rc: '00', afterMs: LATER_MS }),
  turnedAway('301', 'connection cut', { transport: 'cut' }),
  turnedAway('302', 'HTTP 302 to another host', travel.redirected),
  turnedAway('303', 'connection cut', { transport: 'cut' }, 3),
  turnedAway('304', 'no answer, ever', { transport: 'never' }),
  row('306', 'pending, bought after 3 s', 'connection cut; again rc 03, then rc 00', {
    course: [PENDING, { rc: '00', afterMs: 3_000 }],
    answer: { transport: 'cut' },
  }),
  row('308', 'failed', 'connection cut; again rc 02', { course: [{ rc: '02' }], answer: { transport: 'cut' } }),
  bought('401', 'connection cut before any byte', { transport: 'cut' }),
  bought('402', 'connection cut in the response headers', { transport: 'half-head' }),
  bought('403', 'connection cut in the response body', { transport: 'half-body' }),
  bought('404', 'no answer, ever', { transport: 'never' }),
  bought('405', 'truncated JSON', travel.truncated),
  bought('406', 'rc "268", not in the table', data.unknownCode),
  bought('407', 'HTTP 200 with an empty body', travel.empty),
  bought('408', 'wrong types: rc 0, price "10000"', data.wrongTypes),
  bought('409', 'content type text/plain', travel.plainText),
  bought('410', "another ref_id's answer", data.otherRef),
  bought('411', 'a body of 2 MB', data.huge),
  bought('412', 'the body drips for 10 s', { transport: 'drip', waitMs: 10_000 }),
  row('413', 'bought, 1000 dearer', 'rc 00 with a price not in the list', { surcharge: 1_000 }),
  bought('415', 'HTTP 200 with HTML', travel.htmlPage(200)),
  bought('416', 'rc "00 " with a blank', data.strayBlank),
  bought('417', 'rc null', data.nullCode),
  bought('418', 'rc twice in the JSON, "02" and "00"', data.codeTwice),
  bought('419', 'a byte order mark before the JSON', travel.byteOrderMark),
  bought('420', "another number's answer", data.otherNumber),
  bought('421', 'not wrapped in data', data.notWrapped),
  bought('422', 'HTTP 400 with the honest answer', { status: 400 }),
  bought('423', 'rc 00 with status Gagal', data.contradiction),
  turnedAway('429', 'HTTP 429, Retry-After 2', travel.htmlPage(429, { 'Retry-After': '2' })),
  row('431', 'bought, 1000 more charged than said', 'rc 00 with the usual price; the balance is 1000 lower', { overcharge: 1_000 }),
  row('432', 'bought, 0.25 more charged than said', 'rc 00 with the usual price; the balance has decimals', { overcharge: 0.25 }),
  turnedAway('500', 'HTTP 500 with HTML', travel.htmlPage(500)),
  bought('502', 'HTTP 502 with HTML', travel.htmlPage(502)),
  turnedAway('503', 'HTTP 503, Retry-After 2', travel.htmlPage(503, { 'Retry-After': '2' })),
  bought('504', 'HTTP 504 with HTML', travel.htmlPage(504)),
  badCheck('601', 'rc 41', data.saying('41')),
  badCheck('602', 'HTTP 502 with HTML', travel.htmlPage(502)),
  badCheck('603', 'rc 45', data.saying('45')),
  badCheck('604', 'connection cut', { transport: 'cut' }),
  badCheck('605', 'rc 49', data.saying('49')),
  badCheck('606', 'rc "268", not in the table', data.unknownCode),
  badCheck('608', 'rc 85', data.saying('85')),
  drifting('701', 'failed, bought all the same after 3 s', 'rc 02; again rc 00 after 3 s', { rc: '02' }, { rc: '00', afterMs: 3_000 }),
  drifting('702', 'bought, refunded after 3 s', 'rc 00; again rc 74 after 3 s', { rc: '00' }, { rc: '74', afterMs: 3_000 }),
  drifting(
    '703',
    'bought, serial number late',
    'rc 00 without sn; sn the second time again',
    { rc: '00', withoutSerial: true },
    { rc: '00', afterChecks: 2 },
  ),
  ...failures,
].sort((left, right) => left.digits.localeCompare(right.digits))

const byDigits = new Map(prepaidScenarios.map((scenario) => [scenario.digits, scenario]))

/** The scenario a customer's number asks for. */
export function prepaidScenarioFor(customerNo: string): PrepaidScenario {
  return byDigits.get(customerNo.slice(-3)) ?? row('other', 'bought', 'rc 00 at once', {})
}
