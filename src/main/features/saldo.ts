// The money at one provider on one screen: reported, expected, and what nobody can explain.
import { type RequestOf } from '../../shared/ipc-requests'
import { type Rupiah, sum, zeroRupiah } from '../../shared/money'
import { fail, ok, type Result } from '../../shared/result'
import { type GapCandidate, type SaldoGap, type SaldoRunway, type SaldoView } from '../../shared/saldo'
import { type Clock } from '../core/ports/platform'
import { type ProviderStore, type SaldoEntry } from '../core/ports/stores'
import { expectedSaldo } from '../core/saldo/reconcile'
import { saldoRunway } from '../core/saldo/runway'
import { type Sale } from '../core/sale/sale'
import { type SaldoWatch } from '../engine/saldo-watch'

export type SaldoDesk = {
  view(): SaldoView
  runway(saldo: Rupiah): SaldoRunway | undefined
  explain(request: Omit<RequestOf<'saldo/explain'>, 'provider'>): Result<SaldoView, { readonly kind: 'no-such-gap' }>
}

export type SaldoDeskParts = {
  readonly store: Pick<ProviderStore, 'saldo' | 'journal'>
  readonly watch: SaldoWatch
  readonly clock: Clock
}

/** A provider that is not set up holds nothing. */
export const noSaldo: SaldoDesk = {
  view: () => ({ held: zeroRupiah, busy: false, reports: [], gaps: [] }),
  runway: () => undefined,
  explain: () => fail({ kind: 'no-such-gap' }),
}

const reportsMax = 50
const gapsMax = 50
const candidatesMax = 12
const costsMax = 50

export function createSaldoDesk({ store: { saldo, journal }, watch, clock }: SaldoDeskParts): SaldoDesk {
  const runway = (amount: Rupiah): SaldoRunway | undefined => saldoRunway(amount, journal.latestCosts(costsMax))

  function gap(entry: SaldoEntry): SaldoGap {
    const busy = journal.changedBetween(entry.since, entry.at, candidatesMax)
    return {
      id: entry.id,
      at: entry.at,
      since: entry.since,
      amount: entry.amount,
      explained: entry.explained,
      candidates: busy.map(candidate),
    }
  }

  function view(): SaldoView {
    const books = watch.books()
    const reports = saldo.reports(reportsMax)
    const [newest] = reports
    return {
      reported: newest,
      expected: books.opened ? expectedSaldo(books) : undefined,
      held: sum(books.held),
      busy: watch.uncertain(),
      runway: newest && runway(newest.amount),
      reports,
      gaps: saldo.gaps(gapsMax).map(gap),
    }
  }

  return {
    view,
    runway,
    explain({ id, by, note }) {
      if (!saldo.explain(id, { by, note, at: clock.now() })) return fail({ kind: 'no-such-gap' })
      return ok(view())
    },
  }
}

function candidate({ core, status }: Sale): GapCandidate {
  const charged = 'charged' in status ? status.charged : undefined
  return {
    id: core.id,
    number: core.number,
    product: core.product,
    destination: core.destination,
    amount: charged ?? core.cost,
  }
}
