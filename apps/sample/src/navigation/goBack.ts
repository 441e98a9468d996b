import { getCurrentPages, navigateBack, switchTab } from '@tarojs/taro'

/** Goes back to where the reader came from; to the shelf if this page was opened by its address. */
export function goBack(): void {
  if (getCurrentPages().length > 1) void navigateBack()
  else void switchTab({ url: '/pages/shelf/index' })
}
