import type { Host } from '../host/types'
import { element } from './element'
import { openOverlay } from './overlay'
import type { Screen } from './screen'

/** Lets the user choose from `wx.showActionSheet`. */
export function showActionSheets(host: Host, { phone }: Screen): void {
  host.on('actionSheet', ({ alertText, itemList, itemColor, answer }) => {
    const choose = (index: number | undefined): void => {
      close()
      answer(index)
    }
    const item = (text: string, index: number): HTMLElement => {
      const made = element('button', { type: 'button', click: () => choose(index) }, text)
      // By the property: the policy has no say in it, and a colour that is none does nothing.
      made.style.color = itemColor
      return made
    }
    const box = element(
      'div',
      { class: 'choices', role: 'dialog', 'aria-modal': 'true', 'aria-label': alertText || itemList.join(', ') },
      ...(alertText === '' ? [] : [element('p', {}, alertText)]),
      ...itemList.map(item),
      element('button', { type: 'button', class: 'cancel', click: () => choose(undefined) }, '取消'),
    )
    const close = openOverlay(phone, box, { leave: () => choose(undefined), loose: true })
  })
}
