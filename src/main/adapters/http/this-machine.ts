// The names that never leave this machine.

/** `hostname` as a URL has it: in lower case, IPv6 in brackets. */
export function isThisMachine(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
