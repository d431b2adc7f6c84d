// One of a few, as large cards; and a switch with its explanation.
import { Radio, Switch } from '@mantine/core'
import { useId } from 'react'
import './choice.css'

export type ChoiceOption<T extends string> = { readonly value: T; readonly label: string; readonly note?: string | undefined }
export type ChoiceProps<T extends string> = {
  readonly label: string
  readonly help?: string | undefined
  readonly value: T
  readonly options: readonly ChoiceOption<T>[]
  readonly onChange: (value: T) => void
  readonly stacked?: boolean
}

export function Choice<T extends string>({ label, help, value, options, onChange, stacked = false }: ChoiceProps<T>) {
  const pick = (next: string) => {
    const option = options.find((each) => each.value === next)
    if (option && option.value !== value) onChange(option.value)
  }
  return (
    <Radio.Group
      className="choice"
      classNames={{ label: 'field-label', description: 'field-help' }}
      label={label}
      description={help}
      inputWrapperOrder={['label', 'input', 'description']}
      value={value}
      onChange={pick}
    >
      <div className="choice-cards" data-stacked={stacked || undefined}>
        {options.map((option) => (
          <Radio.Card key={option.value} value={option.value} className="choice-card">
            <Radio.Indicator className="choice-dot" />
            <span className="choice-label">{option.label}</span>
            {option.note && <span className="choice-note">{option.note}</span>}
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}

export type ToggleProps = {
  readonly label: string
  readonly help: string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

export function Toggle({ label, help, checked, disabled = false, onChange }: ToggleProps) {
  const helpId = useId()
  return (
    <div className="toggle">
      <Switch
        size="lg"
        withThumbIndicator={false}
        labelPosition="left"
        classNames={{ body: 'toggle-body', label: 'toggle-label', track: 'toggle-track', thumb: 'toggle-thumb' }}
        label={label}
        aria-describedby={helpId}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <p className="field-help" id={helpId}>
        {help}
      </p>
    </div>
  )
}
