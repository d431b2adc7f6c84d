// Printers that were found, as large choices. One that is set and not found stays set, and is said to be missing.
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type Printing } from '../../../shared/printing'
import { Choice, type ChoiceOption } from './Choice'
import { foundPrintersStore } from './found-printers-store'
import { draftOf, type DraftProps } from './PaperWayFields'
import { chosenPrinter, printerChoices } from './printer-choices'
import './found-printers.css'

/** @param saved what is set now, whatever has been typed since. */
export function FoundPrinters({ draft, change, saved }: DraftProps & { readonly saved: Printing }) {
  const { t } = useTranslation()
  const { found, searching } = useStore(foundPrintersStore)
  const { way } = draft
  const choices = found ? printerChoices(found, way, draft) : []
  const kept = saved.way === way ? chosenPrinter(draftOf(saved), way) : ''
  const isListed = choices.some(({ value }) => value === kept)
  // A printer in the network need not announce itself: silence is no fault of it.
  const isMissing = found !== undefined && kept !== '' && !isListed && way !== 'network'
  const chosen = chosenPrinter(draft, way)
  const choose = (value: string) => change(choices.find((choice) => choice.value === value)?.sets ?? savedPlace(saved))
  const options = [...choices, ...(kept === '' || isListed ? [] : [keptOption()])]
  return (
    <div className="found-printers">
      {options.length > 0 ? (
        <Choice stacked label={t('settings.printing.found')} value={chosen} options={options} onChange={choose} />
      ) : (
        <span className="field-label">{t('settings.printing.found')}</span>
      )}
      <p className={options.length > 0 ? 'found-line field-help' : 'found-box'} role="status">
        {searching ? t('settings.printing.loading') : found && choices.length === 0 && t(`settings.printing.notFound.${way}`)}
      </p>
      {isMissing && chosen === kept && (
        <p className="settings-warning tone-waiting tinted">{t('settings.printing.missingWarning', { name: kept })}</p>
      )}
    </div>
  )

  function keptOption(): ChoiceOption<string> {
    if (isMissing) return { value: kept, label: t('settings.printing.missing', { name: kept }) }
    return { value: kept, label: kept, note: found && t('settings.printing.silent') }
  }
}

function savedPlace(saved: Printing): Partial<DraftProps['draft']> {
  const { queue, host, port, device, baud } = draftOf(saved)
  return { queue, host, port, device, baud }
}
