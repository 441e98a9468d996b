import { getAppBaseInfo, getStorageSync, setStorageSync } from '@tarojs/taro'
import type { Language } from './dictionary'

const storageKey = 'language'

/** What the reader chose last time, else the language of WeChat or of the browser. */
export function rememberedLanguage(): Language {
  const chosen: unknown = getStorageSync(storageKey)
  if (chosen === 'zh' || chosen === 'en') return chosen
  // WeChat says zh_CN, browsers zh-CN.
  return /^zh/i.test(getAppBaseInfo().language ?? 'zh') ? 'zh' : 'en'
}

export function rememberLanguage(language: Language): void {
  setStorageSync(storageKey, language)
}
