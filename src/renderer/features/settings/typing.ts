// Letters and digits typed into a field are text, never commands.
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
