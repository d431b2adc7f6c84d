// Both providers' desks over one real SQLite file, with no worker behind them: what is confirmed stays queued until the test moves it.
import { type Log } from '../../src/main/core/ports/platform'
import { type Entry, type Journal, StoreTrouble } from '../../src/main/core/ports/stores'
import { systemIds } from '../../src/main/adapters/platform/system'
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { policiesAt } from '../../src/main/core/sale/retry-policy'
import { type SaleEvent, type SaleId } from '../../src/main/core/sale/sale'
import { createSaleDesk, type SaleDesk } from '../../src/main/engine/sale-desk'
import { type ProviderName } from '../../src/shared/provider-name'
import { createFakeClock } from './fake-clock'
import { openStore, tempPath } from './temp-database'

export function openTwoDesks(path: string = tempPath()) {
  const clock = createFakeClock()
  const store = openStore(path)
  const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  /** Set to make the store refuse what it names. */
  const refuse: { entry: (entry: Entry) => boolean } = { entry: () => false }
  const refusing = (journal: Journal): Journal => ({
    ...journal,
    record(entry) {
      if (refuse.entry(entry)) throw new StoreTrouble('disk-full', 'The disk is full')
      journal.record(entry)
    },
  })
  const deskFor = (provider: ProviderName): SaleDesk => {
    const { journal, outbox } = store.of(provider)
    const policyOf = policiesAt({ niskala: 1, digiswitch: 1 })
    const onStep = () => undefined
    return createSaleDesk({ journal: refusing(journal), outbox, policyOf, canTryOther: () => false, ids: systemIds, clock, log, onStep })
  }
  const desks = { niskala: deskFor('niskala'), digiswitch: deskFor('digiswitch') }
  const deskOf = (provider: ProviderName): SaleDesk => desks[provider]

  function apply(id: string, event: SaleEvent): void {
    const sale = store.journal.find(id as SaleId)
    const done = sale && deskOf(sale.core.provider).apply(sale.core.id, event)
    if (!done?.ok) throw new Error(`Not possible: ${event.type}`)
  }

  return {
    clock,
    store,
    journal: store.journal,
    refuse,
    deskOf,
    apply,
    /** Sends the sale and takes this answer to it. */
    answer(id: string, reply: ProviderReply): void {
      const at = clock.now()
      apply(id, { type: 'submit-started', at })
      apply(id, { type: 'answered', at, askedAt: at, call: 'submit', reply })
    },
  }
}
