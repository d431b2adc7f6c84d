// Scenarios about money that does not add up, and the number of the document's XML sample.
import { bought, BOUGHT_LATER, drifting, row } from './scenario-rows'
import { type Scenario } from './scenario'

/** Kept apart from the other rows because a till cannot foresee these charges from the answers alone. */
export const ledgerScenarios: readonly Scenario[] = [
  drifting('222', 'the number of the XML sample, as 201', 'rc 68; status rc 00 after 2 s', ...BOUGHT_LATER),
  row('431', 'bought, 1000 more charged than said', 'rc 00 with the usual price; the balance is 1000 lower', { overcharge: 1_000 }),
  row('432', 'bought, 100 less charged than said', 'rc 00 with the usual price; the balance is 100 higher', { overcharge: -100 }),
  row('433', 'failed, the money kept', 'rc 23; the balance as after a purchase', { course: [{ rc: '23' }], keepsMoney: true }),
  bought('434', 'rc 00 with the balance of before the purchase', {
    alter: (answer) => ({ ...answer, balance: answer.balance + answer.price }),
  }),
  row('435', 'pending, bought after 2 s, 500 dearer by then', 'rc 68 with the usual price; status rc 00 with 500 more', {
    course: [{ rc: '68' }, { rc: '00', afterMs: 2_000, dearer: 500 }],
  }),
]
