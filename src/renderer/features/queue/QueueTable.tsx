// The open sales as a grid: arrows choose a row, the row says why it waits.
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type SaleView } from '../../../shared/sale-view'
import { SaleNumber, SaleProduct } from '../../sale/SaleNumber'
import { providerName } from '../../sale/sale-words'
import { useTill } from '../../till/use-till'
import { Amount } from '../../ui/Amount'
import { useNow } from '../../ui/now'
import { StateBadge } from '../../ui/StateBadge'
import { clock } from '../../ui/time'
import { useSpanWords, useZone } from '../../ui/zone'
import { type QueueStore } from './queue-store'
import { whyOf } from './queue-words'

const rowId = (id: string) => `queue-${id}`

export function QueueTable({ store, rows }: { readonly store: QueueStore; readonly rows: readonly SaleView[] }) {
  const { t } = useTranslation()
  const chosen = useStore(store, (state) => state.chosen)
  const grid = useRef<HTMLTableElement>(null)
  useEffect(() => grid.current?.focus({ preventScroll: true }), [])
  const active = rows.some((row) => row.id === chosen) && chosen ? rowId(chosen) : undefined
  // Held-down arrows repeat here; elsewhere a repeated key does nothing.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    void store.getState().move(event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <div className="queue-scroll">
      <table
        ref={grid}
        className="queue-table"
        role="grid"
        aria-label={t('queue.table')}
        tabIndex={0}
        aria-activedescendant={active}
        onKeyDown={press}
      >
        <thead>
          <tr>
            <th scope="col">{t('queue.time')}</th>
            <th scope="col">{t('queue.number')}</th>
            <th scope="col">{t('queue.product')}</th>
            <th scope="col" className="right">
              {t('queue.price')}
            </th>
            <th scope="col">{t('queue.state')}</th>
            <th scope="col" className="right">
              {t('queue.age')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((sale) => (
            <Row key={sale.id} sale={sale} chosen={sale.id === chosen} store={store} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { readonly sale: SaleView; readonly chosen: boolean; readonly store: QueueStore }

const Row = memo(function Row({ sale, chosen, store }: RowProps) {
  const zone = useZone()
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <tr ref={line} id={rowId(sale.id)} className="queue-row" aria-selected={chosen} onClick={() => void store.getState().choose(sale.id)}>
      <td>{clock(sale.createdAt, zone)}</td>
      <td className="queue-number">
        <SaleNumber sale={sale} />
      </td>
      <td>
        <SaleProduct sale={sale} />
      </td>
      <td className="right">
        <Amount value={sale.price} />
      </td>
      <td>
        <StateBadge state={sale.state} />
        <WhyWords sale={sale} />
      </td>
      <td className="right quiet">
        <Age sale={sale} />
      </td>
    </tr>
  )
})

function WhyWords({ sale }: { readonly sale: SaleView }) {
  const { t } = useTranslation()
  const lane = useTill((state) => state.status?.lanes[sale.provider])
  const line = lane?.line ?? { kind: 'connecting' as const }
  const span = useSpanWords()
  const paused = lane?.pause !== undefined
  const why = whyOf(sale, line, useNow(), paused)
  return (
    <span className="queue-why">
      {t(`queue.why.${why.key}`, { wait: span(why.waitMs ?? 0), number: why.number, provider: providerName(t, sale) })}
    </span>
  )
}

function Age({ sale }: { readonly sale: SaleView }) {
  const span = useSpanWords()
  return span(useNow() - sale.createdAt)
}
