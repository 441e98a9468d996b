export const shelf = {
  bookCount: (total: number) => `共 ${total} 本书`,
  noBooks: '书架还是空的',
  noBooksHint: '过些日子再来看看。',
  published: (year: number) => (year < 0 ? `公元前 ${-year} 年` : `${year} 年`),
  likes: (count: number) => `${count} 人喜欢`,
  copies: (count: number) => (count > 0 ? `在架 ${count} 本` : '已借完'),
}
