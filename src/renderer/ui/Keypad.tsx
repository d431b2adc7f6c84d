// The number pad. It never moves, and pressing it never takes the focus away from the field being typed in.
import { IconBackspace } from '@tabler/icons-react'
import { type ReactNode } from 'react'

export type KeypadProps = {
  readonly onDigit: (digit: string) => void
  readonly onClear: () => void
  readonly onBackspace: () => void
  readonly labels: { readonly pad: string; readonly clear: string; readonly backspace: string }
}

const rows = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

export function Keypad({ onDigit, onClear, onBackspace, labels }: KeypadProps) {
  const digit = (value: string) => (
    <PadKey key={value} label={value} onPress={() => onDigit(value)}>
      {value}
    </PadKey>
  )
  return (
    <div className="keypad" role="group" aria-label={labels.pad}>
      {rows.map(digit)}
      <PadKey label={labels.clear} onPress={onClear} quiet>
        {labels.clear}
      </PadKey>
      {digit('0')}
      <PadKey label={labels.backspace} onPress={onBackspace} quiet>
        <IconBackspace size={24} stroke={1.8} aria-hidden="true" />
      </PadKey>
    </div>
  )
}

type PadKeyProps = { readonly label: string; readonly onPress: () => void; readonly quiet?: boolean; readonly children: ReactNode }

function PadKey({ label, onPress, quiet, children }: PadKeyProps) {
  return (
    <button
      type="button"
      className="plain pad-key"
      data-quiet={quiet || undefined}
      aria-label={label}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
