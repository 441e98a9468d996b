import type { DefaultTheme } from 'vitepress'
import type { Language } from './languages'
import { API_REFERENCE, sidebar } from './sidebar'

/** What VitePress's theme shows around the pages of a language. */
export function themeOf(root: string, language: Language): DefaultTheme.Config {
  const prefix = language === 'zh' ? '/zh' : ''
  const link = (path: string, text: string) => ({ text, link: prefix + path, activeMatch: `^${prefix}${path}` })
  return {
    nav: [
      link('/getting-started', language === 'zh' ? '快速上手' : 'Getting started'),
      { ...link('/api/react', API_REFERENCE[language]), activeMatch: `^${prefix}/api/` },
    ],
    sidebar: sidebar(root, language),
    outline: { level: [2, 3], ...(language === 'zh' && { label: '本页目录' }) },
    ...(language === 'zh' && chinese),
  }
}

const chinese: DefaultTheme.Config = {
  docFooter: { prev: '上一页', next: '下一页' },
  darkModeSwitchLabel: '深色模式',
  lightModeSwitchTitle: '切换到浅色模式',
  darkModeSwitchTitle: '切换到深色模式',
  sidebarMenuLabel: '菜单',
  returnToTopLabel: '回到顶部',
  langMenuLabel: '切换语言',
  skipToContentLabel: '跳到正文',
  notFound: {
    title: '没有这一页',
    quote: '链接可能写错了，或者这一页已经改名。',
    linkText: '回到首页',
    linkLabel: '回到首页',
  },
}
