/** The tab bar, from the left. Its texts are the dictionary's, which a switch of the language changes. */
export const tabs = [
  { page: 'pages/shelf/index', word: 'tabShelf', icon: 'shelf', text: '书架' },
  { page: 'pages/search/index', word: 'tabSearch', icon: 'search', text: '搜索' },
  { page: 'pages/mine/index', word: 'tabMine', icon: 'mine', text: '我的' },
] as const
