// Which news of a sale deserves a sound: that it ended, or that a person is needed, each once and only while it is new.
import { type SaleState, type SaleView } from '../../shared/sale-view'
import { type Sound } from '../ui/sounds'

const soundOf: Partial<Record<SaleState, Sound>> = {
  delivered: 'success',
  refused: 'failure',
  reversed: 'attention',
  'needs-attention': 'attention',
}

/** What ended longer ago is only told again, with a serial number that came later for instance. */
const newsMs = 10_000
const rememberedMost = 200

export function createSaleSounds(): (sale: Pick<SaleView, 'id' | 'state' | 'since'>, nowMs: number) => Sound | undefined {
  const heard = new Map<string, SaleState>()
  return ({ id, state, since }, nowMs) => {
    const before = heard.get(id)
    heard.set(id, state)
    for (const oldest of heard.keys()) {
      if (heard.size <= rememberedMost) break
      heard.delete(oldest)
    }
    return before === state || nowMs - since > newsMs ? undefined : soundOf[state]
  }
}
