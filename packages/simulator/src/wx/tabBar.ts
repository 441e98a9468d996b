import type { TabBar } from '../host/tabBar'
import { type ApiMaker, type ApiOptions, parameterError } from './api'

/** `wx.setTabBarItem` and its siblings. */
export function tabBar(api: ApiMaker, bar: TabBar): Record<string, unknown> {
  const forTab = (name: string, change: (options: ApiOptions) => Parameters<TabBar['setItem']>[1]) =>
    api(name, (options) => {
      const { index } = options
      if (typeof index !== 'number') throw new Error(parameterError('index', 'Number', index))
      bar.setItem(index, change(options))
    })
  return {
    setTabBarItem: forTab('setTabBarItem', (options) => texts(options, ['text', 'iconPath', 'selectedIconPath'])),
    setTabBarBadge: forTab('setTabBarBadge', ({ text }) => {
      if (typeof text !== 'string') throw new Error(parameterError('text', 'String', text))
      // A red dot goes when there is a badge, and the other way round (api/ui/tab-bar).
      return { badge: text, redDot: false }
    }),
    removeTabBarBadge: forTab('removeTabBarBadge', () => ({ badge: undefined })),
    showTabBarRedDot: forTab('showTabBarRedDot', () => ({ redDot: true, badge: undefined })),
    hideTabBarRedDot: forTab('hideTabBarRedDot', () => ({ redDot: false })),
    showTabBar: api('showTabBar', () => bar.setHidden(false)),
    hideTabBar: api('hideTabBar', () => bar.setHidden(true)),
    setTabBarStyle: api('setTabBarStyle', (options) =>
      bar.setStyle({
        ...texts(options, ['color', 'selectedColor', 'backgroundColor']),
        ...(options.borderStyle === 'white' || options.borderStyle === 'black'
          ? { borderStyle: options.borderStyle }
          : {}),
      }),
    ),
  }
}

function texts<TName extends string>(options: ApiOptions, names: readonly TName[]): Partial<Record<TName, string>> {
  const found: Partial<Record<TName, string>> = {}
  for (const name of names) {
    const value = options[name]
    if (typeof value === 'string') found[name] = value
  }
  return found
}
