// Disks with a fault. Only root may mount; elsewhere the answer is undefined and the test is skipped.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export type Disk = { readonly folder: string; fill(): void; empty(): void; readOnly(): void; unmount(): void }

/** A disk of its own at `folder`, as small as asked. */
export function smallDisk(folder: string, megabytes: number): Disk | undefined {
  mkdirSync(folder, { recursive: true })
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) return undefined
  const ballast = join(folder, 'isi-penuh.bin')
  return {
    folder,
    fill: () => fillUp(ballast),
    empty: () => rmSync(ballast, { force: true }),
    readOnly: () => void run('mount', '-o', 'remount,ro', folder),
    unmount: () => void run('umount', '-l', folder),
  }
}

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** In ever smaller pieces, until not one byte fits any more. */
function fillUp(file: string): void {
  for (const size of [1_000_000, 65_536, 4096, 1]) {
    while (grew(file, size));
  }
}

function grew(file: string, size: number): boolean {
  try {
    appendFileSync(file, Buffer.alloc(size))
    return true
  } catch {
    return false
  }
}
