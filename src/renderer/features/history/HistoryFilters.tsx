// Which day, which number, which states.
import { IconChevronLeft, IconChevronRight, IconEyeExclamation, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { KeyCap } from '../../ui/KeyCap'
import { StateIcon } from '../../ui/StateBadge'
import { dayOf } from '../../ui/time'
import { useZone } from '../../ui/zone'
import { DayField } from './DayField'
import { hasGroup, stateGroupNames, stateGroups } from './history-query'
import { type HistoryStore } from './history-store'
import './history-filters.css'

export type HistoryFiltersProps = { readonly store: HistoryStore; readonly search: Ref<HTMLInputElement> }

export function HistoryFilters({ store, search }: HistoryFiltersProps) {
  const { t } = useTranslation()
  return (
    <header className="history-head">
      <h1 className="screen-reader-only" id="history-title">
        {t('history.title')}
      </h1>
      <div className="history-tools">
        <Days store={store} />
        <Search store={store} search={search} />
      </div>
      <StateChips store={store} />
    </header>
  )
}

function Days({ store }: { readonly store: HistoryStore }) {
  const { t } = useTranslation()
  const zone = useZone()
  const day = useStore(store, (state) => state.filter.day)
  const today = dayOf(Date.now(), zone)
  const { setFilter, stepDay } = store.getState()
  return (
    <div className="history-days" role="group" aria-label={t('history.day')}>
      <Button
        label={t('history.previousDay')}
        keyCap="←"
        icon={<IconChevronLeft size={19} aria-hidden="true" />}
        onClick={() => void stepDay(-1, today)}
      >
        {''}
      </Button>
      <DayField day={day} today={today} onDay={(next) => void setFilter({ day: next })} />
      <Button
        label={t('history.nextDay')}
        keyCap="→"
        icon={<IconChevronRight size={19} aria-hidden="true" />}
        disabled={day === undefined || day >= today}
        onClick={() => void stepDay(1, today)}
      >
        {''}
      </Button>
      <Button pressed={day === today} keyCap="H" onClick={() => void setFilter({ day: today })}>
        {t('history.today')}
      </Button>
      <Button pressed={day === undefined} keyCap="A" onClick={() => void setFilter({ day: undefined })}>
        {t('history.allDays')}
      </Button>
    </div>
  )
}

function Search({ store, search }: HistoryFiltersProps) {
  const { t } = useTranslation()
  const number = useStore(store, (state) => state.filter.number)
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    if (event.key === 'Escape' && number !== '') void store.getState().setFilter({ number: '' })
    document.querySelector<HTMLElement>('.history-table')?.focus()
  }
  return (
    <div className="history-search" onKeyDown={press}>
      <Field
        ref={search}
        hideLabel
        label={t('history.search')}
        placeholder={t('history.search')}
        inputMode="numeric"
        place="search"
        maxLength={40}
        value={number}
        onChange={(value) => void store.getState().setFilter({ number: value })}
        icon={<IconSearch size={19} stroke={1.8} aria-hidden="true" />}
        aside={<KeyCap>F6</KeyCap>}
      />
    </div>
  )
}

function StateChips({ store }: { readonly store: HistoryStore }) {
  const { t } = useTranslation()
  const states = useStore(store, (state) => state.filter.states)
  const flagged = useStore(store, (state) => state.filter.flagged)
  const { setFilter, toggleGroup } = store.getState()
  return (
    <div className="history-chips" role="group" aria-label={t('history.states')}>
      <button
        type="button"
        className="history-chip"
        aria-pressed={states.length === 0 && !flagged}
        onClick={() => void setFilter({ states: [], flagged: false })}
      >
        {t('history.allStates')}
      </button>
      {stateGroupNames.map((group) => (
        <button
          key={group}
          type="button"
          className="history-chip"
          aria-pressed={hasGroup(states, group)}
          onClick={() => void toggleGroup(group)}
        >
          <StateIcon state={stateGroups[group][0]} size={17} />
          {t(group === 'unfinished' ? 'history.unfinished' : `states.${group}`)}
        </button>
      ))}
      <FlaggedChip store={store} />
    </div>
  )
}

/** Offered only while there is something to look at, or while it is being looked at. */
function FlaggedChip({ store }: { readonly store: HistoryStore }) {
  const { t } = useTranslation()
  const on = useStore(store, (state) => state.filter.flagged)
  const count = useStore(store, (state) => state.flagged.length)
  if (count === 0 && !on) return null
  return (
    <button
      type="button"
      className="history-chip history-chip-flagged"
      aria-pressed={on}
      onClick={() => void store.getState().showFlagged(!on)}
    >
      <IconEyeExclamation size={17} stroke={1.9} aria-hidden="true" />
      {t('history.flagged')} <span className="history-chip-count">{count}</span>
    </button>
  )
}
