// A labelled line of text; trouble stands under it in reserved space, so that nothing jumps.
import { TextInput } from '@mantine/core'
import { type HTMLInputAutoCompleteAttribute, type ReactNode, type Ref } from 'react'

export type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly placeholder?: string
  readonly icon?: ReactNode
  readonly aside?: ReactNode
  readonly asideWidth?: number
  readonly type?: 'text' | 'password' | 'search' | 'date'
  readonly inputMode?: 'text' | 'numeric' | 'url'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly maxLength?: number
  readonly disabled?: boolean
  readonly hideLabel?: boolean
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  /** A name by which a screen finds the field to move the focus there. */
  readonly place?: string
  readonly ref?: Ref<HTMLInputElement>
}

export function Field(props: FieldProps) {
  const { label, value, onChange, help, error, icon, aside, hideLabel, autoComplete = 'off', asideWidth = 52, place, ...rest } = props
  return (
    <TextInput
      {...rest}
      data-place={place}
      className="field"
      classNames={{ input: 'field-input', label: 'field-label', description: 'field-help', error: 'field-error' }}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={help}
      error={error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      leftSection={icon}
      rightSection={aside}
      rightSectionWidth={aside ? asideWidth : undefined}
      autoComplete={autoComplete}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
