// What a ruler says about the page: scrolled bodies, parts outside the window, targets too small to hit.
import { type Page } from '@playwright/test'

/** Everything visible that reaches outside the window or out of a box that hides it; empty when all is well. */
export async function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const { scrollWidth, scrollHeight } = document.documentElement
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push(`body is ${scrollWidth}x${scrollHeight}`)
    const named = (element: Element) => `${String(element.className) || element.tagName} "${element.textContent?.slice(0, 40) ?? ''}"`
    const scrolls = (element: Element) => /auto|scroll/u.test(getComputedStyle(element).overflowY)
    const inScroller = (element: Element): boolean => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) if (scrolls(box)) return true
      return false
    }
    // Up and down is for long lists; sideways is never meant, and the main key is never scrolled away.
    for (const box of document.querySelectorAll('*')) {
      if (scrolls(box) && box.scrollWidth > box.clientWidth + 1) found.push(`scrolls sideways: ${named(box)}`)
    }
    const main = (element: Element) => element.matches('.button-primary, .tab')
    const hidden = (element: Element) => element.closest('[aria-hidden="true"], .screen-reader-only') !== null
    for (const element of document.querySelectorAll('button, input, select, h1, h2, h3, p, strong, dd, label, [role="status"]')) {
      const box = element.getBoundingClientRect()
      if (box.width === 0 || box.height === 0 || hidden(element) || !element.checkVisibility()) continue
      if (inScroller(element) && !main(element)) continue
      const outside = box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1
      if (outside) found.push(`outside: ${named(element)}`)
      const style = getComputedStyle(element)
      const cutWide = style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1
      if (cutWide) found.push(`cut: ${named(element)}`)
    }
    return found
  })
}

/** Buttons and fields below 44 px, the row and switch of a table apart: their whole line is the target. */
export async function tooSmall(page: Page, least = 44): Promise<readonly string[]> {
  return page.evaluate((px) => {
    const found: string[] = []
    for (const element of document.querySelectorAll('button, input, select, [role="radio"], [role="tab"]')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || (element instanceof HTMLInputElement && element.type === 'file'))
        continue
      // A switch is hit by its label or track; what counts is the larger thing around it.
      const target = element.matches('input[type="checkbox"], input[type="radio"]') ? (element.parentElement ?? element) : element
      const { width, height } = target.getBoundingClientRect()
      if (width === 0 || height === 0) continue
      if (Math.round(width) < px || Math.round(height) < px) {
        found.push(
          `${Math.round(width)}x${Math.round(height)} ${String(element.className)} "${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30) ?? ''}"`,
        )
      }
    }
    return found
  }, least)
}
