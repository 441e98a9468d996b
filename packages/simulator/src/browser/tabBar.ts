import type { Host, TabBarItem, TabBarRecord } from '../host/types'
import { element } from './element'
import type { Screen } from './screen'

/** Draws the tab bar of `app.json`, as the app has changed it meanwhile. One that is `custom` the app draws itself. */
export function showTabBar(host: Host, { phone, tabs }: Screen): void {
  host.on('tabBar', (bar) => {
    tabs.hidden = !bar.visible
    phone.classList.toggle('tabs-above', bar.position === 'top')
    tabs.classList.toggle('white-line', bar.borderStyle === 'white')
    // An empty one leaves the style sheet's own: all are required, and what WeChat does without is not documented.
    tabs.style.setProperty('--tabs', bar.backgroundColor)
    tabs.style.setProperty('--tab', bar.color)
    tabs.style.setProperty('--tab-selected', bar.selectedColor)
    tabs.replaceChildren(...bar.items.map((item, index) => draw(item, index, bar, host)))
  })
}

function draw(item: TabBarItem, index: number, { selected, position }: TabBarRecord, host: Host): HTMLElement {
  const isSelected = index === selected
  const icon = isSelected ? (item.selectedIconPath ?? item.iconPath) : item.iconPath
  // A bar at the top has no icons (reference/configuration/app, tabBar).
  const picture = icon === undefined || position === 'top' ? [] : [element('img', { src: address(icon), alt: '' })]
  const mark =
    item.badge !== undefined
      ? [element('em', {}, item.badge)]
      : item.redDot
        ? [element('em', { class: 'dot', role: 'img', 'aria-label': '新' })]
        : []
  return element(
    'button',
    { type: 'button', role: 'tab', 'aria-selected': `${isSelected}`, click: () => host.tapTab(index) },
    element('span', { class: 'icon' }, ...picture, ...mark),
    element('span', {}, item.text),
  )
}

// A path is inside the build, with or without a leading slash.
function address(path: string): string {
  return /^[a-z][\w+.-]*:/i.test(path) ? path : `/${path.replace(/^\//, '')}`
}
