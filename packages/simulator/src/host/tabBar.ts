import type { HostContext } from './context'
import type { TabBarItem, TabBarRecord } from './hostEvents'
import type { PageStack } from './pageStack'

/** What can be changed of the whole tab bar. */
export type TabBarStyle = Pick<TabBarRecord, 'color' | 'selectedColor' | 'backgroundColor' | 'borderStyle'>

/** The tab bar of the app. */
export interface TabBar {
  /** As it is now; `undefined` when the app has none. */
  get(): TabBarRecord | undefined
  /** @throws Error with the text after `fail ` of the API's `errMsg` */
  setItem(index: number, change: Partial<Omit<TabBarItem, 'pagePath'>>): void
  /** @throws Error with the text after `fail ` of the API's `errMsg` */
  setStyle(style: Partial<TabBarStyle>): void
  /** @throws Error with the text after `fail ` of the API's `errMsg` */
  setHidden(hidden: boolean): void
  /** The user taps a tab: its page, and its `onTabItemTap`. @throws Error when nobody can tap it */
  tap(index: number): void
}

export function createTabBar({ config, events, realm }: HostContext, stack: PageStack): TabBar {
  const changes: Partial<Omit<TabBarItem, 'pagePath'>>[] = []
  const style: Partial<TabBarStyle> = {}
  let hidden = false

  const get = (): TabBarRecord | undefined => {
    const settings = config.tabBar()
    if (!settings) return undefined
    const { list, custom = false, position = 'bottom' } = settings
    const selected = list.findIndex(({ pagePath }) => pagePath === stack.top()?.path)
    return {
      items: list.map(({ pagePath, text, iconPath, selectedIconPath }, index) => {
        return { pagePath, text, iconPath, selectedIconPath, redDot: false, ...changes[index] }
      }),
      selected,
      visible: selected >= 0 && !hidden && !custom,
      custom,
      position,
      color: settings.color ?? '',
      selectedColor: settings.selectedColor ?? '',
      backgroundColor: settings.backgroundColor ?? '',
      borderStyle: settings.borderStyle ?? 'black',
      ...style,
    }
  }
  const tell = (): void => {
    const state = get()
    if (state) events.emit('tabBar', state)
  }
  const check = (index?: number): void => {
    if ((get()?.selected ?? -1) < 0) throw new Error('not TabBar page')
    if (index !== undefined && !get()?.items[index]) throw new Error('tabbar item not found')
  }
  events.on('page', tell)
  events.on('theme', tell)

  return {
    get,
    setItem(index, change) {
      check(index)
      changes[index] = { ...changes[index], ...change }
      tell()
    },
    setStyle(change) {
      check()
      Object.assign(style, change)
      tell()
    },
    setHidden(value) {
      check()
      hidden = value
      tell()
    },
    tap(index) {
      const { items = [], visible = false } = get() ?? {}
      const item = items[index]
      if (!visible || !item) throw new Error(`There is no tab ${index} to tap: ${describe(get())}.`)
      stack.navigate('switchTab', { url: `/${item.pagePath}` })
      const { pagePath, text } = item
      // The typings and the page say that the index is a text (reference/api/Page).
      stack.top()?.call('onTabItemTap', realm.fromJSON(JSON.stringify({ index: String(index), pagePath, text })))
    },
  }
}

function describe(tabBar: TabBarRecord | undefined): string {
  if (!tabBar) return 'app.json has no tabBar'
  if (tabBar.custom) return 'the app draws its tab bar itself, so tap its own elements'
  return tabBar.visible ? `the tab bar has ${tabBar.items.length}` : 'the tab bar is not on the screen'
}
