import type { Host } from '../host/types'
import { element } from './element'
import { openOverlay } from './overlay'
import { reloadWithPage } from './restart'
import type { Screen } from './screen'

/** Opens the menu of the capsule: to share the page, and to start the mini program again. */
export function openMenu(host: Host, { phone, menu }: Screen): void {
  menu.addEventListener('click', () => {
    const share = element('button', { type: 'button' }, '转发给朋友')
    share.addEventListener('click', () => {
      // The card that is shared follows: see showShares.
      host.share('menu').then(close, (error: Error) => {
        share.textContent = error.message
        share.disabled = true
      })
    })
    const box = element(
      'div',
      { class: 'choices', role: 'dialog', 'aria-modal': 'true', 'aria-label': '更多' },
      share,
      element('button', { type: 'button', click: reloadWithPage }, '重新进入小程序'),
      element('button', { type: 'button', class: 'cancel', click: () => close() }, '取消'),
    )
    const close = openOverlay(phone, box, { leave: () => close(), loose: true })
  })
}
