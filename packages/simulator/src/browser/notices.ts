import type { Host } from '../host/types'
import { element } from './element'
import type { Screen } from './screen'

/** Draws `wx.showToast` and `showLoading` over the pages. */
export function showNotices(host: Host, { phone }: Screen): void {
  let notice: Element[] = []
  let timer: number | undefined
  const hide = (): void => {
    window.clearTimeout(timer)
    for (const part of notice) part.remove()
    notice = []
  }
  // A toast and a loading take each other's place, as in WeChat.
  const show = (title: string, icon: string, mask: boolean): void => {
    hide()
    const toast = element('div', { class: `toast ${icon === 'none' ? '' : `icon ${icon}`}`, role: 'status' }, title)
    notice = mask ? [element('div', { class: 'mask' }), toast] : [toast]
    phone.append(...notice)
  }
  host.on('toast', ({ title, icon, duration, mask }) => {
    show(title, icon, mask)
    timer = window.setTimeout(hide, duration)
  })
  host.on('loading', ({ title, mask }) => show(title, 'loading', mask))
  host.on('hideToast', hide)
  host.on('hideLoading', hide)
}
