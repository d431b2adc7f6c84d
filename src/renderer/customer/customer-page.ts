// The customer's page: draws what it is told and nothing else. It imports no module of the till's, so the till's script stays whole.
// A whole-statement `import type`: an inline one would load the module all the same.
import type { CustomerBridge, CustomerScreen } from '../../shared/customer-screen'
import { sceneElements } from './draw-scene'
import './customer.css'

declare global {
  interface Window {
    readonly customer: CustomerBridge
  }
}

const systemDark = matchMedia('(prefers-color-scheme: dark)')
let last: CustomerScreen | undefined

function draw(screen: CustomerScreen): void {
  last = screen
  const { language, title, training, scene } = screen
  const root = document.documentElement
  root.lang = language
  document.title = title
  wearTheme(screen)
  root.toggleAttribute('data-training', training !== undefined)
  document.getElementById('customer')?.replaceChildren(...sceneElements(scene, training))
}

function wearTheme({ theme }: CustomerScreen): void {
  const system = systemDark.matches ? 'dark' : 'light'
  document.documentElement.dataset['mantineColorScheme'] = theme === 'system' ? system : theme
}

systemDark.addEventListener('change', () => last && wearTheme(last))
window.customer.onScreen(draw)
