// Training: the sandbox plays both providers in a process of its own, on this machine, with its own book.
import { utilityProcess, type UtilityProcess } from 'electron'
import { type Log } from '../core/ports/platform'

/** Where the sandbox answers as Niskala and as DigiSwitch. */
export type TrainingProvider = { readonly baseUrl: string; readonly digiswitchUrl: string; stop(): void }

export type TrainingParts = {
  /** The sandbox's own program. */
  readonly program: string
  readonly bookFile: string
  readonly pace: number
  readonly log: Log
}

type Ready = { readonly ready: true; readonly port: number; readonly baseUrl: string; readonly digiswitchUrl: string }

const restartMs = 500

/** Starts the sandbox and keeps it running on one port; resolves when it listens. */
export async function startTrainingProvider(parts: TrainingParts): Promise<TrainingProvider> {
  let stopped = false
  let current: UtilityProcess

  async function launch(port: number): Promise<Ready> {
    const child = utilityProcess.fork(
      parts.program,
      ['--port', String(port), '--book', parts.bookFile, '--pace', String(parts.pace), '--quiet'],
      { serviceName: 'Loket sandbox', stdio: 'ignore' },
    )
    current = child
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The sandbox ended with code ${code}`)))
      child.once('message', (message: unknown) => {
        if (isReady(message)) resolve(message)
        else reject(new Error('The sandbox did not say that it is ready'))
      })
    })
  }

  function keepRunning(port: number): void {
    current.once('exit', () => {
      if (stopped) return
      parts.log.warn('The sandbox ended by itself and is started again')
      setTimeout(() => {
        if (!stopped)
          launch(port).then(
            () => keepRunning(port),
            (error: unknown) => parts.log.error('Sandbox', error),
          )
      }, restartMs)
    })
  }

  const { port, baseUrl, digiswitchUrl } = await launch(0)
  keepRunning(port)
  return {
    baseUrl,
    digiswitchUrl,
    stop() {
      stopped = true
      current.kill()
    },
  }
}

function isReady(message: unknown): message is Ready {
  return typeof message === 'object' && message !== null && 'ready' in message && 'baseUrl' in message && 'digiswitchUrl' in message
}
