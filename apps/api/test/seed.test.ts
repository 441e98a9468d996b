import titles from '../src/seed/books.json'

it('has at least two hundred titles, half of them Chinese, each once', () => {
  const chinese = titles.filter((title) => title.language === 'zh')

  expect(titles.length).toBeGreaterThanOrEqual(200)
  expect(chinese.length).toBeGreaterThanOrEqual(titles.length / 2)
  expect(new Set(titles.map((title) => title.titleZh)).size).toBe(titles.length)
  expect(new Set(titles.map((title) => title.titleEn)).size).toBe(titles.length)
})

it('has only authors who died before 1950, and after they wrote or left their book to others', () => {
  const doubtful = titles.filter((title) => (title.authorDied ?? title.year) >= (title.authorDied ? 1950 : 1900))

  expect(doubtful).toEqual([])
})

it('names an author the same way on all books', () => {
  const names = new Map<string, string>()
  for (const title of titles) names.set(title.authorZh, title.authorEn)

  expect(titles.filter((title) => names.get(title.authorZh) !== title.authorEn)).toEqual([])
  expect(new Set(names.values()).size).toBe(names.size)
})

it('describes each in one line of each language', () => {
  const odd = titles.filter(
    (title) =>
      !/^[^\n]{8,60}$/u.test(title.summaryZh) ||
      !/[。”]$/u.test(title.summaryZh) ||
      !/^[ -~éÉ]{20,130}\.?"?$/u.test(title.summaryEn),
  )

  expect(odd).toEqual([])
})

it('has from no copy to five of a title', () => {
  expect([...new Set(titles.map((title) => title.copies))].sort()).toEqual([0, 1, 2, 3, 4, 5])
})
