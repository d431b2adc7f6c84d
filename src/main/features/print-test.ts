// *Cetak tes*: one slip with everything on it, the way that is saved, and the drawer if it is to open by itself for anything.
import { type PrintFailure } from '../../shared/ipc-contract'
import { paperRoute } from '../../shared/printing'
import { ok, type Result } from '../../shared/result'
import { type SlipLogo } from '../../shared/slip-logo'
import { receiptText } from '../../shared/text/receipt'
import { type ReceiptPrinter } from '../core/ports/devices'
import { type Clock } from '../core/ports/platform'
import { type StoredSettings } from '../core/ports/stores'
import { composeTestSlip } from '../core/receipt/test-slip'

export type PrintTest = () => Promise<Result<{ readonly printer: string }, PrintFailure>>

export type PrintTestParts = {
  readonly printer: ReceiptPrinter
  readonly clock: Clock
  readonly settings: () => StoredSettings
  readonly logo: () => SlipLogo | undefined
}

export function createPrintTest({ printer, clock, settings, logo }: PrintTestParts): PrintTest {
  return async () => {
    const { shop, preferences, printing, designs, training } = settings()
    const { timeZone, language } = preferences
    const route = paperRoute(printing, preferences.printer)
    const text = receiptText[language]
    const look = { designs, logo: logo() }
    const sent = await printer.print(composeTestSlip({ shop, look, printedAt: clock.now(), zone: timeZone, text }), route)
    if (!sent.ok) return sent
    if (printing.drawer.length > 0 && !training) await printer.openDrawer(route)
    return ok({ printer: sent.value })
  }
}
