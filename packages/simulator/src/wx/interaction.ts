import type { HostContext } from '../host/context'
import type { PageStack } from '../host/pageStack'
import { type ApiMaker, parameterError } from './api'

/** Toasts, the navigation bar and pull-down: what the phone around the page shows. */
export function interaction({ events, stamp }: HostContext, api: ApiMaker, stack: PageStack): Record<string, unknown> {
  return {
    showToast: api(
      'showToast',
      ({ title, icon = 'success', duration = 1_500, mask = false }) => {
        events.emit('toast', {
          ...stamp(),
          title: checkTitle(title),
          icon: String(icon),
          duration: Number(duration),
          mask: mask === true,
        })
      },
      { atOnce: true },
    ),
    hideToast: api('hideToast', () => void events.emit('hideToast', undefined), { atOnce: true }),
    showLoading: api(
      'showLoading',
      ({ title, mask = false }) => {
        events.emit('loading', { title: checkTitle(title), mask: mask === true })
      },
      { atOnce: true },
    ),
    hideLoading: api('hideLoading', () => void events.emit('hideLoading', undefined), { atOnce: true }),
    setNavigationBarTitle: api('setNavigationBarTitle', ({ title }) => {
      const text = checkTitle(title)
      stack.top()?.setTitle(text)
      events.emit('title', text)
    }),
    setNavigationBarColor: api('setNavigationBarColor', ({ frontColor, backgroundColor }) => {
      if (typeof frontColor !== 'string') throw new Error(parameterError('frontColor', 'String', frontColor))
      if (typeof backgroundColor !== 'string') {
        throw new Error(parameterError('backgroundColor', 'String', backgroundColor))
      }
      // The only two (wx.setNavigationBarColor). WeChat's text is not public.
      if (!['#ffffff', '#000000'].includes(frontColor)) {
        throw new Error(`parameter error: frontColor should be #ffffff or #000000 instead of ${frontColor}`)
      }
      events.emit('navigationBarColor', { frontColor, backgroundColor })
    }),
    startPullDownRefresh: api('startPullDownRefresh', () => {
      events.emit('startPullDownRefresh', undefined)
      stack.top()?.call('onPullDownRefresh')
    }),
    stopPullDownRefresh: api('stopPullDownRefresh', () => void events.emit('stopPullDownRefresh', undefined)),
    previewImage: api('previewImage', ({ urls, current }) => {
      if (!Array.isArray(urls)) throw new Error(parameterError('urls', 'Array', urls))
      const list = urls.map(String)
      events.emit('previewImage', { urls: list, current: String(current ?? list[0] ?? '') })
    }),
  }
}

function checkTitle(title: unknown): string {
  if (typeof title !== 'string') throw new Error(parameterError('title', 'String', title))
  return title
}
