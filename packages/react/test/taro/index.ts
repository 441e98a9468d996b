// Stands in for @tarojs/taro, whose index cannot be loaded in Jest: Taro's own runtime and hooks, over a small platform.
import { eventCenter, getCurrentInstance } from '@tarojs/runtime'
import { platform } from './platform'

export { useDidHide, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/plugin-framework-react/dist/runtime'
export { eventCenter, getCurrentInstance }

export const getCurrentPages = () => [...platform.pages]
export const { on: onAppShow, off: offAppShow } = platform.appShow
export const { on: onAppHide, off: offAppHide } = platform.appHide
export const { on: onNetworkStatusChange, off: offNetworkStatusChange } = platform.network
// Taro's stand-in for what a platform lacks is a function that returns undefined.
export const getNetworkType = () =>
  platform.networkType === undefined ? undefined : Promise.resolve({ networkType: platform.networkType })
export const stopPullDownRefresh = async () => {
  platform.isPullDownShown = false
}

export const getLaunchOptionsSync = () => platform.launch
export const getBackgroundFetchData = async () => {
  if (platform.fetched instanceof Error) throw platform.fetched
  return platform.fetched
}
/** `Taro` itself, whose functions may be replaced. */
export default {
  navigateTo: async ({ url }: { url: string }) => {
    if (url.startsWith('/pages/none')) throw new Error('navigateTo:fail page is not found')
  },
}
