// One key for the complaint a provider asks for: copied at once, shown as it was copied, and printed if wanted.
import { IconMessageReport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SaleView } from '../../shared/sale-view'
import { bridge } from '../bridge'
import { Ask } from '../ui/Ask'
import { Button, type ButtonProps } from '../ui/Button'
import { copyText } from '../ui/copy-text'
import { type HotkeyLevel, useHotkeys } from '../ui/hotkeys'
import { showNotice } from '../ui/notice'
import { ComplaintSheet, type Copied } from './ComplaintSheet'
import { providerName, saleFailureWords } from './sale-words'

export type ComplaintKeyProps = Pick<ButtonProps, 'size' | 'wide'> & { readonly sale: SaleView; readonly level?: HotkeyLevel }

/** There is nothing to complain about while the order has not left the till. */
export function ComplaintKey(props: ComplaintKeyProps) {
  return props.sale.sentAt === undefined ? null : <Complaint key={props.sale.id} {...props} />
}

function Complaint({ sale, level = 'screen', size = 'normal', wide = false }: ComplaintKeyProps) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<Copied>()
  const [open, setOpen] = useState(false)
  const complain = async () => {
    const reply = await bridge.call('sale/complaint', { id: sale.id })
    if (!reply.ok) return showNotice(saleFailureWords(t, reply.failure), 'failed')
    setCopied({ text: reply.value, done: await copyText(reply.value) })
    setOpen(true)
  }
  useHotkeys({ m: () => (document.activeElement instanceof HTMLInputElement ? false : void complain()) }, level)
  return (
    <>
      <Button size={size} wide={wide} keyCap="M" icon={<IconMessageReport size={20} aria-hidden="true" />} onClick={() => void complain()}>
        {t('complaint.key')}
      </Button>
      <Ask open={open} title={t('complaint.title', { provider: providerName(t, sale) })} onClose={() => setOpen(false)}>
        {copied && <ComplaintSheet sale={sale} copied={copied} onClose={() => setOpen(false)} />}
      </Ask>
    </>
  )
}
