// Mounts the application.
import './theme.css'
import './ui/ui.css'
import './ui/button.css'
import './ui/field.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { topUpStore } from './features/topup/topup-store'
import { startWords, words } from './i18n'
import { tillStore } from './till/till-store'

void draw(Promise.all([tillStore.getState().start(), topUpStore.getState().load()]))

/**
 * Drawn once and whole: the frame comes with its products, in its typeface. What cannot be had is drawn as missing.
 * @param asked the till and its products; neither question ever fails, it leaves its trouble in the store.
 */
async function draw(asked: Promise<unknown>): Promise<void> {
  await Promise.all([asked, document.fonts.load("1em 'Inter Variable'").catch(() => undefined)])
  startWords('id')
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App words={words} />)
}
