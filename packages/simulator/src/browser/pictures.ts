import type { Host } from '../host/types'
import { element } from './element'
import { openOverlay } from './overlay'
import type { Screen } from './screen'

/** Shows the pictures of `wx.previewImage` over the whole phone. A tap ends it. */
export function showPictures(host: Host, { phone }: Screen): void {
  host.on('previewImage', ({ urls, current }) => {
    const pictures = urls.map((url, index) => element('img', { src: url, alt: `${index + 1} / ${urls.length}` }))
    const box = element(
      'div',
      { class: 'pictures', role: 'dialog', 'aria-modal': 'true', 'aria-label': '图片' },
      ...pictures,
    )
    const close = openOverlay(phone, box, { leave: () => close() })
    box.addEventListener('click', () => close())
    pictures[Math.max(0, urls.indexOf(current))]?.scrollIntoView({ behavior: 'instant', block: 'nearest' })
  })
}
