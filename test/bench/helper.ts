// A helping process, and its answers in the order of what it was told.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

export type Helper = {
  tell(message: unknown): void
  /** Tells it, and waits for what it says next. */
  ask<T>(message: unknown): Promise<T>
  stop(): void
}

/** Starts a program of this folder. */
export function startHelper(name: 'answerer' | 'caller'): Helper {
  const child: ChildProcess = fork(resolve(`test/bench/${name}.cjs`), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const tell = (message: unknown) => void child.send(message as object)
  return {
    tell,
    async ask<T>(message: unknown) {
      const said = once(child, 'message')
      tell(message)
      const [reply] = (await said) as [T]
      return reply
    },
    stop: () => void child.kill(),
  }
}
