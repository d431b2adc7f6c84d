// The pages loaded so far; the next one comes when its end is reached.
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SaleView } from '../../../shared/sale-view'
import { SaleNumber, SaleProduct } from '../../sale/SaleNumber'
import { FlagMark } from '../../sale/SerialFlags'
import { Amount } from '../../ui/Amount'
import { Button } from '../../ui/Button'
import { StateBadge } from '../../ui/StateBadge'
import { clock, dateWords } from '../../ui/time'
import { useZone } from '../../ui/zone'
import { type HistoryStore } from './history-store'

const rowId = (id: string) => `history-${id}`

export function HistoryTable({ store, rows }: { readonly store: HistoryStore; readonly rows: readonly SaleView[] }) {
  const { t } = useTranslation()
  const chosen = useStore(store, (state) => state.chosen)
  const dated = useStore(store, (state) => state.filter.day === undefined)
  const grid = useRef<HTMLTableElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true })
  }, [])
  const active = chosen && rows.some((row) => row.id === chosen) ? rowId(chosen) : undefined
  // Held-down arrows repeat here; elsewhere a repeated key does nothing.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    void store.getState().move(event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <div className="history-scroll">
      <table
        ref={grid}
        className="history-table"
        role="grid"
        aria-label={t('history.table')}
        tabIndex={0}
        aria-activedescendant={active}
        onKeyDown={press}
      >
        <thead>
          <tr>
            <th scope="col">{t('history.time')}</th>
            <th scope="col">{t('history.number')}</th>
            <th scope="col">{t('history.product')}</th>
            <th scope="col" className="right">
              {t('history.price')}
            </th>
            <th scope="col">{t('history.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((sale) => (
            <Row key={sale.id} sale={sale} chosen={sale.id === chosen} dated={dated} store={store} />
          ))}
        </tbody>
      </table>
      <More store={store} />
    </div>
  )
}

type RowProps = { readonly sale: SaleView; readonly chosen: boolean; readonly dated: boolean; readonly store: HistoryStore }

const Row = memo(function Row({ sale, chosen, dated, store }: RowProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <tr ref={line} id={rowId(sale.id)} className="history-row" aria-selected={chosen} onClick={() => void store.getState().choose(sale.id)}>
      <td className="history-when">
        {clock(sale.createdAt, zone)}
        {dated && <span>{dateWords(sale.createdAt, zone, t('shell.months', { returnObjects: true }) as string[])}</span>}
      </td>
      <td className="history-number">
        <SaleNumber sale={sale} />
      </td>
      <td>
        <SaleProduct sale={sale} />
      </td>
      <td className="right">
        <Amount value={sale.price} />
      </td>
      <td className="history-state">
        <StateBadge state={sale.state} />
        <FlagMark sale={sale} />
      </td>
    </tr>
  )
})

/** Loads by itself when it comes into view; the button is for the keyboard. */
function More({ store }: { readonly store: HistoryStore }) {
  const { t } = useTranslation()
  const more = useStore(store, (state) => state.more)
  const loading = useStore(store, (state) => state.loading)
  const count = useStore(store, (state) => state.rows.length)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!more || !end.current) return
    const watcher = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) void store.getState().loadMore()
    })
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [more, count, store])
  return (
    <div ref={end} className="history-more">
      {more ? (
        <Button variant="quiet" busy={loading} onClick={() => void store.getState().loadMore()}>
          {t('history.more')}
        </Button>
      ) : (
        <span>{t('history.end')}</span>
      )}
    </div>
  )
}
