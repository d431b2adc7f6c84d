// A question in the middle of the screen. Composed by hand, because Mantine's own header is a second page banner.
import { Modal } from '@mantine/core'
import { type ReactNode } from 'react'
import { useHotkeys } from './hotkeys'
import './ask.css'

export type AskProps = {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly onGone?: () => void
}

export function Ask({ open, title, onClose, onGone, children }: AskProps) {
  // Mantine would close it before the key is told to anybody, and the screen below would take the same key.
  useHotkeys({ Escape: () => (open ? onClose() : false) }, 'ask')
  return (
    <Modal.Root
      classNames={{ content: 'ask-content', body: 'ask-body', title: 'ask-title' }}
      opened={open}
      onClose={onClose}
      closeOnEscape={false}
      {...(onGone && { onExitTransitionEnd: onGone })}
      size={520}
      centered
      lockScroll={false}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>{title}</Modal.Title>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
