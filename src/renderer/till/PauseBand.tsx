// The queue waits for saldo instead of burning its orders one by one.
import { IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatRupiah } from '../../shared/money'
import { type ProviderName } from '../../shared/provider-name'
import { type LaneStatus, type TillStatus } from '../../shared/till-status'
import { Button } from '../ui/Button'
import { showNotice } from '../ui/notice'
import { Band } from './Band'
import { saldoKey } from './SaldoKey'
import { useTill } from './use-till'

export type PauseBandProps = {
  readonly of: ProviderName
  readonly pause: NonNullable<LaneStatus['pause']>
  readonly open: TillStatus['open']
}

export function PauseBand({ of, pause, open }: PauseBandProps) {
  const { t } = useTranslation()
  const provider = t(`shell.providers.${of}`)
  const go = useTill((state) => state.go)
  const resume = useTill((state) => state.resume)
  const here = useTill((state) => state.screen === 'saldo')
  const goOn = async () => {
    if (await resume(of)) showNotice(t('shell.bands.resumed', { provider }), 'waiting')
  }
  const aside = (
    <>
      {!here && (
        <Button variant="quiet" keyCap={saldoKey} onClick={() => go('saldo', `fill ${of}`)}>
          {t('shell.bands.toSaldo')}
        </Button>
      )}
      <span className="band-next band-why">{t('shell.bands.resumeWhy', { provider })}</span>
      <Button variant="quiet" label={t('shell.bands.resumeLabel', { provider })} onClick={() => void goOn()}>
        {t('shell.bands.resume')}
      </Button>
      <OpenSum open={open} />
    </>
  )
  return (
    <Band tone="waiting" Icon={IconPlayerPause} title={t('shell.bands.pause')} aside={aside}>
      {t('shell.bands.pauseText', { needed: formatRupiah(pause.needed) })}
    </Band>
  )
}

export function OpenSum({ open }: { readonly open: TillStatus['open'] }) {
  const { t } = useTranslation()
  if (open.count === 0) return null
  return <strong className="band-sum">{t('shell.bands.downQueue', { count: open.count, total: formatRupiah(open.total) })}</strong>
}
