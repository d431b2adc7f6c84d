// The complaint kit: what a provider wants to know about a sale, as a text to copy and as a slip.
import { type PrintFailure, type SaleFailure } from '../../shared/ipc-contract'
import { type PaperRoute } from '../../shared/printing'
import { fail, ok, type Result } from '../../shared/result'
import { type Preferences, type Shop } from '../../shared/settings'
import { complaintText } from '../../shared/text/complaint'
import { statesText } from '../../shared/text/states'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Journal } from '../core/ports/stores'
import { composeComplaintSlip } from '../core/receipt/complaint-slip'
import { printableSlip } from '../core/receipt/printable'
import { type Complaint, complaintMessage, complaintOf, mayComplain } from '../core/sale/complaint'
import { type SaleId } from '../core/sale/sale'

export type Complaints = {
  text(id: string): Result<string, SaleFailure>
  print(id: string): Promise<Result<{ readonly printer: string }, PrintFailure>>
}

export type ComplaintsParts = {
  readonly journal: Journal
  readonly printer: ReceiptPrinter
  readonly shop: () => Shop
  readonly preferences: () => Preferences
  readonly paperRoute: () => PaperRoute
}

export function createComplaints({ journal, printer, shop, preferences, paperRoute }: ComplaintsParts): Complaints {
  function complaintAbout(id: string): Result<Complaint, { readonly kind: 'no-such-sale' | 'not-possible-now' }> {
    const sale = journal.find(id as SaleId)
    if (!sale) return fail({ kind: 'no-such-sale' })
    if (!mayComplain(sale)) return fail({ kind: 'not-possible-now' })
    const { timeZone, language } = preferences()
    return ok(
      complaintOf({
        sale,
        story: journal.story(sale.core.id),
        zone: timeZone,
        text: complaintText[language],
        states: statesText[language],
      }),
    )
  }

  return {
    text(id) {
      const found = complaintAbout(id)
      return found.ok ? ok(complaintMessage(found.value, complaintText[preferences().language])) : found
    },
    async print(id) {
      const found = complaintAbout(id)
      if (!found.ok) return fail({ kind: 'no-such-sale' })
      const slip = printableSlip(composeComplaintSlip(found.value, shop(), complaintText[preferences().language]))
      if (!slip.ok) return slip
      const sent = await printer.print(slip.value, paperRoute())
      return sent.ok ? ok({ printer: sent.value }) : sent
    },
  }
}
