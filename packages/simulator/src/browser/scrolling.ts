import type { Host } from '../host/types'

/**
 * Tells the page on top how it is scrolled: `onPageScroll`, and `onReachBottom` once each time it comes near. Scrolls
 * it for `wx.pageScrollTo`.
 */
export function watchScrolling(host: Host, pages: HTMLElement, bottomDistance: (path: string) => number): void {
  const near = new WeakSet<Element>()
  // Scroll events do not bubble, but they are captured.
  const watch = (event: Event): void => {
    const page = host.pages.at(-1)
    if (!page || event.target !== page.element) return
    const { scrollTop, scrollHeight, clientHeight } = page.element
    host.scroll(scrollTop)
    const isNear = scrollHeight - clientHeight - scrollTop <= bottomDistance(page.path)
    if (isNear && !near.has(page.element)) host.reachBottom()
    if (isNear) near.add(page.element)
    else near.delete(page.element)
  }
  pages.addEventListener('scroll', watch, { capture: true, passive: true })
  host.on('pageScrollTo', ({ scrollTop, duration }) => {
    // The browser's own motion has a time of its own.
    host.pages.at(-1)?.element.scrollTo({ top: scrollTop, behavior: duration > 0 ? 'smooth' : 'instant' })
  })
}
