// The table of routes: each channel of the contract and the feature that answers it. A missing one does not compile.
import { type Replies } from '../../shared/ipc-contract'
import { type Channel, type RequestOf } from '../../shared/ipc-requests'
import { ok } from '../../shared/result'
import { type SaleId } from '../core/sale/sale'
import { type Till } from './till'
import { type Host } from './host'

export type Routes = {
  readonly [C in Channel]: (request: RequestOf<C>) => Replies[C] | Promise<Replies[C]>
}

/** @param till the till that is open now; throws StoreTrouble when none could be opened. */
export function createRoutes(host: Host, till: () => Till): Routes {
  return {
    'till/boot': () => {
      host.screenIsUp()
      return ok(till().boot(host.settings.view()))
    },
    'till/recovery-seen': () => ok(till().recoverySeen()),
    'till/probe': () => ok(till().probe()),
    'till/quit': () => ok(host.quit()),
    'catalogue/list': () => ok(till().topup.products()),
    'catalogue/rows': () => ok(till().catalogue.rows()),
    'catalogue/import': ({ bytes }) => till().catalogue.importCsv(bytes),
    'catalogue/set-price': ({ code, price }) => till().catalogue.setPrice(code, price),
    'catalogue/set-hidden': ({ code, hidden }) => till().catalogue.setHidden(code, hidden),
    'topup/draft': ({ code, destination }) => till().topup.draft(code, destination),
    'topup/draft-other': ({ id }) => till().topup.draftOther(id),
    'topup/sell': (request) => till().topup.sell(request),
    'catalogue/set-backup': ({ code, backup }) => till().catalogue.setBackup(code, backup),
    'pricelist/view': () => ok(till().priceList.view()),
    'pricelist/refresh': () => till().priceList.refresh(),
    'bills/products': () => till().bills.products(),
    'bills/product-rows': () => till().bills.productRows(),
    'bills/set-kind': (request) => till().bills.setKind(request),
    'bills/set-hidden': (request) => till().bills.setHidden(request),
    'bills/inquire': (request) => till().bills.inquire(request),
    'bills/pay': (request) => till().bills.pay(request),
    'bills/customers': (request) => till().bills.customers(request),
    'bills/label-customer': (request) => till().bills.label(request),
    'bills/forget-customer': (request) => till().bills.forget(request),
    'topup/last-for': ({ destination }) => ok(till().topup.lastFor(destination)),
    'sale/detail': ({ id }) => till().sales.detail(id),
    'sale/check': ({ id }) => till().sales.check(id),
    'sale/cancel': ({ id }) => till().sales.cancel(id),
    'sale/extend': ({ id }) => till().sales.extend(id),
    'sale/settle': ({ id, outcome, by }) => till().sales.settle(id, outcome, by),
    'sale/complaint': ({ id }) => till().complaints.text(id),
    'sale/print-complaint': ({ id }) => till().complaints.print(id),
    'queue/list': () => ok(till().sales.open()),
    'history/search': (request) => ok(till().sales.search(searchOf(request))),
    'receipt/preview': ({ id, copy }) => till().receipts.preview(id, copy),
    'receipt/print': ({ id }) => till().receipts.print(id),
    'receipt/pdf': ({ id }) => till().share.save(id, 'pdf'),
    'receipt/png': ({ id }) => till().share.save(id, 'png'),
    'receipt/text': ({ id }) => till().share.text(id),
    'receipt/show-file': ({ id }) => till().share.showFile(id),
    'receipt/sample': (request) => ok(host.sampleSlip(request)),
    'print/jobs': () => ok(till().receipts.jobs()),
    'print/confirm': ({ id, print, came }) => till().receipts.confirm(id, print, came),
    'print/try-now': ({ id, print }) => till().receipts.tryNow(id, print),
    'print/drop': ({ id, print }) => till().receipts.drop(id, print),
    'printer/test': () => host.printTest(),
    'printer/list': async () => ok(await host.printer.list()),
    'printer/found': async () => ok(await host.findPrinters()),
    'settings/get': () => ok(host.settings.view()),
    'settings/save-shop': (shop) => ok(host.settings.saveShop(shop)),
    'settings/save-preferences': (preferences) => ok(host.settings.savePreferences(preferences)),
    'settings/save-niskala': (request) => host.settings.saveNiskala(request),
    'settings/save-proxy': async (request) => ok(await host.settings.saveProxy(request)),
    'settings/save-callback': async (request) => ok(await host.settings.saveCallback(request)),
    'settings/new-callback-path': async () => ok(await host.settings.newCallbackPath()),
    'settings/save-low-saldo': (request) => ok(host.settings.saveLowSaldo(request)),
    'settings/save-digiswitch': (request) => host.settings.saveDigiswitch(request),
    'settings/save-margin': (margin) => ok(host.settings.saveMargin(margin)),
    'settings/save-bills': (bills) => ok(host.settings.saveBills(bills)),
    'settings/save-printing': (printing) => ok(host.settings.savePrinting(printing)),
    'settings/save-display': (display) => {
      const view = host.settings.saveDisplay(display)
      host.customer.follow()
      return ok(view)
    },
    'display/show': (view) => ok(host.customer.show(view)),
    'display/state': () => ok(host.customer.state()),
    'settings/save-designs': (designs) => ok(host.settings.saveDesigns(designs)),
    'settings/save-logo': ({ logo }) => ok(host.settings.saveLogo(logo)),
    'callback/view': () => ok(till().callbacks.view()),
    'saldo/view': ({ provider }) => ok(till().saldo(provider).view()),
    'saldo/explain': ({ provider, ...request }) => till().saldo(provider).explain(request),
    'queue/resume': ({ provider }) => ok(till().resume(provider)),
    'serial/flagged': () => ok(till().sales.flagged()),
    'deposit/create': ({ provider, amount }) => till().deposits(provider).create(amount),
    'deposit/list': ({ provider }) => ok(till().deposits(provider).list()),
    'deposit/print': ({ provider, id }) => till().deposits(provider).print(id),
    'settings/test-connection': ({ provider }) => host.settings.testConnection(provider),
    'settings/training': ({ on }) => host.settings.setTraining(on),
  }
}

function searchOf({ number, after, ...filter }: RequestOf<'history/search'>) {
  return { ...filter, text: number, after: after as SaleId | undefined }
}
