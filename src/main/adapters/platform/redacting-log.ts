// The log file: every line passes the redactor, first here and once more in electron-log's own hook.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import electronLog from 'electron-log/node'
import { type Log } from '../../core/ports/platform'
import { type Redactor } from './redaction'

export type RedactingLogOptions = {
  readonly folder: string
  readonly redactor: Redactor
  /** Also to the terminal: for development. */
  readonly terminal?: boolean
  /** Then the file is kept once as `loket.old.log` and begun anew. */
  readonly fileMaxBytes?: number
}

const fileMaxBytes = 5_000_000
const fileName = 'loket.log'

/** Never throws: a till without a log still sells. */
export function createRedactingLog(options: RedactingLogOptions): Log {
  const { redactor } = options
  const logger = createLogger(options)
  const write = (level: 'info' | 'warn' | 'error', message: string, facts: unknown) => {
    try {
      logger[level](lineOf(redactor, message, facts))
    } catch {
      // There is nobody left to tell.
    }
  }
  return {
    info: (message, facts) => write('info', message, facts),
    warn: (message, facts) => write('warn', message, facts),
    error: (message, error) => write('error', message, error),
  }
}

function createLogger({ folder, redactor, terminal = false, fileMaxBytes: maxSize = fileMaxBytes }: RedactingLogOptions) {
  const logger = electronLog.create({ logId: folder })
  const { file, console } = logger.transports
  makeFolder(folder)
  file.resolvePathFn = () => join(folder, fileName)
  file.maxSize = maxSize
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  file.format = '{iso} [{level}] {text}'
  console.level = terminal ? 'info' : false
  // For whatever reaches the logger by another way than ours.
  logger.hooks.push((message) => {
    message.data = message.data.map((part: unknown) => redactor.value(part))
    return message
  })
  return logger
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    // electron-log meets the same folder and keeps silent in the file.
  }
}

// Facts as JSON on the same line, so that a provider's words cannot forge a line of their own.
function lineOf(redactor: Redactor, message: string, facts: unknown): string {
  const words = redactor.text(message).replace(/[\r\n]+/gu, ' ')
  return facts === undefined ? words : `${words} ${JSON.stringify(redactor.value(facts))}`
}
