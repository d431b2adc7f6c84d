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
    'topup/sell': (request) => till().topup.sell(request),
    'topup/last-for': ({ destination }) => ok(till().topup.lastFor(destination)),
    'sale/detail': ({ id }) => till().sales.detail(id),
    'sale/check': ({ id }) => till().sales.check(id),
    'sale/cancel': ({ id }) => till().sales.cancel(id),
    'sale/extend': ({ id }) => till().sales.extend(id),
    'sale/settle': ({ id, outcome, by }) => till().sales.settle(id, outcome, by),
    'queue/list': () => ok(till().sales.open()),
    'history/search': (request) => ok(till().sales.search(searchOf(request))),
    'receipt/preview': ({ id, copy }) => till().receipts.preview(id, copy),
    'receipt/print': ({ id }) => till().receipts.print(id),
    'receipt/pdf': ({ id }) => till().receipts.savePdf(id),
    'printer/list': async () => ok(await host.printer.list()),
    'settings/get': () => ok(host.settings.view()),
    'settings/save-shop': (shop) => ok(host.settings.saveShop(shop)),
    'settings/save-preferences': (preferences) => ok(host.settings.savePreferences(preferences)),
    'settings/save-niskala': (request) => host.settings.saveNiskala(request),
    'settings/save-proxy': async (request) => ok(await host.settings.saveProxy(request)),
    'settings/save-callback': async (request) => ok(await host.settings.saveCallback(request)),
    'settings/new-callback-path': async () => ok(await host.settings.newCallbackPath()),
    'settings/save-low-saldo': (request) => ok(host.settings.saveLowSaldo(request)),
    'callback/view': () => ok(till().callbacks.view()),
    'saldo/view': () => ok(till().saldo.view()),
    'saldo/explain': (request) => till().saldo.explain(request),
    'queue/resume': () => ok(till().resume()),
    'serial/flagged': () => ok(till().sales.flagged()),
    'deposit/create': ({ amount }) => till().deposits.create(amount),
    'deposit/list': () => ok(till().deposits.list()),
    'deposit/print': ({ id }) => till().deposits.print(id),
    'settings/test-connection': () => host.settings.testConnection(),
    'settings/training': ({ on }) => host.settings.setTraining(on),
  }
}

function searchOf({ number, after, ...filter }: RequestOf<'history/search'>) {
  return { ...filter, text: number, after: after as SaleId | undefined }
}
