import type { HostContext } from '../host/context'
import type { PageStack } from '../host/pageStack'
import { type ApiMaker, parameterError } from './api'

/** `wx.pageScrollTo`: to a height, or to an element. Where nothing is laid out, every element is at the top. */
export function pageScroll({ events, realm }: HostContext, api: ApiMaker, stack: PageStack): Record<string, unknown> {
  return {
    pageScrollTo: api('pageScrollTo', ({ scrollTop, selector, offsetTop = 0, duration = 300 }) => {
      const page = stack.top()
      if (!page) throw new Error('there is no page yet')
      const top =
        typeof selector === 'string' ? topOf(page.element, selector) + Number(offsetTop) : checkScrollTop(scrollTop)
      const target = Math.max(top, 0)
      const heard = events.emit('pageScrollTo', { scrollTop: target, duration: Number(duration) })
      if (heard > 0) return
      page.element.scrollTop = target
      page.call('onPageScroll', realm.fromJSON(JSON.stringify({ scrollTop: target })))
    }),
  }
}

function topOf(page: HTMLElement, selector: string): number {
  const element = page.querySelector(selector)
  if (!element) throw new Error(`there is no element "${selector}" on the page`)
  return element.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop
}

function checkScrollTop(scrollTop: unknown): number {
  if (typeof scrollTop !== 'number') throw new Error(parameterError('scrollTop', 'Number', scrollTop))
  return scrollTop
}
