// The four ways an order can travel, and how the answer to each is written.
import { type NiskalaTransport } from '../../../shared/settings'
import { type ProviderOrder } from '../../core/ports/providers'
import { type HttpRequest } from '../http/http-client'
import { type Access } from './access'
import { formPurchase } from './transport-form'
import { getPurchase } from './transport-get'
import { jsonPurchase } from './transport-json'
import { xmlPurchase } from './transport-xml'
import { type ReadAnswer, readJsonAnswer } from './wire'
import { readXmlAnswer } from './xml-answer'

export type Transport = {
  /** The one request that buys. */
  readonly purchase: (access: Access, order: ProviderOrder) => HttpRequest
  readonly read: ReadAnswer
}

export const transports: Readonly<Record<NiskalaTransport, Transport>> = {
  json: { purchase: jsonPurchase, read: readJsonAnswer },
  get: { purchase: getPurchase, read: readJsonAnswer },
  form: { purchase: formPurchase, read: readJsonAnswer },
  xml: { purchase: xmlPurchase, read: readXmlAnswer },
}
