// What a program and all its children cost, read from Linux's own books.
import { readdirSync, readFileSync } from 'node:fs'

const kibPerMib = 1024
const ticksPerSecond = 100

export const canReadProcesses = process.platform === 'linux'

/**
 * What the whole tree holds, in MiB, as its proportional set size would be on a machine that runs nothing else of the kind:
 * memory of its own is divided among those of the tree who share it, and each mapped file is counted once. The kernel's
 * plain sum would shrink whenever another Electron happens to run, because the two share the same program file.
 */
export function memoryMib(root: number): number {
  const tree = treeOf(root)
  const own = tree.map(
    (pid) => fieldKib(read(`/proc/${pid}/smaps_rollup`), 'Pss_Anon') + fieldKib(read(`/proc/${pid}/smaps_rollup`), 'Pss_Shmem'),
  )
  const files = new Map<string, number>()
  for (const pid of tree) {
    for (const [file, kib] of filesOf(read(`/proc/${pid}/smaps`))) files.set(file, Math.max(files.get(file) ?? 0, kib))
  }
  return [...own, ...files.values()].reduce((sum, kib) => sum + kib, 0) / kibPerMib
}

/** Each file that a process has mapped, with the KiB of it that are in memory and not copied. */
function filesOf(smaps: string): ReadonlyMap<string, number> {
  const files = new Map<string, number>()
  for (const mapping of smaps.split(/^(?=[0-9a-f]+-[0-9a-f]+ )/mu)) {
    const file = /^\S+ \S+ \S+ \S+ [1-9]\d*\s+(\/(?!dev\/shm|memfd).*)$/mu.exec(mapping)?.[1]
    if (file !== undefined) files.set(file, (files.get(file) ?? 0) + fieldKib(mapping, 'Rss') - fieldKib(mapping, 'Anonymous'))
  }
  return files
}

function fieldKib(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(text)?.[1] ?? 0)
}

/** Seconds of processor time the whole tree has used so far. */
export function processorSeconds(root: number): number {
  const ticks = treeOf(root).map((pid) => {
    const fields = afterName(read(`/proc/${pid}/stat`))
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  })
  return ticks.reduce((sum, each) => sum + each, 0) / ticksPerSecond
}

export function processCount(root: number): number {
  return treeOf(root).length
}

function treeOf(root: number): readonly number[] {
  const parents = new Map(allPids().map((pid) => [pid, Number(afterName(read(`/proc/${pid}/stat`))[1] ?? 0)]))
  const tree = [root]
  for (const parent of tree) tree.push(...[...parents].filter(([, of]) => of === parent).map(([pid]) => pid))
  return tree
}

function allPids(): readonly number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger)
}

/** The name stands in brackets and may hold blanks; what follows it does not. */
function afterName(stat: string): readonly string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
