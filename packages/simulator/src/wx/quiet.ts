import type { ApiMaker } from './api'

// They change what a phone does around the app, and neither the app nor a test could tell.
const CALLBACK = [
  'disableAlertBeforeUnload',
  'enableAlertBeforeUnload',
  'hideHomeButton',
  'hideNavigationBarLoading',
  'hideShareMenu',
  'preloadAssets',
  'preloadSkylineView',
  'preloadWebview',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setEnableDebug',
  'setKeepScreenOn',
  'setTopBarText',
  'setVisualEffectOnCapture',
  'showNavigationBarLoading',
  'showShareMenu',
  'updateShareMenu',
  'vibrateLong',
  'vibrateShort',
]
// What they report goes to WeChat.
const DIRECT = ['reportAnalytics', 'reportEvent', 'reportMonitor', 'reportPerformance']

/** The APIs that succeed and do nothing here. */
export function quiet(api: ApiMaker): Record<string, unknown> {
  return Object.fromEntries([
    ...CALLBACK.map((name) => [name, api(name, () => undefined)]),
    ...DIRECT.map((name) => [name, () => undefined]),
  ])
}
