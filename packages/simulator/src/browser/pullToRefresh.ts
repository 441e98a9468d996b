import type { Host } from '../host/types'
import { followPulls } from './drag'
import type { Screen } from './screen'

/** Pixels of the sheet while it refreshes, and how far it must come for that. */
const OPEN = 50

/** Pull-down refresh of pages that enable it, and of `wx.startPullDownRefresh`. It ends when the app says so. */
export function enablePullToRefresh(host: Host, { area, sheet, dots }: Screen): void {
  const place = (offset: number): void => {
    sheet.style.transform = offset === 0 ? '' : `translateY(${offset}px)`
  }
  const refresh = (on: boolean): void => {
    sheet.classList.remove('dragged')
    dots.classList.toggle('moving', on)
    place(on ? OPEN : 0)
  }
  followPulls(area, {
    begins(target) {
      const page = host.pages.at(-1)
      if (!page?.pullDownRefresh || dots.classList.contains('moving')) return false
      // Only what is at its top can be pulled.
      for (let at: Element | null = target; at; at = at.parentElement) if (at.scrollTop > 0) return false
      return page.element.contains(target) && !target.closest('input, textarea, select, wx-swiper')
    },
    moves(distance) {
      sheet.classList.add('dragged')
      place(distance / 2)
    },
    ends(distance) {
      refresh(distance / 2 >= OPEN)
      if (distance / 2 >= OPEN) host.pullDown()
    },
  })
  host.on('startPullDownRefresh', () => refresh(true))
  host.on('stopPullDownRefresh', () => refresh(false))
  // The page that was pulled is not the one that is seen.
  host.on('page', () => refresh(false))
}
