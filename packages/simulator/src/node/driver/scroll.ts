import type { DOMWindow } from 'jsdom'
import type { Host } from '../../host/types'
import { builtInAt } from './tree/builtInAt'

/** Pixels from the start, or one of the ends. */
export type ScrollPosition = number | 'top' | 'bottom'

/** What a page or a scroll-view is taken to have below what is seen. There is no layout here. */
const REST = 1_000

const lastTops = new WeakMap<Element, number>()

/** Scrolls the visible page: `onPageScroll`, and at its bottom `onReachBottom`. */
export function scrollPage(page: Element, to: ScrollPosition, host: Host): void {
  const top = toPixels(to, lastTops.get(page) ?? 0)
  lastTops.set(page, top)
  host.scroll(top)
  if (to === 'bottom') host.reachBottom()
}

/** Scrolls a `<scroll-view>` along its own direction: `scroll`, and at its ends `scrolltoupper` or `scrolltolower`. */
export function scrollView(element: Element, to: ScrollPosition, window: DOMWindow): void {
  const component = builtInAt(element)
  if (component?.tag !== 'scroll-view') {
    throw new Error(`<${element.localName}> is no scroll-view. Without a target, scroll() scrolls the page.`)
  }
  const [start, size, length] = component.data.scrollY ? TALL : component.data.scrollX ? WIDE : []
  if (!start) throw new Error('<scroll-view> has neither scroll-y nor scroll-x, so it can not be scrolled.')
  const move = (position: number, rest: number): void => {
    // The component reads its sizes from the element.
    Object.defineProperty(element, size, { configurable: true, value: position + element[length] + rest })
    element[start] = position
    element.dispatchEvent(new window.Event('scroll'))
  }
  const position = toPixels(to, element[start])
  // On the way to the bottom it is away from it: an edge is told when it is reached.
  if (to === 'bottom') move(position - REST / 2, REST / 2)
  move(position, to === 'bottom' ? 0 : REST)
}

const TALL = ['scrollTop', 'scrollHeight', 'clientHeight'] as const
const WIDE = ['scrollLeft', 'scrollWidth', 'clientWidth'] as const

function toPixels(to: ScrollPosition, from: number): number {
  if (to === 'top') return 0
  if (to === 'bottom') return from + REST
  if (to >= 0 && to < Number.POSITIVE_INFINITY) return to
  throw new Error(`scroll: ${JSON.stringify(to)} is no position. Give pixels from 0 on, 'top' or 'bottom'.`)
}
