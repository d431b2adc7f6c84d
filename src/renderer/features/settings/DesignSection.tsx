// The receipt designer: one layer in hand at the left, a sample slip as it would be printed at the right.
import { NativeSelect } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SettingsView } from '../../../shared/settings'
import { type SlipDesigns, type SlipKind, slipKinds } from '../../../shared/slip-design'
import { type SlipLogo } from '../../../shared/slip-logo'
import { type DesignPlace, type DesignProblem, problemOf, sameDesigns, tidied } from './design-draft'
import { layerWords } from './design-words'
import { DesignFields } from './DesignFields'
import { DesignLogo } from './DesignLogo'
import { DesignPlaceChoice } from './DesignPlaceChoice'
import { SamplePaper } from './SamplePaper'
import { Section } from './Section'
import { type SettingsStore } from './settings-store'
import { SaveRow } from './ShopSection'
import './design.css'

type DesignSectionProps = { readonly store: SettingsStore; readonly view: SettingsView; readonly parts: ReactNode }

export function DesignSection({ store, view, parts }: DesignSectionProps) {
  const { t } = useTranslation()
  const [designs, setDesigns] = useState<SlipDesigns>(view.designs)
  const [logo, setLogo] = useState<SlipLogo | undefined>(view.logo)
  const [place, setPlace] = useState<DesignPlace>({ kind: undefined, columns: undefined })
  const [sample, setSample] = useState<SlipKind>('token')
  const problem = problemOf(designs)
  const changed = !sameDesigns(designs, view.designs) || logo?.bits !== view.logo?.bits
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (problem === undefined && changed) void store.getState().saveLook(tidied(designs), logo)
  }
  const undo = () => {
    setDesigns(view.designs)
    setLogo(view.logo)
  }
  const kind = place.kind ?? sample
  const columns = place.columns ?? view.shop.paperColumns
  return (
    <Section name="printing" intro={t('settings.design.intro')}>
      {parts}
      <div className="design">
        <form className="settings-form design-form" onSubmit={save} noValidate>
          <DesignPlaceChoice place={place} onChange={setPlace} />
          <DesignFields designs={designs} place={place} shop={view.shop} onChange={setDesigns}>
            <DesignLogo logo={logo} onChange={setLogo} />
          </DesignFields>
          <ProblemLine problem={problem} />
          <SaveRow store={store} changed={changed} wrong={problem !== undefined} onUndo={undo} />
        </form>
        <SamplePaper
          request={{ kind, columns, designs: tidied(designs), shop: view.shop, ...(logo && { logo }) }}
          caption={<SampleChoice kind={kind} fixed={place.kind !== undefined} onChange={setSample} />}
        />
      </div>
    </Section>
  )
}

function ProblemLine({ problem }: { readonly problem: DesignProblem | undefined }) {
  const { t } = useTranslation()
  return (
    <p className="design-problem" role="status">
      {problem &&
        t(`settings.design.problem.${problem.kind}`, {
          layer: layerWords(t, problem.layer),
          field: t(`settings.design.${problem.field}`),
          n: problem.most,
        })}
    </p>
  )
}

type SampleChoiceProps = { readonly kind: SlipKind; readonly fixed: boolean; readonly onChange: (kind: SlipKind) => void }

/** All slips look alike in one layer, so any of them may be looked at; a layer of one kind shows that kind. */
function SampleChoice({ kind, fixed, onChange }: SampleChoiceProps) {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden="true">{t('settings.design.sample')}</span>
      <NativeSelect
        aria-label={t('settings.design.sample')}
        classNames={{ input: 'field-input design-sample' }}
        value={kind}
        disabled={fixed}
        onChange={(event) => onChange(slipKinds.find((each) => each === event.currentTarget.value) ?? kind)}
        data={slipKinds.map((each) => ({ value: each, label: t(`settings.design.kinds.${each}`) }))}
      />
    </>
  )
}
