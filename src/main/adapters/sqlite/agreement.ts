// When books and providers last agreed. Said after nearly every answer, so it has no sync of its own: it rides along with
// a transaction that is made anyway, now and then. A till that is killed before that remembers an older agreement, which is
// the safe mistake: the next gap is then looked for over a longer time.
import * as v from 'valibot'
import { StoreTrouble } from '../../core/ports/stores'
import { type ProviderName } from '../../../shared/provider-name'
import { type Instant } from '../../../shared/sale-view'
import { type Database } from './database'
import { instant } from './field-schemas'

/** So much may be forgotten by a kill; one page less in most transactions. */
const forgottenAtMostMs = 300_000

const names = { niskala: 'agreedAt', digiswitch: 'agreedAtDigiswitch' } as const satisfies Record<ProviderName, string>

export type Agreement = {
  at(): Instant | undefined
  set(at: Instant): void
}

export type Agreements = Readonly<Record<ProviderName, Agreement>>

/** The same database, and the agreements that its transactions carry. */
export function withAgreements(inner: Database): { readonly database: Database; readonly agreements: Agreements } {
  const notes = { niskala: createNote(inner, names.niskala), digiswitch: createNote(inner, names.digiswitch) }
  const all = Object.values(notes)

  function writeWith<T>(work: () => T, told: readonly Note[]): T {
    const result = inner.write(() => {
      for (const note of told) note.put()
      return work()
    })
    for (const note of told) note.stored()
    return result
  }

  function close(): void {
    try {
      const told = all.filter((note) => note.isNew())
      if (told.length > 0) writeWith(() => undefined, told)
    } catch (error) {
      if (!(error instanceof StoreTrouble)) throw error
    } finally {
      inner.close()
    }
  }

  const write: Database['write'] = (work) =>
    writeWith(
      work,
      all.filter((note) => note.isDue()),
    )
  return { database: { ...inner, write, close }, agreements: notes }
}

type Note = Agreement & {
  /** Another moment is known than the one on the disk. */
  isNew(): boolean
  /** And too far from it to be forgotten. */
  isDue(): boolean
  /** Writes it down, inside a transaction. */
  put(): void
  /** That transaction is on the disk. */
  stored(): void
}

function createNote(inner: Database, name: string): Note {
  const write = inner.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
  const found = inner.prepare('SELECT value AS at FROM meta WHERE name = ?').get(name)
  let stored = found === undefined ? undefined : v.parse(v.object({ at: instant }), found).at
  let known = stored
  let written = stored
  return {
    at: () => known,
    set(at) {
      known = at
    },
    isNew: () => known !== stored,
    // A clock that was set back makes the difference large, too.
    isDue: () => known !== undefined && (stored === undefined || Math.abs(known - stored) > forgottenAtMostMs),
    put() {
      if (known !== undefined) write.run(name, known)
      written = known
    },
    stored() {
      stored = written
    },
  }
}
