// Mounts the application.
import './theme.css'
import './ui/ui.css'
import './ui/button.css'
import './ui/field.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { topUpStore } from './features/topup/topup-store'
import { startWords } from './i18n'
import { tillStore } from './till/till-store'

// Both questions leave before the first line is drawn, so that the products come with the frame.
void tillStore.getState().start()
void topUpStore.getState().load()

void draw()

/** Text that is laid out before its typeface is there is laid out twice. Without the typeface it is drawn all the same. */
async function draw(): Promise<void> {
  await document.fonts.load("1em 'Inter Variable'").catch(() => undefined)
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App words={startWords('id')} />)
}
