export const search = {
  search: '搜索书名或作者',
  clearSearch: '清除搜索',
  foundCount: (total: number) => `找到 ${total} 本书`,
  firstOnes: (shown: number) => `先列出 ${shown} 本，想找别的书请搜索`,
  nothingFound: (search: string) => `没有找到“${search}”`,
  nothingFoundHint: '换个书名或作者试试。',
}
