// Taking in a CSV: all of it or none, and every problem by its row.
import { IconAlertTriangle, IconCircleCheck, IconFileImport, IconX } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type ImportProblem } from '../../../shared/catalog'
import { Button } from '../../ui/Button'
import { useHotkeys } from '../../ui/hotkeys'
import { type CatalogueStore } from './catalogue-store'
import { failureWords } from './failure-words'
import { isTyping } from './typing'
import './import.css'

const problemsShown = 50

export function ImportButton({ store }: { readonly store: CatalogueStore }) {
  const { t } = useTranslation()
  const picker = useRef<HTMLInputElement>(null)
  const reading = useStore(store, (state) => state.outcome?.kind === 'reading')
  const open = () => picker.current?.click()
  useHotkeys({ i: (event) => (isTyping(event) ? false : open()) })
  const take = async (file: File | undefined) => {
    if (file) await store.getState().importFile(file.name, new Uint8Array(await file.arrayBuffer()))
  }
  return (
    <div className="import">
      <Button icon={<IconFileImport size={20} stroke={1.8} aria-hidden="true" />} keyCap="I" busy={reading} onClick={open}>
        {t('settings.catalogue.import')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".csv,.txt,text/csv"
        hidden
        aria-label={t('settings.catalogue.import')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          // The same file may be picked again after it was mended.
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

export function ImportOutcomePanel({ store }: { readonly store: CatalogueStore }) {
  const { t } = useTranslation()
  const outcome = useStore(store, (state) => state.outcome)
  if (!outcome) return <p className="import-help">{t('settings.catalogue.importHelp')}</p>
  switch (outcome.kind) {
    case 'reading':
      return (
        <p className="import-help" role="status">
          {t('settings.catalogue.importing', { file: outcome.file })}
        </p>
      )
    case 'done':
      return (
        <Report store={store} tone="success" title={t('settings.catalogue.imported', { file: outcome.file })}>
          {t('settings.catalogue.importCounts', { ...outcome.report })}
        </Report>
      )
    case 'failed':
      return (
        <Report store={store} tone="failed" title={t('settings.catalogue.refused', { file: outcome.file })}>
          {failureWords(t, outcome.failure)}
        </Report>
      )
    case 'refused':
      return (
        <Report store={store} tone="failed" title={t('settings.catalogue.refused', { file: outcome.file })}>
          {t('settings.catalogue.refusedDo', { count: outcome.problems.length })}
          <Problems problems={outcome.problems} />
        </Report>
      )
  }
}

type ReportProps = {
  readonly store: CatalogueStore
  readonly tone: 'success' | 'failed'
  readonly title: string
  readonly children: ReactNode
}

function Report({ store, tone, title, children }: ReportProps) {
  const { t } = useTranslation()
  const Icon = tone === 'success' ? IconCircleCheck : IconAlertTriangle
  const close = () => store.getState().closeOutcome()
  useHotkeys({ Escape: (event) => (isTyping(event) ? false : close()) })
  return (
    <div className={`import-report tinted tone-${tone}`} role="status">
      <Icon size={22} stroke={1.8} aria-hidden="true" />
      <div className="import-words">
        <p className="settings-token-title">{title}</p>
        <div>{children}</div>
      </div>
      <button type="button" className="import-close" aria-label={t('settings.catalogue.closeReport')} onClick={close}>
        <IconX size={20} aria-hidden="true" />
      </button>
    </div>
  )
}

function Problems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation()
  return (
    <ol className="import-problems" tabIndex={0} aria-label={t('settings.catalogue.import')}>
      {problems.slice(0, problemsShown).map((problem, index) => (
        <li key={index}>
          <b>{problem.row === 0 ? t('settings.catalogue.file') : t('settings.catalogue.row', { row: problem.row })}</b>
          <span>
            {t(`settings.catalogue.importProblem.${problemKey(problem)}`, { column: problem.column ?? '', value: problem.value ?? '' })}
          </span>
        </li>
      ))}
      {problems.length > problemsShown && <li>{t('settings.catalogue.moreProblems', { count: problems.length - problemsShown })}</li>}
    </ol>
  )
}

/** Too large is said of the bytes, or, with a number, of the rows. */
function problemKey({ problem, value }: ImportProblem): string {
  return problem === 'too-large' && value !== undefined ? 'too-many' : problem
}
