// The name or address of each way to the paper, typed by hand.
import { useTranslation } from 'react-i18next'
import { type BaudRate, baudRates, type DeviceKind, deviceKind, type Printing } from '../../../shared/printing'
import { Field } from '../../ui/Field'
import { Choice } from './Choice'
import { looksSerial, type PrintingDraft } from './printer-choices'

export type DraftProps = { readonly draft: PrintingDraft; readonly change: (more: Partial<PrintingDraft>) => void }

export function draftOf(printing: Printing): PrintingDraft {
  return { ...printing, port: String(printing.port) }
}

/** @param devices the kind of devices that this computer has. */
export function WayFields({ devices, ...fields }: DraftProps & { readonly devices: DeviceKind }) {
  switch (fields.draft.way) {
    case 'system':
    case 'queue':
      return null
    case 'network':
      return <NetworkFields {...fields} />
    case 'device':
      return <DeviceFields {...fields} devices={devices} />
  }
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

function DeviceFields({ draft, change, devices }: DraftProps & { readonly devices: DeviceKind }) {
  const { t } = useTranslation()
  const words = `settings.printing.devices.${devices}`
  const wrong = draft.device.trim() !== '' && deviceKind(draft.device.trim()) !== devices
  return (
    <>
      <Field
        label={t(`${words}.label`)}
        value={draft.device}
        maxLength={128}
        onChange={(device) => change({ device })}
        help={t(`${words}.help`)}
        error={wrong ? t(`${words}.wrong`) : undefined}
      />
      {(looksSerial(draft.device) || draft.baud !== 0) && <Speed draft={draft} change={change} />}
    </>
  )
}

function Speed({ draft, change }: DraftProps) {
  const { t } = useTranslation()
  const option = (baud: BaudRate) => ({ value: String(baud), label: baud === 0 ? t('settings.printing.baudAsIs') : String(baud) })
  return (
    <Choice
      label={t('settings.printing.baud')}
      help={t('settings.printing.baudHelp')}
      value={String(draft.baud)}
      options={baudRates.map(option)}
      onChange={(chosen) => change({ baud: baudRates.find((baud) => String(baud) === chosen) ?? 0 })}
    />
  )
}
