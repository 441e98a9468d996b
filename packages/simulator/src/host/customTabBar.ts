import type { GeneralComponent } from 'glass-easel'
import { CUSTOM_TAB_BAR } from './appConfig'
import type { ViewContext } from './context'
import type { Framework } from './framework'

/** The tab bar that the app draws itself, as one page has it: each tab's page has its own (framework/ability/custom-tabbar). */
export interface CustomTabBar {
  readonly component: GeneralComponent
  /** What `getTabBar()` gives. */
  readonly instance: unknown
  attach(): void
  release(): void
}

/** @returns `undefined` when the page is no tab's, or the phone draws the tab bar */
export function createCustomTabBar(
  page: string,
  element: HTMLElement,
  { context: { config, window }, framework }: { context: ViewContext; framework: Framework },
): CustomTabBar | undefined {
  if (!config.tabs.has(page) || config.tabBar()?.custom !== true) return undefined
  const placeholder = window.document.createElement('span')
  element.appendChild(placeholder)
  const root = framework.backend.createRoot('wx-custom-tab-bar', framework.codeSpace, `/${CUSTOM_TAB_BAR}`)
  return {
    component: root.getComponent(),
    instance: root.get(),
    attach() {
      // The framework types the DOM as the few members that it uses.
      root.attach(...([element, placeholder] as unknown as Parameters<typeof root.attach>))
    },
    release: () => root.release(),
  }
}
