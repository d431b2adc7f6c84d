// A short sentence in the corner; it never asks for anything and never takes the focus.
import { notifications } from '@mantine/notifications'

export type NoticeTone = 'success' | 'failed' | 'waiting'

const closeAfterMs = 6000

export function showNotice(message: string, tone: NoticeTone = 'success'): void {
  notifications.show({
    id: message,
    message,
    autoClose: closeAfterMs,
    withCloseButton: false,
    classNames: { root: `notice notice-${tone}` },
  })
}
