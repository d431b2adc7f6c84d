// F1: every key of the program on one sheet.
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useHotkeys } from '../ui/hotkeys'
import { KeyCap } from '../ui/KeyCap'
import { useTill } from './use-till'

const keys = [
  'F1',
  'F2',
  'F3',
  'F4',
  'F6',
  'F7',
  'F8',
  'F9',
  'F11',
  'F12',
  'Alt+1-4',
  'Alt+S',
  'Alt+Y',
  'Alt+T',
  'M',
  'arrows',
  'Enter',
  'Esc',
] as const

export function KeysSheet() {
  const shown = useTill((state) => state.keysShown)
  const showKeys = useTill((state) => state.showKeys)
  const { t } = useTranslation()
  return (
    <Modal
      opened={shown}
      onClose={() => showKeys(false)}
      title={t('shell.keys.title')}
      closeButtonProps={{ 'aria-label': t('shell.keys.close'), size: 44 }}
      closeOnEscape={false}
      size={520}
    >
      <SheetKeys onClose={() => showKeys(false)} />
      <dl className="keys-sheet">
        {keys.map((key) => (
          <div className="keys-line" key={key}>
            <dt>
              <KeyCap>{key === 'arrows' ? t('shell.keys.arrows') : key}</KeyCap>
            </dt>
            <dd>{t(`shell.keys.list.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

/** While the sheet is open no other key acts, so that F12 behind it can never send. */
function SheetKeys({ onClose }: { readonly onClose: () => void }) {
  useHotkeys({ Escape: onClose, F1: onClose }, 'dialog', true)
  return null
}
