// The day as people write it: read as `21 Nov 2026`, typed as `21/11/2026` or just `21`.
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typedDay, writtenDay } from './typed-day'

export type DayFieldProps = { readonly day: string | undefined; readonly today: string; readonly onDay: (day: string) => void }

export function DayField({ day, today, onDay }: DayFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string>()
  const [wrong, setWrong] = useState(false)
  const leave = () => {
    setTyped(undefined)
    setWrong(false)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key !== 'Enter') return
    event.preventDefault()
    const next = typedDay(typed ?? '', today)
    setWrong(!next)
    if (!next) return
    onDay(next)
    event.currentTarget.blur()
  }
  const shown = day === undefined ? '' : readDay(day, t('shell.months', { returnObjects: true }) as string[])
  return (
    <input
      className="field-input history-date"
      aria-label={t('history.day')}
      aria-invalid={wrong || undefined}
      placeholder={typed === undefined ? t('history.allDays') : t('history.dayShape')}
      title={t('history.dayShape')}
      maxLength={10}
      value={typed ?? shown}
      onFocus={(event) => {
        setTyped(day === undefined ? '' : writtenDay(day))
        const field = event.currentTarget
        requestAnimationFrame(() => field.select())
      }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={leave}
    />
  )
}

function readDay(day: string, months: readonly string[]): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`
}
