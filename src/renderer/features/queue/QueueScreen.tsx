// Antrian: every sale that is not finished, why, and what a person may do about it.
import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { formatRupiah } from '../../../shared/money'
import { bridge } from '../../bridge'
import { EmptyState } from '../../ui/EmptyState'
import { useHotkeys } from '../../ui/hotkeys'
import { createQueueStore } from './queue-store'
import { totalOf } from './queue-rows'
import { QueueDetail } from './QueueDetail'
import { QueueDialogs } from './QueueDialogs'
import { QueueNoticeLine } from './QueueNoticeLine'
import { QueueTable } from './QueueTable'
import './queue.css'

const store = createQueueStore(bridge)

export function QueueScreen() {
  const rows = useStore(store, (state) => state.rows)
  const loaded = useStore(store, (state) => state.loaded)
  const chosen = useStore(store, (state) => state.chosen)
  useEffect(() => store.getState().start(), [])
  useQueueKeys()
  return (
    <div className="queue" data-empty={(rows.length === 0 && !chosen) || undefined}>
      <section className="queue-main" aria-labelledby="queue-title">
        <QueueHead />
        {rows.length > 0 ? <QueueTable store={store} rows={rows} /> : <NothingWaits loaded={loaded} />}
        <QueueNoticeLine store={store} />
      </section>
      {(rows.length > 0 || chosen) && <QueueDetail store={store} />}
      <QueueDialogs store={store} />
    </div>
  )
}

function useQueueKeys() {
  const { move, check, print, ask } = store.getState()
  const may = () => store.getState().detail?.may
  const asked = (what: 'cancel' | 'extend' | 'settle') => () => (may()?.[what] ? ask(what) : false)
  useHotkeys({
    ArrowDown: () => void move(1),
    ArrowUp: () => void move(-1),
    k: () => (may()?.check ? void check() : false),
    c: () => (may() ? void print() : false),
    Delete: asked('cancel'),
    t: asked('extend'),
    u: asked('settle'),
  })
}

function QueueHead() {
  const { t } = useTranslation()
  const rows = useStore(store, (state) => state.rows)
  return (
    <header className="queue-head">
      <h1 className="queue-title" id="queue-title">
        {t('queue.title')}
      </h1>
      {rows.length > 0 && (
        <strong className="queue-total">{t('queue.total', { count: rows.length, sum: formatRupiah(totalOf(rows)) })}</strong>
      )}
      {rows.length > 1 && <span className="queue-keys">{t('queue.keysHint', { keys: '↑ ↓' })}</span>}
    </header>
  )
}

function NothingWaits({ loaded }: { readonly loaded: boolean }) {
  const { t } = useTranslation()
  if (!loaded) return <p className="queue-loading">{t('queue.loading')}</p>
  return (
    <div className="queue-empty">
      <EmptyState icon={<IconCircleCheck size={44} stroke={1.3} aria-hidden="true" />} title={t('queue.emptyTitle')}>
        {t('queue.emptyText')}
      </EmptyState>
    </div>
  )
}
