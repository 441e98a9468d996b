import { getCurrentPages, navigateBack, reLaunch } from '@tarojs/taro'

/** Goes back to the list; to a new one if this page was opened by its address. */
export function openShelf(): void {
  if (getCurrentPages().length > 1) void navigateBack()
  else void reLaunch({ url: '/pages/shelf/index' })
}
