// Newer Electron no longer says which printer is the system's default, so the system is asked.
import { execFile } from 'node:child_process'

const askLimitMs = 2_000
const windowsKey = 'HKCU\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows'

export function defaultPrinter(): Promise<string | undefined> {
  if (process.platform === 'win32') return asked('reg.exe', ['query', windowsKey, '/v', 'Device'], /REG_SZ\s+([^,\r\n]+),/u)
  return asked('lpstat', ['-d'], /destination:\s*(\S+)/u)
}

function asked(program: string, parameters: readonly string[], answer: RegExp): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { timeout: askLimitMs, env: { ...process.env, LC_ALL: 'C' }, windowsHide: true }
    execFile(program, [...parameters], options, (error, output) => {
      resolve(error ? undefined : answer.exec(output)?.[1]?.trim())
    })
  })
}
