// When books and provider last agreed. Said after nearly every answer, so it has no sync of its own: it rides along with
// a transaction that is made anyway, now and then. A till that is killed before that remembers an older agreement, which is
// the safe mistake: the next gap is then looked for over a longer time.
import * as v from 'valibot'
import { StoreTrouble } from '../../core/ports/stores'
import { type Instant } from '../../../shared/sale-view'
import { type Database } from './database'
import { instant } from './field-schemas'

/** So much may be forgotten by a kill; one page less in most transactions. */
const forgottenAtMostMs = 300_000

export type Agreement = {
  at(): Instant | undefined
  set(at: Instant): void
}

/** The same database, and the agreement that its transactions carry. */
export function withAgreement(inner: Database): { readonly database: Database; readonly agreement: Agreement } {
  const read = inner.prepare("SELECT value AS at FROM meta WHERE name = 'agreedAt'")
  const put = inner.prepare("INSERT INTO meta VALUES ('agreedAt', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
  const found = read.get()
  let stored = found === undefined ? undefined : v.parse(v.object({ at: instant }), found).at
  let known = stored

  function writeWith<T>(work: () => T, agreed: Instant | undefined): T {
    const result = inner.write(() => {
      if (agreed !== undefined) put.run(agreed)
      return work()
    })
    stored = agreed ?? stored
    return result
  }

  // A clock that was set back makes the difference large, too.
  const isDue = () => known !== undefined && (stored === undefined || Math.abs(known - stored) > forgottenAtMostMs)

  function close(): void {
    try {
      if (known !== stored) writeWith(() => undefined, known)
    } catch (error) {
      if (!(error instanceof StoreTrouble)) throw error
    } finally {
      inner.close()
    }
  }

  return {
    database: { ...inner, write: (work) => writeWith(work, isDue() ? known : undefined), close },
    agreement: {
      at: () => known,
      set(at) {
        known = at
      },
    },
  }
}
