// The speed of a serial line, set by the system's own program: `stty`, or `mode` on Windows. No shell.
import { execFile } from 'node:child_process'
import { type BaudRate } from '../../../shared/printing'

const setLimitMs = 2_000

export type SpeedCommand = { readonly program: string; readonly parameters: readonly string[] }

/** Eight bits, one stop bit, no parity, and every byte as it is: what counter printers are set to. */
export function speedCommand(path: string, baud: BaudRate, platform: NodeJS.Platform): SpeedCommand {
  const speed = String(baud)
  return platform === 'win32'
    ? { program: 'mode.com', parameters: [path, `BAUD=${speed}`, 'PARITY=n', 'DATA=8', 'STOP=1'] }
    : {
        program: 'stty',
        parameters: [platform === 'darwin' ? '-f' : '-F', path, speed, 'cs8', '-cstopb', '-parenb', '-crtscts', 'raw', '-echo'],
      }
}

/** Whether the line has this speed now. */
export function speedSet(path: string, baud: BaudRate, platform: NodeJS.Platform): Promise<boolean> {
  const { program, parameters } = speedCommand(path, baud, platform)
  const options = { timeout: setLimitMs, killSignal: 'SIGKILL', windowsHide: true } as const
  return new Promise((resolve) => {
    execFile(program, [...parameters], options, (error) => resolve(error === null))
  })
}
