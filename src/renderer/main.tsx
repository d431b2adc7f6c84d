// Mounts the application.
import './theme.css'
import './ui/ui.css'
import './ui/button.css'
import './ui/field.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { startWords } from './i18n'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App words={startWords('id')} />)
