export const search = {
  search: '搜索书名或作者',
  searchPrompt: '大家常找的',
  searchInstead: '或者看看这些',
  searching: '正在搜索…',
  suggestions: ['鲁迅', '红楼梦', '莎士比亚', '小王子', '聊斋', '福尔摩斯', '三国', '托尔斯泰'],
  clearSearch: '清除搜索',
  foundCount: (total: number) => `找到 ${total} 本书`,
  nothingFound: (search: string) => `没有找到“${search}”`,
  nothingFoundHint: '换个书名或作者试试。',
}
