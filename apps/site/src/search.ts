import type { DefaultTheme } from 'vitepress'
import { tokenize } from './tokenize'

/** VitePress's own search: an index in the site, a file for each language, loaded when a reader opens it. */
export const search: DefaultTheme.LocalSearchOptions = {
  miniSearch: {
    options: { tokenize },
    searchOptions: { combineWith: 'AND' },
  },
  locales: {
    zh: {
      translations: {
        button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
        modal: {
          displayDetails: '显示详细内容',
          resetButtonTitle: '清空',
          backButtonTitle: '关闭',
          noResultsText: '没有结果：',
          footer: { selectText: '打开', navigateText: '移动', closeText: '关闭' },
        },
      },
    },
  },
}
