// The name or address of each way to the paper.
import { useTranslation } from 'react-i18next'
import { type Printing } from '../../../shared/printing'
import { Field } from '../../ui/Field'
import { Choice } from './Choice'
import { type Printer } from './settings-store'

/** As it is typed: a port is text until it is saved. */
export type PrintingDraft = Omit<Printing, 'port'> & { readonly port: string }
export type DraftProps = { readonly draft: PrintingDraft; readonly change: (more: Partial<PrintingDraft>) => void }

export function draftOf(printing: Printing): PrintingDraft {
  return { ...printing, port: String(printing.port) }
}

export function WayFields({ printers, ...fields }: DraftProps & { readonly printers: readonly Printer[] | undefined }) {
  switch (fields.draft.way) {
    case 'system':
      return null
    case 'queue':
      return <QueueField {...fields} printers={printers} />
    case 'network':
      return <NetworkFields {...fields} />
    case 'device':
      return <DeviceField {...fields} />
  }
}

function QueueField({ draft, change, printers }: DraftProps & { readonly printers: readonly Printer[] | undefined }) {
  const { t } = useTranslation()
  // One that was chosen stays in the list although the system does not name it now.
  const names = new Set([...(printers ?? []).map(({ name }) => name), ...(draft.queue === '' ? [] : [draft.queue])])
  return (
    <Choice
      stacked
      label={t('settings.printing.queue')}
      help={t('settings.printing.queueHelp')}
      value={draft.queue}
      options={[...names].map((name) => ({ value: name, label: name }))}
      onChange={(queue) => change({ queue })}
    />
  )
}

function NetworkFields({ draft, change }: DraftProps) {
  const { t } = useTranslation()
  return (
    <div className="niskala-pair">
      <Field
        label={t('settings.printing.host')}
        value={draft.host}
        maxLength={253}
        onChange={(host) => change({ host })}
        help={t('settings.printing.hostHelp')}
      />
      <Field
        label={t('settings.printing.port')}
        value={draft.port}
        maxLength={5}
        inputMode="numeric"
        onChange={(port) => change({ port })}
      />
    </div>
  )
}

function DeviceField({ draft, change }: DraftProps) {
  const { t } = useTranslation()
  return (
    <Field
      label={t('settings.printing.device')}
      value={draft.device}
      maxLength={128}
      onChange={(device) => change({ device })}
      help={t('settings.printing.deviceHelp')}
    />
  )
}
