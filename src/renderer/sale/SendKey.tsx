// The key that sends: always in its corner, always F12, never Enter.
import { IconSend2 } from '@tabler/icons-react'
import { Button } from '../ui/Button'

export type SendKeyProps = { readonly words: string; readonly ready: boolean; readonly onSend: () => void }

export function SendKey({ words, ready, onSend }: SendKeyProps) {
  return (
    <Button
      variant="primary"
      size="send"
      wide
      keyCap="F12"
      className="send-key"
      disabled={!ready}
      icon={<IconSend2 size={26} stroke={1.9} aria-hidden="true" />}
      onClick={onSend}
    >
      {words}
    </Button>
  )
}
