// The fields of the layer in hand. Each says where its value comes from, and can be let go to follow the others again.
import { Switch, Textarea } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Shop } from '../../../shared/settings'
import { designFor, footerMost, headerMost, optionalLines, type SlipDesigns } from '../../../shared/slip-design'
import { Button } from '../../ui/Button'
import {
  type DesignChange,
  type DesignField,
  type DesignPlace,
  originOf,
  type OwnLines,
  placeName,
  uses,
  withChange,
  withoutField,
} from './design-draft'
import { layerWords } from './design-words'

/** The designs, the layer of them that is in hand, and where a change goes. */
type InHand = { readonly designs: SlipDesigns; readonly place: DesignPlace; readonly onChange: (designs: SlipDesigns) => void }

/** @param children what stands between the words and the switches. */
export function DesignFields({ shop, children, ...inHand }: InHand & { readonly shop: Shop; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { designs, place } = inHand
  const design = designFor(designs, place.kind, place.columns)
  // Slips that are no receipt have never carried the shop's closing words.
  const shopFooter = place.kind === 'deposit' || place.kind === 'refund' ? [] : shop.footer.split('\n')
  return (
    <>
      <OwnLinesField {...inHand} field="header" lines={design.header} rows={headerMost} />
      <OwnLinesField {...inHand} field="footer" lines={design.footer ?? shopFooter} rows={footerMost} />
      {children}
      <div className="design-rows" role="group" aria-label={t('settings.design.linesTitle')}>
        <p className="field-label design-label" aria-hidden="true">
          {t('settings.design.linesTitle')}
        </p>
        <SwitchRow {...inHand} field="logo" on={design.logo} changeTo={(logo) => ({ logo })} />
        {optionalLines
          .filter((line) => uses(place.kind, line))
          .map((line) => (
            <SwitchRow {...inHand} key={line} field={line} on={design.lines[line]} changeTo={(on) => ({ line: { [line]: on } })} />
          ))}
        {uses(place.kind, 'fee') && (
          <SwitchRow
            {...inHand}
            field="fee"
            on={design.fee === 'own-line'}
            changeTo={(apart) => ({ fee: apart ? 'own-line' : 'with-admin' })}
          />
        )}
        <p className="field-help">{t('settings.design.always')}</p>
      </div>
    </>
  )
}

type OwnLinesFieldProps = InHand & { readonly field: OwnLines; readonly lines: readonly string[]; readonly rows: number }

function OwnLinesField({ field, lines, rows, ...inHand }: OwnLinesFieldProps) {
  const { t } = useTranslation()
  const { designs, place, onChange } = inHand
  return (
    <div className="design-own">
      <Textarea
        className="field"
        classNames={{ input: 'field-input design-text', label: 'field-label', description: 'field-help' }}
        label={t(`settings.design.${field}`)}
        description={t(`settings.design.${field}Help`, { n: rows })}
        inputWrapperOrder={['label', 'input', 'description']}
        rows={Math.min(rows, 4)}
        spellCheck={false}
        value={lines.join('\n')}
        onChange={(event) => onChange(withChange(designs, place, { [field]: linesOf(event.currentTarget.value) }))}
      />
      <Origin {...inHand} field={field} />
    </div>
  )
}

type SwitchRowProps = InHand & {
  readonly field: Exclude<DesignField, OwnLines>
  readonly on: boolean
  readonly changeTo: (on: boolean) => DesignChange
}

function SwitchRow({ field, on, changeTo, ...inHand }: SwitchRowProps) {
  const { t } = useTranslation()
  const { designs, place, onChange } = inHand
  return (
    <div className="design-row">
      <Switch
        size="md"
        withThumbIndicator={false}
        classNames={{ body: 'design-switch', label: 'toggle-label', track: 'toggle-track', thumb: 'toggle-thumb' }}
        label={t(`settings.design.lines.${field}`)}
        checked={on}
        onChange={(event) => onChange(withChange(designs, place, changeTo(event.currentTarget.checked)))}
      />
      <Origin {...inHand} field={field} />
    </div>
  )
}

/** Where the value comes from; set in this very layer, it can be given back. */
function Origin({ designs, place, field, onChange }: InHand & { readonly field: DesignField }) {
  const { t } = useTranslation()
  const origin = originOf(designs, place, field)
  if (origin === undefined) return <span className="design-origin">{t('settings.design.usual')}</span>
  if (origin !== placeName(place))
    return <span className="design-origin">{t('settings.design.follows', { layer: layerWords(t, origin) })}</span>
  const words = t(place.kind === undefined && place.columns === undefined ? 'settings.design.resetUsual' : 'settings.design.reset')
  const name = t(field === 'header' || field === 'footer' ? `settings.design.${field}` : `settings.design.lines.${field}`)
  return (
    <Button
      variant="quiet"
      className="design-reset"
      label={`${words}: ${name}`}
      icon={<IconArrowBackUp size={18} aria-hidden="true" />}
      onClick={() => onChange(withoutField(designs, place, field))}
    >
      {words}
    </Button>
  )
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
