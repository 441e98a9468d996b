export const book = {
  book: '图书',
  allBooks: '全部图书',
  like: '喜欢',
  likeFailed: '操作失败，请再试一次',
  share: '分享给朋友',
  shareTitle: (title: string, author: string) => `《${title}》 ${author}`,
  stock: '分馆馆藏',
  branches: {} as Record<string, string>,
  noStock: '各分馆都没有收藏这本书。',
  shelf: (code: string) => `架位 ${code}`,
  noSuchBook: '没有找到这本书',
  noSuchBookHint: '它可能已经下架，也可能链接不完整。',
}
