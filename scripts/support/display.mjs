// A window needs a screen. On Linux without one (CI, ssh) programs are wrapped in a virtual screen.
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** [command, args] as given, or the same under Xvfb where there is no screen. */
export function withScreen(command, args) {
  if (hasDisplay()) return [command, args]
  return ['xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24 -nolisten tcp', command, ...args]]
}

/** Chromium refuses to start as root with its sandbox on; everybody else keeps it. */
export function sandboxFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
