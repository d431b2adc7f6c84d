// Whole process trees: who belongs to a process, and their end without any farewell.
import { type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { once } from 'node:events'

/** SIGKILL for a process and everything it started: what a power cut looks like from inside. */
export async function killTree(child: ChildProcess): Promise<void> {
  await plugOf(child)()
}

/** The same, with the looking done beforehand: pulling the plug then takes no time at all. */
export function plugOf(child: ChildProcess): () => Promise<void> {
  const { pid } = child
  if (pid === undefined || hasEnded(child)) return () => Promise.resolve()
  const family = familyOf(pid)
  return async () => {
    if (hasEnded(child)) return
    const ended = once(child, 'exit')
    family.forEach(killNow)
    await ended
  }
}

/** The process itself first, so that it notices nothing of its children's end. */
function familyOf(pid: number): readonly number[] {
  const parents = readParents()
  const family = [pid]
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child)
  }
  return family
}

function readParents(): ReadonlyMap<number, number> {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/u.test(name))
  return new Map(numbers.flatMap((name) => parentOf(name)))
}

// `pid (any name) state ppid …`
function parentOf(pid: string): readonly (readonly [number, number])[] {
  try {
    const parent = /\) \S (\d+)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]
    return parent === undefined ? [] : [[Number(pid), Number(parent)]]
  } catch {
    return []
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** The renderers among a process's children, by their command line. */
export function renderersOf(pid: number): readonly number[] {
  return familyOf(pid).filter((each) => {
    try {
      return readFileSync(`/proc/${each}/cmdline`, 'utf8').includes('--type=renderer')
    } catch {
      return false
    }
  })
}
