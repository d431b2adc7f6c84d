// app://loket/ serves the built screens and nothing else, with a policy that lets nothing in from outside.
import { join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

export const appOrigin = 'app://loket'
export const appPage = `${appOrigin}/index.html`

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const headers = { 'content-security-policy': contentPolicy, 'x-content-type-options': 'nosniff' }

/** Chromium's ERR_FILE_NOT_FOUND. */
const fileNotFound = -6

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }])
}

/**
 * `protocol.handle` would be the newer way; it loads Node's whole fetch, 30 ms of this thread, before the first page can come.
 * @param folder the renderer's build. Nothing above it can be reached.
 */
export function serveApp(folder: string): void {
  protocol.registerFileProtocol('app', ({ url }, answer) => {
    const path = fileFor(folder, url)
    answer(path === undefined ? { error: fileNotFound } : { path, headers })
  })
}

/** The file behind an address, or nothing when it is not ours or climbs out of the folder. */
export function fileFor(folder: string, address: string): string | undefined {
  const { host, pathname } = new URL(address)
  if (host !== 'loket') return undefined
  try {
    const file = normalize(join(folder, decodeURIComponent(pathname)))
    return file.startsWith(folder + sep) && !file.includes('\0') ? file : undefined
  } catch {
    return undefined
  }
}
