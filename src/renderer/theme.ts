// Mantine's theme; the colours themselves are static CSS in theme.css.
import { createTheme } from '@mantine/core'

export const theme = createTheme({
  fontFamily: "'Inter Variable', 'Inter Others', system-ui, sans-serif",
  autoContrast: true,
  luminanceThreshold: 0.25,
  defaultRadius: 11,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Mantine's scroll lock writes a <style> tag, which the CSP forbids; nothing scrolls at page level anyway.
    Modal: { defaultProps: { lockScroll: false, centered: true, radius: 16, transitionProps: { duration: 120 } } },
    // A dialog's head is no banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 120 } } },
  },
})
