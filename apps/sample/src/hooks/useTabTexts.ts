import { setTabBarItem, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useLanguage } from '../i18n/LanguageProvider'
import { tabs } from '../navigation/tabs'

/** Has the tab bar speak the reader's language. For the pages of the tabs: on others WeChat refuses it. */
export function useTabTexts(): void {
  const { words } = useLanguage()
  const speak = () => {
    for (const [index, { word }] of tabs.entries()) void setTabBarItem({ index, text: words[word] })
  }
  // The bar is not of React's: it has the texts of the last page that said some.
  useEffect(speak, [words])
  useDidShow(speak)
}
