// Riwayat: find a sale by day, state or number; read its story; print it again.
import { IconReceiptOff } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { formatRupiah } from '../../../shared/money'
import { bridge } from '../../bridge'
import { Button } from '../../ui/Button'
import { useTill } from '../../till/use-till'
import { EmptyState } from '../../ui/EmptyState'
import { useHotkeys } from '../../ui/hotkeys'
import { dayOf } from '../../ui/time'
import { useZone } from '../../ui/zone'
import { soldTotal } from './history-query'
import { createHistoryStore } from './history-store'
import { HistoryDetail } from './HistoryDetail'
import { HistoryFilters } from './HistoryFilters'
import { HistoryTable } from './HistoryTable'
import { SettleDialog } from './SettleDialog'
import './history.css'

const store = createHistoryStore(bridge)

export function HistoryScreen() {
  const zone = useZone()
  const search = useRef<HTMLInputElement>(null)
  const rows = useStore(store, (state) => state.rows)
  const loaded = useStore(store, (state) => state.loaded)
  useEffect(() => store.getState().start(dayOf(Date.now(), zone), zone), [zone])
  // Somebody was led here to see one sale.
  const place = useTill((state) => state.place)
  useEffect(() => {
    if (place) void store.getState().setFilter({ number: place, day: undefined, states: [], flagged: false })
  }, [place])
  useHistoryKeys(search)
  return (
    <div className="history">
      <section className="history-main" aria-labelledby="history-title">
        <HistoryFilters store={store} search={search} />
        {rows.length > 0 ? <HistoryTable store={store} rows={rows} /> : loaded && <NothingFound />}
        <Counted />
      </section>
      <HistoryDetail store={store} />
      <SettleDialog store={store} />
    </div>
  )
}

function useHistoryKeys(search: RefObject<HTMLInputElement | null>) {
  const zone = useZone()
  const { move, check, print, savePdf, askSettle, showSide, stepDay, setFilter } = store.getState()
  const today = () => dayOf(Date.now(), zone)
  const typing = () => document.activeElement instanceof HTMLInputElement
  const unlessTyping = (act: () => void) => () => (typing() ? false : act())
  const digit = (each: string) =>
    unlessTyping(() => {
      search.current?.focus()
      void setFilter({ number: store.getState().filter.number + each })
    })
  useHotkeys({
    ...Object.fromEntries([...'0123456789'].map((each) => [each, digit(each)])),
    F6: () => {
      search.current?.focus()
      search.current?.select()
    },
    ArrowDown: () => void move(1),
    ArrowUp: () => void move(-1),
    ArrowLeft: unlessTyping(() => void stepDay(-1, today())),
    ArrowRight: unlessTyping(() => void stepDay(1, today())),
    h: unlessTyping(() => void setFilter({ day: today() })),
    a: unlessTyping(() => void setFilter({ day: undefined })),
    k: unlessTyping(() => void check()),
    c: unlessTyping(() => void print()),
    p: unlessTyping(() => void savePdf()),
    u: unlessTyping(() => askSettle(true)),
    s: unlessTyping(() => showSide(store.getState().side === 'story' ? 'paper' : 'story')),
  })
}

function Counted() {
  const { t } = useTranslation()
  const rows = useStore(store, (state) => state.rows)
  const more = useStore(store, (state) => state.more)
  return (
    <div className="history-count" role="status">
      <span>{t(more ? 'history.shownMore' : 'history.shown', { count: rows.length })}</span>
      <strong>{t('history.sum', { sum: formatRupiah(soldTotal(rows)) })}</strong>
    </div>
  )
}

function NothingFound() {
  const { t } = useTranslation()
  const filter = useStore(store, (state) => state.filter)
  const narrowed = filter.number !== '' || filter.states.length > 0 || filter.flagged
  return (
    <div className="history-empty">
      <EmptyState icon={<IconReceiptOff size={44} stroke={1.3} aria-hidden="true" />} title={t('history.emptyTitle')}>
        <p className="history-empty-words">{t(narrowed ? 'history.emptyFilter' : 'history.emptyDay')}</p>
        {narrowed && (
          <Button onClick={() => void store.getState().setFilter({ number: '', states: [], flagged: false })}>{t('history.reset')}</Button>
        )}
      </EmptyState>
    </div>
  )
}
