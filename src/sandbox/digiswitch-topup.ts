// Prepaid sales at DigiSwitch: the same call buys and tells how it stands.
import { type PrepaidProduct, isInCutOff } from './digiswitch-prepaid'
import { digiswitchMessage, digiswitchStatus } from './digiswitch-codes'
import { HONEST_REPLY, refused, type DigiswitchDesk, type DigiswitchReply, type Request } from './digiswitch-desk'
import { type DigiswitchDelivery } from './digiswitch-delivery'
import { type Fault } from './digiswitch-faults'
import { courseOfFate, fateOf } from './digiswitch-numbers'
import { isForgotten, isSameSaleToday, ordered, type DigiswitchSale, type Purchase } from './digiswitch-sale'
import { prepaidScenarioFor, type PrepaidScenario } from './digiswitch-scenarios'
import { type Content } from './notation'
import { serialFor } from './products'
import { wibMinute } from './wib'

const EXAMPLE_SERIAL = '1234567890'
const FIRST_NUMBER = 70_001

/** Buys when the ref_id is new or older than 90 days, and otherwise tells what became of it. `call` counts from 1. */
export function topUp(desk: DigiswitchDesk, request: Request, call: number, fault: Fault): DigiswitchReply {
  const { order } = request
  const stored = desk.sales.find(order.ref_id)
  const scenario = scenarioOf(order.customer_no)
  if (stored !== undefined && !isForgotten(stored, desk.now())) {
    if (stored.sort === 'bill' || stored.code !== order.code || stored.customer_no !== order.customer_no) return refused(order, '49')
    const { again } = scenario
    return about(desk, order.ref_id, again !== undefined && call - 1 <= again.calls ? again.delivery : {})
  }
  if (scenario.turnsAway !== undefined && call <= scenario.turnsAway.calls) {
    return { ...refused(order, '62'), delivery: scenario.turnsAway.delivery }
  }
  const product = desk.catalogue.prepaid().find(({ code }) => code === order.code)
  if (product === undefined) return refused(order, '43')
  const no = refusalOf(desk, request, product, scenario)
  if (no !== undefined) return refused(order, no)
  desk.sales.begin(ordered(order, desk.now(), request.testing, stored), purchaseOf(desk, request, product, scenario, fault))
  return about(desk, order.ref_id, scenario.answer ?? {})
}

function refusalOf(desk: DigiswitchDesk, { order }: Request, product: PrepaidProduct, scenario: PrepaidScenario): string | undefined {
  const now = desk.now()
  if (!product.status) return '43'
  if (!product.unlimited_stock && product.stock === 0) return '68'
  if (isInCutOff(product, wibMinute(now))) return '66'
  if (scenario.unrecorded !== undefined) return scenario.unrecorded
  if (!product.multi && desk.sales.all().some((sale) => isSameSaleToday(sale, order, now))) return '63'
  return product.price + (scenario.surcharge ?? 0) > desk.sales.balance() ? '44' : undefined
}

function purchaseOf(desk: DigiswitchDesk, { order }: Request, product: PrepaidProduct, scenario: PrepaidScenario, fault: Fault): Purchase {
  const { surcharge = 0, overcharge = 0 } = scenario
  const serial =
    fateOf('prepaid', order.customer_no) === undefined
      ? serialFor(order.code.toUpperCase(), order.customer_no, FIRST_NUMBER + desk.sales.all().length)
      : EXAMPLE_SERIAL
  return { price: product.price + surcharge, overcharge, serial, course: fault.course ?? scenario.course }
}

// A whole test number goes before its last three digits.
function scenarioOf(customerNo: string): PrepaidScenario {
  const known = fateOf('prepaid', customerNo)
  const scenario = prepaidScenarioFor(customerNo)
  return known === undefined ? scenario : { digits: '', truth: '', seen: '', course: courseOfFate[known.fate] }
}

function about(desk: DigiswitchDesk, refId: string, delivery: DigiswitchDelivery): DigiswitchReply {
  return { ...HONEST_REPLY, data: () => answerAbout(desk, refId), delivery }
}

function answerAbout({ sales }: DigiswitchDesk, refId: string): Content {
  const sale = sales.find(refId)
  if (sale === undefined) throw new Error(`no sale ${refId}`)
  const { ref_id, customer_no, code, rc, sn, price }: DigiswitchSale = sale
  const [message, status, balance] = [digiswitchMessage(rc), digiswitchStatus(rc), sales.balance()]
  return { ref_id, customer_no, code, message, status, rc, sn, balance, price }
}
