// DigiSwitch as the sale machine has to fear it: bills with a status that can be read, and prepaid orders whose status
// question is the order itself.
import { type ProviderReply } from '../../src/main/core/sale/provider-reply'
import { type Call, HarshProvider, type Outcome } from './harsh-provider'
import { replies } from './sales'

const tooLate: ProviderReply = { kind: 'refused', note: { code: '50', key: 'ds-50' }, deposit: 'no', verify: false }
const notUnique: ProviderReply = { kind: 'inconclusive', note: { code: '49', key: 'ds-49' } }
const turnedDown: ProviderReply = { kind: 'refused', note: { code: '44', key: 'ds-44' }, deposit: 'no', verify: false }
const callJudged: ProviderReply = { kind: 'inconclusive', note: { code: '44', key: 'ds-44' } }

/** Pays a bill once, and only until its day ends; a reference that was used is not looked at, and nothing is said about it. */
export class BillProvider extends HarshProvider {
  private told: ProviderReply = replies.notFound

  constructor(
    outcome: Outcome,
    private readonly dayEndsMs: number,
  ) {
    super(outcome)
  }

  override answer(call: Call): ProviderReply {
    return call === 'submit' ? this.told : this.status()
  }

  protected override perform(arrivalMs: number): void {
    if (this.truth !== 'nothing') this.told = notUnique
    else if (arrivalMs > this.dayEndsMs) this.told = tooLate
    else {
      super.perform(arrivalMs)
      this.told = this.status()
    }
  }
}

/**
 * Takes every call for the order: a reference that it knows is told again, one that it does not know, or has forgotten, is
 * bought. `turnsDown` so many times before it records anything.
 */
export class PrepaidProvider extends HarshProvider {
  private told: ProviderReply = replies.notFound
  private formedAtMs: number | undefined

  constructor(
    outcome: Outcome,
    private readonly memoryMs: number,
    private turnsDown: number,
  ) {
    super(outcome)
  }

  override answer(_call: Call): ProviderReply {
    return this.told
  }

  protected override take(arrivalMs: number, call: Call): void {
    const known = this.formedAtMs !== undefined && arrivalMs - this.formedAtMs <= this.memoryMs
    if (!known && this.turnsDown > 0) {
      this.turnsDown -= 1
      this.told = call === 'submit' ? turnedDown : callJudged
      return
    }
    if (!known) {
      this.formedAtMs = arrivalMs
      this.perform(arrivalMs)
    }
    this.told = this.status()
  }
}
