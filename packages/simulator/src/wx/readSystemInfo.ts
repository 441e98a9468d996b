import type { HostContext } from '../host/context'
import type { PageStack } from '../host/pageStack'
import type { SystemInfo } from '../host/types'

// The heights of WeChat DevTools' first phone: 667 in all, of which a page has 603, and 555 above a tab bar.
const NAVIGATION_BAR = 44
const TAB_BAR = 48

/** What the phone says of itself, now: the window is what the visible page's bars leave. */
export function readSystemInfo({ config, options }: HostContext, stack: PageStack): SystemInfo {
  const given = options.system ?? {}
  const { screenWidth = 375, screenHeight = 667, statusBarHeight = 20 } = given
  const page = stack.top()
  const screenTop = given.screenTop ?? (page?.navigationBar === false ? 0 : statusBarHeight + NAVIGATION_BAR)
  const safeTop = { left: 0, top: statusBarHeight, right: screenWidth, bottom: screenHeight }
  const safeArea = given.safeArea ?? { ...safeTop, width: screenWidth, height: screenHeight - statusBarHeight }
  const hasTabBar = page !== undefined && config.tabs.has(page.path)
  const tabBar = hasTabBar ? TAB_BAR + screenHeight - safeArea.bottom : 0
  return {
    brand: 'devtools',
    model: 'simulator',
    system: 'iOS 16.0',
    platform: 'devtools',
    benchmarkLevel: 1,
    pixelRatio: 2,
    screenWidth,
    screenHeight,
    statusBarHeight,
    windowWidth: screenWidth,
    windowHeight: screenHeight - screenTop - tabBar,
    screenTop,
    safeArea,
    SDKVersion: baseLibrary(options.system),
    version: '8.0.50',
    language: 'zh_CN',
    fontSizeSetting: 16,
    ...given,
  }
}

/**
 * The version of the base library. By default the first one with all that is simulated: a newer one has only more that
 * is not.
 * @throws Error when the given one is no version
 */
export function baseLibrary({ SDKVersion = '3.5.5' }: Partial<SystemInfo> = {}): string {
  if (/^\d+\.\d+\.\d+$/.test(SDKVersion)) return SDKVersion
  throw new Error(`system.SDKVersion is "${SDKVersion}". Give the version of a base library, such as "3.5.5".`)
}
