// Sale id -> the one reference a provider ever sees. Same input, same key, today and after a restart.
// Niskala calls it request_id, DigiSwitch ref_id.
import { type Reference, type SaleId } from './sale'

export function idempotencyKey(id: SaleId): Reference {
  return `LKT${id}` as Reference
}
