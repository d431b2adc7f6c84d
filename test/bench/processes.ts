// What a program and all its children cost, read from Linux's own books.
import { readdirSync, readFileSync } from 'node:fs'

const kibPerMib = 1024
const ticksPerSecond = 100

export const canReadProcesses = process.platform === 'linux'

/** Proportional set size of the whole tree in MiB: shared pages are counted once, divided among those who share them. */
export function memoryMib(root: number): number {
  const kib = treeOf(root).map((pid) => Number(/^Pss:\s+(\d+) kB$/mu.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  return kib.reduce((sum, each) => sum + each, 0) / kibPerMib
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
