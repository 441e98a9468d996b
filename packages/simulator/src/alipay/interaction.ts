import type { HostContext } from '../host/context'
import { askModal } from '../logic/askModal'
import type { LogicPages } from '../logic/logicPages'
import type { ApiMaker } from '../wx/api'

/** Toasts, dialogs and the navigation bar of Alipay. */
export function alipayInteraction(context: HostContext, api: ApiMaker, pages: LogicPages): Record<string, unknown> {
  const { events, stamp } = context
  return {
    showToast: api('showToast', ({ content = '', type = 'none', duration = 2_000 }) => {
      events.emit('toast', {
        ...stamp(),
        title: String(content),
        icon: String(type),
        duration: Number(duration),
        mask: false,
      })
    }),
    hideToast: api('hideToast', () => void events.emit('hideToast', undefined)),
    showLoading: api('showLoading', ({ content = '' }) => {
      events.emit('loading', { title: String(content), mask: false })
    }),
    hideLoading: api('hideLoading', () => void events.emit('hideLoading', undefined)),
    alert: api('alert', async ({ title = '', content = '', buttonText = '确定' }) => {
      const modal = { title: String(title), content: String(content), confirmText: String(buttonText) }
      await askModal(context, { ...modal, showCancel: false, cancelText: '' })
      return { success: true }
    }),
    confirm: api('confirm', async ({ title = '', content = '', ...buttons }) => {
      const { confirmButtonText = '确定', cancelButtonText = '取消' } = buttons
      const confirm = await askModal(context, {
        title: String(title),
        content: String(content),
        showCancel: true,
        confirmText: String(confirmButtonText),
        cancelText: String(cancelButtonText),
      })
      return { confirm }
    }),
    setNavigationBar: api('setNavigationBar', ({ title }) => {
      if (title === undefined) return
      pages.top()?.setTitle(String(title))
      events.emit('title', String(title))
    }),
    stopPullDownRefresh: api('stopPullDownRefresh', () => void events.emit('stopPullDownRefresh', undefined)),
  }
}
