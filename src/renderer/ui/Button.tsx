// The one button of every screen. Plain HTML: dozens are drawn before the first screen is there.
import { type ReactNode, type Ref } from 'react'
import { KeyCap } from './KeyCap'

export type ButtonProps = {
  readonly children: ReactNode
  readonly onClick?: (() => void) | undefined
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'large' | 'send'
  /** The key that does the same, drawn on the button and announced. */
  readonly keyCap?: string | undefined
  readonly icon?: ReactNode
  readonly disabled?: boolean
  readonly busy?: boolean
  readonly wide?: boolean
  /** For a button that stays chosen. */
  readonly pressed?: boolean | undefined
  readonly label?: string | undefined
  readonly type?: 'button' | 'submit'
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

export function Button(props: ButtonProps) {
  const { children, variant = 'secondary', size = 'normal', keyCap, icon, busy = false, pressed, type = 'button' } = props
  return (
    <button
      ref={props.ref}
      type={type}
      className={`button button-${variant} button-${size} ${props.className ?? ''}`}
      data-wide={props.wide || undefined}
      data-pressed={pressed || undefined}
      aria-pressed={pressed}
      aria-label={props.label}
      aria-keyshortcuts={keyCap}
      aria-busy={busy || undefined}
      disabled={props.disabled || busy}
      onClick={props.onClick}
    >
      <span className="button-inner">
        {icon && <span>{icon}</span>}
        <span className="button-label">{children}</span>
        {keyCap && (
          <span>
            <KeyCap tone={variant === 'primary' || variant === 'danger' ? 'inverse' : 'plain'}>{keyCap}</KeyCap>
          </span>
        )}
      </span>
    </button>
  )
}
