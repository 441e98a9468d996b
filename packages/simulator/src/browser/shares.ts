import type { Host } from '../host/types'
import { element } from './element'
import { openOverlay } from './overlay'
import type { Screen } from './screen'

/** Shows the card that a page gives to be shared. It is sent to nobody. */
export function showShares(host: Host, { phone }: Screen): void {
  host.on('share', ({ title, path, imageUrl }) => {
    const picture = imageUrl === undefined ? element('i') : element('img', { src: imageUrl, alt: '' })
    const box = element(
      'div',
      { class: 'card', role: 'dialog', 'aria-modal': 'true', 'aria-label': '分享' },
      element('small', {}, '转发给朋友'),
      element('b', {}, title),
      picture,
      element('code', {}, path),
      element('button', { type: 'button', click: () => close() }, '完成'),
    )
    const close = openOverlay(phone, box, { leave: () => close(), loose: true })
  })
}
