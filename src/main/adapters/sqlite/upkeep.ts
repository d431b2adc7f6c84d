// Housekeeping between sales, so that no sale pays for it: tidies the search index and moves the write-ahead log into
// the database.
import * as v from 'valibot'
import { StoreTrouble } from '../../core/ports/stores'
import { type Database } from './database'

const writesBetween = 64
const restMs = 400
/** A till that never rests is not waited for any longer than this. */
const writesAtMost = 384

/** Pages of the search index merged in one go, how often, and the breath in between for whoever waits at the counter. */
const mergePages = 150
const mergeRounds = 8
const breathMs = 15

/** The same database; after some writes and a moment of rest it is tidied up. */
export function withUpkeep(database: Database): Database {
  const { mergeMore, checkpoint } = createChores(database)
  let writes = 0
  let timer: NodeJS.Timeout | undefined

  function rest(rounds: number): void {
    writes = 0
    const more = rounds < mergeRounds && mergeMore()
    timer = more ? setTimeout(() => rest(rounds + 1), breathMs).unref() : undefined
    if (!more) checkpoint()
  }

  function written(): void {
    writes += 1
    if (writes < writesBetween) return
    if (!timer) timer = setTimeout(() => rest(0), restMs).unref()
    else if (writes < writesAtMost) timer.refresh()
  }

  return {
    ...database,
    write(work) {
      const result = database.write(work)
      written()
      return result
    },
    close() {
      clearTimeout(timer)
      database.close()
    },
  }
}

function createChores(database: Database) {
  const merge = database.prepare("INSERT INTO search (search, rank) VALUES ('merge', ?)")
  const total = database.prepare('SELECT total_changes() AS changes')
  const tick = database.prepare("UPDATE meta SET value = value + 1 WHERE name = 'checkpoints'")
  const changes = () => v.parse(v.object({ changes: v.number() }), total.get()).changes
  return {
    /** False when nothing is left to merge; SQLite's own sign for that is fewer than two changes. */
    mergeMore: () =>
      attempt(() => {
        const before = changes()
        database.write(() => merge.run(mergePages))
        return changes() - before >= 2
      }),
    checkpoint: () =>
      attempt(() => {
        database.exec('PRAGMA wal_checkpoint(PASSIVE)')
        // The first commit into an emptied log syncs twice; this one takes that upon itself.
        database.write(() => tick.run())
        return true
      }),
  }
}

// When a chore fails nothing is lost: what is committed stays in the log. The next sale will tell what is wrong with the disk.
function attempt(chore: () => boolean): boolean {
  try {
    return chore()
  } catch (error) {
    if (error instanceof StoreTrouble) return false
    throw error
  }
}
