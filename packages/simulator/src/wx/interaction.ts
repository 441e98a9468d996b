import type { HostContext } from '../host/context'
import type { PageStack } from '../host/pageStack'
import { type ApiMaker, parameterError } from './api'

/** Toasts, dialogs, the navigation bar and pull-down: what the phone around the page shows. */
export function interaction(context: HostContext, api: ApiMaker, stack: PageStack): Record<string, unknown> {
  const { events } = context
  return {
    showToast: api('showToast', ({ title = '', icon = 'success', duration = 1_500, mask = false }) => {
      events.emit('toast', {
        title: String(title),
        icon: String(icon),
        duration: Number(duration),
        mask: mask === true,
      })
    }),
    hideToast: api('hideToast', () => void events.emit('hideToast', undefined)),
    showLoading: api('showLoading', ({ title = '', mask = false }) => {
      events.emit('loading', { title: String(title), mask: mask === true })
    }),
    hideLoading: api('hideLoading', () => void events.emit('hideLoading', undefined)),
    showModal: api('showModal', async (options) => {
      const confirm = await askModal(context, options)
      return { confirm, cancel: !confirm, content: null }
    }),
    setNavigationBarTitle: api('setNavigationBarTitle', ({ title }) => {
      if (typeof title !== 'string') throw new Error(parameterError('title', 'String', title))
      stack.top()?.setTitle(title)
      events.emit('title', title)
    }),
    // They change what a page looks like around its content: nothing that the simulator draws.
    setNavigationBarColor: api('setNavigationBarColor', () => undefined),
    showNavigationBarLoading: api('showNavigationBarLoading', () => undefined),
    hideNavigationBarLoading: api('hideNavigationBarLoading', () => undefined),
    startPullDownRefresh: api('startPullDownRefresh', () => {
      events.emit('startPullDownRefresh', undefined)
      stack.top()?.call('onPullDownRefresh')
    }),
    stopPullDownRefresh: api('stopPullDownRefresh', () => void events.emit('stopPullDownRefresh', undefined)),
  }
}

function askModal({ events }: HostContext, options: Record<string, unknown>): Promise<boolean> {
  const { title = '', content = '', showCancel = true, confirmText = '确定', cancelText = '取消' } = options
  return new Promise((resolve) => {
    const heard = events.emit('modal', {
      title: String(title),
      content: String(content),
      showCancel: showCancel !== false,
      confirmText: String(confirmText),
      cancelText: String(cancelText),
      answer: resolve,
    })
    if (heard === 0) resolve(true)
  })
}
