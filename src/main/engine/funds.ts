// Is there enough deposit for the next order? The queue waits for saldo instead of burning orders one by one.
import { add, type Rupiah, rupiah, subtract, zeroRupiah } from '../../shared/money'
import { type ProviderReply } from '../core/sale/provider-reply'

export type Funds = {
  /** What the queue waits for, while it waits. */
  pause(): { readonly needed: Rupiah } | undefined
  /**
   * May an order of this cost leave while `reserved` is already on its way? It pauses the queue when the saldo is too low
   * for it, and ends the pause when the order that caused it is no longer the next.
   */
  allow(cost: Rupiah, reserved: Rupiah): boolean
  /** Learns from an answer to a purchase: "deposit too low" pauses whatever the books say. */
  learn(reply: ProviderReply, cost: Rupiah): void
  /** Learns a balance: enough of it ends the pause. */
  heard(saldo: Rupiah): void
  /** A person knows better, as in a shop with credit at its provider: holds until the next "deposit too low". */
  resume(): void
}

/** Words keys of answers that mean: the deposit was too small for it (Niskala 18, DigiSwitch 44). */
const tooLow: ReadonlySet<string> = new Set(['rc-18', 'ds-44'])

export function createFunds(reported: () => Rupiah | undefined, onChange: () => void): Funds {
  let pause: { readonly needed: Rupiah } | undefined
  /** A person said to go on: one order tries first, and its answer lets the others follow. */
  let credit: 'none' | 'trying' | 'proven' = 'none'
  /** The provider itself said "too low"; `blind` when it did not say how low. */
  let refused: { readonly cost: Rupiah; readonly before: Rupiah; readonly blind: boolean } | undefined
  /** Charges that no balance contains yet: an answer in XML tells none. */
  let untold = zeroRupiah

  function become(needed: Rupiah | undefined): void {
    if (needed === pause?.needed) return
    pause = needed === undefined ? undefined : { needed }
    onChange()
  }

  function end(): void {
    refused = undefined
    become(undefined)
  }

  function known(): Rupiah | undefined {
    const amount = reported()
    return amount === undefined ? undefined : subtract(amount, untold)
  }

  return {
    pause: () => pause,
    allow(cost, reserved) {
      if (refused) return false
      const saldo = known()
      if (credit === 'trying' && reserved > 0) return false
      const enough = credit !== 'none' || saldo === undefined || saldo >= add(cost, reserved)
      if (enough) become(undefined)
      // What is on its way may still come back; its end asks again.
      else if (saldo < cost || reserved === 0) become(cost)
      return enough
    },
    learn(reply, cost) {
      if (reply.kind === 'refused' && tooLow.has(reply.note.key)) {
        credit = 'none'
        const before = reported() ?? zeroRupiah
        refused = { cost, before, blind: reply.balance === undefined }
        become(atLeast(cost, before))
        return
      }
      if (credit === 'trying' && (reply.kind === 'delivered' || reply.kind === 'accepted')) credit = 'proven'
      if (reply.balance === undefined && mayHaveCharged(reply)) untold = add(untold, cost)
    },
    heard(amount) {
      untold = zeroRupiah
      if (!pause) return
      // The first balance after a "too low" that named none: what the pause waits for was counted from an older one.
      if (refused?.blind && amount <= refused.before) {
        refused = { ...refused, blind: false }
        become(amount < refused.cost ? refused.cost : atLeast(refused.cost, amount))
      } else if (refused?.blind || amount >= pause.needed) end()
    },
    resume() {
      credit = 'trying'
      end()
    },
  }
}

// The provider wants more than we think it does: only a higher balance than this one lets the next order go.
function atLeast(cost: Rupiah, saldo: Rupiah): Rupiah {
  const more = rupiah(saldo + 1)
  return cost > more ? cost : more
}

function mayHaveCharged({ kind }: ProviderReply): boolean {
  return kind === 'delivered' || kind === 'accepted' || kind === 'inconclusive' || kind === 'no-answer'
}
