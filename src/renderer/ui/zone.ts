// The shop's time zone, and lengths of time in words.
import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { type TimeZoneName } from '../../shared/settings'
import { spanOf } from './time'

export const ZoneContext = createContext<TimeZoneName>('WIB')

export function useZone(): TimeZoneName {
  return useContext(ZoneContext)
}

/** `12 dtk`, `3 mnt 40 dtk`, `2 jam 5 mnt`, `9 hari`. */
export function useSpanWords(): (ms: number) => string {
  const { t } = useTranslation()
  return (ms) => {
    const { unit, first, second } = spanOf(ms)
    return t(`shell.span.${unit}`, { first, second: unit === 'minutes' ? String(second).padStart(2, '0') : second })
  }
}
