// The table of scenarios for every transport: run by the server, printed by --help, repeated in docs/sandbox.md.
import * as travel from './deliveries'
import { ledgerScenarios } from './ledger-scenarios'
import { type Scenario } from './scenario'
import {
  after,
  atCheck,
  badCheck,
  bought,
  BOUGHT_LATER,
  drifting,
  first,
  pending,
  recordedFailure,
  row,
  slow,
  turnedAway,
  unrecordedFailure,
} from './scenario-rows'
import { xmlScenarios } from './xml-scenarios'

const SLOW = [
  row('101', 'bought after 3 s', 'rc 00 after 3 s; status rc 68 until then', slow(3_000)),
  row('102', 'bought after 20 s', 'rc 00 after 20 s; status rc 68 until then', slow(20_000)),
  row('103', 'bought after 120 s', 'rc 00 after 120 s; status rc 68 until then', slow(120_000)),
]

const PENDING = [
  drifting('201', 'pending, bought after 2 s', 'rc 68; status rc 00 after 2 s', ...BOUGHT_LATER),
  drifting('202', 'bought at the third status call', 'rc 68; third status rc 00', pending, atCheck(3, '00')),
  drifting('203', 'pending, failed after 2 s', 'rc 68; status rc 23 after 2 s', pending, after(2_000, '23')),
  drifting('204', 'failed at the third status call', 'rc 68; third status rc 07', pending, atCheck(3, '07')),
  drifting('205', 'pending for ever', 'rc 68; status rc 68', pending),
  drifting('206', 'pending, bought after 30 s', 'rc 68; status rc 00 after 30 s', pending, after(30_000, '00')),
  drifting('231', 'the number of the document, as 201', 'rc 68; status rc 00 after 2 s', ...BOUGHT_LATER),
]

const TURNED_AWAY = [
  turnedAway('301', 'connection cut', 1, { transport: 'cut' }),
  turnedAway('302', 'HTTP 302 to another host', 1, travel.redirected),
  turnedAway('303', 'connection cut', 3, { transport: 'cut' }),
  turnedAway('304', 'no answer, ever', 1, { transport: 'never' }),
  row('306', 'bought 3 s after the call', 'connection cut; status rc 11, then rc 00', {
    course: [after(3_000, '00')],
    answer: { transport: 'cut' },
  }),
  row('307', 'bought 60 s after the call', 'connection cut; status rc 11, then rc 00', {
    course: [after(60_000, '00')],
    answer: { transport: 'cut' },
  }),
  turnedAway('429', 'HTTP 429, Retry-After 2', 1, travel.htmlPage(429, { 'Retry-After': '2' })),
  turnedAway('500', 'HTTP 500 with HTML', 1, travel.htmlPage(500)),
  turnedAway('503', 'HTTP 503, Retry-After 2', 1, travel.htmlPage(503, { 'Retry-After': '2' })),
]

const BAD_ANSWER = [
  bought('401', 'connection cut before any byte', { transport: 'cut' }),
  bought('402', 'connection cut in the response headers', { transport: 'half-head' }),
  bought('403', 'connection cut in the response body', { transport: 'half-body' }),
  bought('404', 'no answer, ever', { transport: 'never' }),
  bought('405', 'truncated JSON', travel.truncated),
  bought('406', 'rc "268", not in the table', travel.withCode('268')),
  bought('407', 'HTTP 200 with an empty body', travel.empty),
  bought('408', 'wrong types: rc 0, price "5400"', travel.wrongTypes),
  bought('409', 'content type text/plain', travel.plainText),
  bought('410', "another request's answer", travel.otherRequest),
  bought('411', 'a body of 2 MB', travel.huge),
  bought('412', 'the body drips for 10 s', { transport: 'drip', waitMs: 10_000 }),
  row('413', 'bought, 1000 dearer', 'rc 00 with a price not in the catalogue', {
    surcharge: 1_000,
  }),
  bought('414', 'rc 08 Internal error', travel.withCode('08')),
  bought('415', 'HTTP 200 with HTML', travel.htmlPage(200)),
  bought('416', 'rc "00 " with a blank', travel.strayBlank),
  bought('417', 'rc null', travel.nullCode),
  bought('418', 'rc twice in the JSON, "23" and "00"', travel.codeTwice),
  bought('419', 'a byte order mark before the JSON', travel.byteOrderMark),
  bought('420', "another number's answer", travel.otherNumber),
  bought('502', 'HTTP 502 with HTML', travel.htmlPage(502)),
  bought('504', 'HTTP 504 with HTML', travel.htmlPage(504)),
]

const BAD_CHECK = [
  badCheck('601', 'HTTP 401 rc 02', travel.unauthorised),
  badCheck('602', 'HTTP 502 with HTML', travel.htmlPage(502)),
  badCheck('603', 'rc 08 Internal error', travel.withCode('08')),
  badCheck('604', 'connection cut', { transport: 'cut' }),
  row('605', 'bought', 'connection cut; the first status call says rc 11 all the same', {
    answer: { transport: 'cut' },
    checks: first(1, travel.notFound),
  }),
  badCheck('606', 'rc "268", not in the table', travel.withCode('268')),
  row('607', 'bought', 'connection cut; HTTP 502 at every status call', {
    answer: { transport: 'cut' },
    checks: first(Infinity, travel.htmlPage(502)),
  }),
]

const CHANGE_OF_MIND = [
  drifting('701', 'failed, bought all the same after 3 s', 'rc 23; status rc 00 after 3 s', { rc: '23' }, after(3_000, '00')),
  drifting('702', 'bought, refunded after 3 s', 'rc 00; status rc 21 after 3 s', { rc: '00' }, after(3_000, '21')),
  drifting(
    '703',
    'bought, serial number late',
    'rc 00 without sn; sn from the second status call',
    { rc: '00', withoutSerial: true },
    atCheck(2, '00'),
  ),
  drifting(
    '704',
    'pending, failed after 2 s, bought after 3 s more',
    'rc 68; status rc 23, then rc 00',
    pending,
    after(2_000, '23'),
    after(3_000, '00'),
  ),
]

const RECORDED = ['03', '05', '06', '07', '10', '12', '13', '14', '17', '19', '21', '22']
const FAILURES = [
  turnedAway('902', 'HTTP 401 rc 02', 1, travel.unauthorised),
  ...['01', '08', '09', '11', '18', '35'].map(unrecordedFailure),
  ...[...RECORDED, '23', '36', '70'].map(recordedFailure),
]

const ordinary = row('other', 'bought', 'rc 00 at once', {})

/** Every row, by its digits; numbers that end in none of them are ordinary. */
export const scenarios: readonly Scenario[] = [
  ...SLOW,
  ...PENDING,
  ...TURNED_AWAY,
  ...BAD_ANSWER,
  ...BAD_CHECK,
  ...CHANGE_OF_MIND,
  ...FAILURES,
  ordinary,
].sort((left, right) => left.digits.localeCompare(right.digits))

const byDigits = new Map([...scenarios, ...ledgerScenarios, ...xmlScenarios].map((scenario) => [scenario.digits, scenario]))

/** The scenario a customer's number asks for. */
export function scenarioFor(msisdn: string): Scenario {
  return byDigits.get(msisdn.slice(-3)) ?? ordinary
}
