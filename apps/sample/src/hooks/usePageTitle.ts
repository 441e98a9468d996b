import { setNavigationBarTitle, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** The title in the navigation bar, or of the browser's tab, while this page is on top. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    void setNavigationBarTitle({ title })
  }, [title])
  useDidShow(() => {
    void setNavigationBarTitle({ title })
  })
}
