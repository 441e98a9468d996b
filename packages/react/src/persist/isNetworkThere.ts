import { onlineManager } from '@tanstack/react-query'
import { getNetworkType } from '@tarojs/taro'
import { isH5 } from '../platform/isH5'

declare const navigator: { onLine?: boolean } | undefined

/** Whether there is a network now: at launch TanStack takes it for granted. */
export async function isNetworkThere(): Promise<boolean> {
  // TanStack hears the browser's events only, not its state at launch.
  if (isH5()) {
    if (typeof navigator !== 'undefined' && navigator.onLine === false) onlineManager.setOnline(false)
    return onlineManager.isOnline()
  }
  try {
    // Where a platform lacks it, Taro's function answers nothing.
    const result: { networkType: string } | undefined = await getNetworkType?.()
    return result?.networkType !== 'none' && onlineManager.isOnline()
  } catch {
    return onlineManager.isOnline()
  }
}
