// The shop's logo: chosen as a picture, shown as it will be printed, dot by dot.
import { IconPhoto, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SlipLogo } from '../../../shared/slip-logo'
import { PaperLogo } from '../../sale/PaperLogo'
import { Button } from '../../ui/Button'
import { type LogoProblem, logoTypes, readLogo } from './logo-picture'

type DesignLogoProps = { readonly logo: SlipLogo | undefined; readonly onChange: (logo: SlipLogo | undefined) => void }

export function DesignLogo({ logo, onChange }: DesignLogoProps) {
  const { t } = useTranslation()
  const picker = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<LogoProblem>()
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readLogo(file)
    setProblem(read.ok ? undefined : read.failure)
    if (read.ok) onChange(read.value)
  }
  return (
    <div role="group" aria-label={t('settings.design.logo')}>
      <p className="field-label design-label" aria-hidden="true">
        {t('settings.design.logo')}
      </p>
      <div className="design-logo">
        <div className="design-logo-picture">{logo ? <PaperLogo logo={logo} /> : <span>{t('settings.design.logoNone')}</span>}</div>
        <div className="design-logo-keys">
          <Button icon={<IconPhoto size={20} aria-hidden="true" />} onClick={() => picker.current?.click()}>
            {t(logo ? 'settings.design.logoChange' : 'settings.design.logoChoose')}
          </Button>
          <Button
            variant="quiet"
            icon={<IconTrash size={19} aria-hidden="true" />}
            disabled={!logo}
            onClick={() => {
              setProblem(undefined)
              onChange(undefined)
            }}
          >
            {t('settings.design.logoRemove')}
          </Button>
        </div>
      </div>
      <p className={problem ? 'field-error' : 'field-help'} role="status">
        {problem ? t(`settings.design.logoProblem.${problem}`) : t('settings.design.logoHelp')}
      </p>
      <input
        ref={picker}
        type="file"
        accept={logoTypes}
        hidden
        aria-label={t('settings.design.logoChoose')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          // The same file may be picked again after it was mended.
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
