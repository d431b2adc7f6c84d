// As an ordinary user, without any flag that weakens it, Chromium's own sandbox holds the page.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from './support/places'
import { killTree, renderersOf } from './support/processes'

const nobody = 65_534
const isRoot = process.getuid?.() === 0

test('the page of an ordinary user is held by the seccomp sandbox', async ({}, info) => {
  test.skip(process.platform !== 'linux', 'read from /proc')
  const folder = mkdtempSync(join(tmpdir(), 'loket-orang-'))
  const data = join(folder, 'data')
  mkdirSync(data)
  spawnSync('chmod', ['755', folder])
  const display = screenKey(data)
  if (isRoot) [data, ...Object.values(display)].forEach((path) => chownSync(path, nobody, nobody))
  const runtime = isRoot
    ? lend(realpathSync(join(root, 'node_modules/electron/dist')), join(folder, 'runtime'))
    : join(root, 'node_modules/electron/dist')
  const program = isRoot ? lend(root, join(folder, 'program')) : root
  test.skip(!runtime || !program, 'lending the program to another user needs mount')
  const child = spawn(join(runtime ?? '', 'electron'), [program ?? '', `--user-data-dir=${data}`, '--disable-gpu', '--log-level=3'], {
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    cwd: data,
    env: { ...process.env, HOME: data, XDG_CONFIG_HOME: data, XDG_RUNTIME_DIR: data, ...display },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  try {
    const modes = () =>
      renderersOf(child.pid ?? 0).map((pid) => /^Seccomp:\s*(\d)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    await expect.poll(modes, { timeout: 15_000 }).toContain('2')
    expect(modes().every((mode) => mode === '2')).toBe(true)
  } finally {
    await info.attach('stderr', { body: said, contentType: 'text/plain' })
    await killTree(child)
    giveBack(join(folder, 'runtime'))
    giveBack(join(folder, 'program'))
    rmSync(data, { recursive: true, force: true })
    rmdirSync(folder)
  }
})

/** The virtual screen lets in whoever holds its key. */
function screenKey(folder: string): Record<string, string> {
  const key = process.env['XAUTHORITY']
  if (!key) return {}
  const own = join(folder, 'layar')
  copyFileSync(key, own)
  return { XAUTHORITY: own }
}

/** The same folder at a place that another user may enter; nothing when mounting is not permitted. */
function lend(from: string, to: string): string | undefined {
  mkdirSync(to)
  return spawnSync('mount', ['--bind', from, to]).status === 0 ? to : undefined
}

// Never removed with its contents: if it were still mounted, they would be the real ones.
function giveBack(folder: string): void {
  if (spawnSync('umount', ['-l', folder]).status === 0) rmdirSync(folder)
}
