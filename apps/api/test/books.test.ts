import type { Book, BookPage } from '../src/index'
import { readJson } from './readJson'
import { temporaryApi } from './temporaryApi'

let url: string
let stop: () => Promise<void>

beforeAll(async () => {
  const started = await temporaryApi()
  url = started.api.url
  stop = started.stop
})

afterAll(() => stop())

const list = async (query: Record<string, string> = {}) =>
  readJson<BookPage>(await fetch(`${url}/books?${new URLSearchParams(query)}`))

const search = async (text: string) => (await list({ search: text, limit: '50' })).items.map((book) => book.titleZh)

it('gives the first twenty books when nothing is asked for', async () => {
  const page = await list()

  expect(page.items).toHaveLength(20)
  expect(page.items[0]).toEqual({
    id: 1,
    titleZh: '红楼梦',
    titleEn: 'Dream of the Red Chamber',
    authorZh: '曹雪芹',
    authorEn: 'Cao Xueqin',
    year: 1791,
    language: 'zh',
    summaryZh: expect.stringContaining('宝玉与黛玉'),
    summaryEn: expect.stringContaining('Baoyu and Daiyu'),
    copies: 5,
    likes: 0,
  })
})

it.each(['7', '50'])('walks through every book once, in pages of %s', async (limit) => {
  const walked: Book[] = []
  const first = await list({ limit })
  for (let page = first; ; page = await list({ limit, cursor: page.nextCursor ?? '' })) {
    walked.push(...page.items)
    if (page.nextCursor === null) break
    expect(page.items).toHaveLength(Number(limit))
  }

  expect(first.total).toBeGreaterThanOrEqual(200)
  expect(walked.map((book) => book.id)).toEqual(Array.from({ length: first.total }, (_, index) => index + 1))
})

it('ends with a page that says so when the last page is full', async () => {
  const page = await list({ search: '鲁迅', limit: '8' })

  expect(page.total).toBe(8)
  expect(page.items).toHaveLength(8)
  expect(page.nextCursor).toBeNull()
})

it('walks through the pages of a search', async () => {
  const first = await list({ search: 'Dickens', limit: '2' })
  const second = await list({ search: 'Dickens', limit: '2', cursor: first.nextCursor ?? '' })

  expect([...first.items, ...second.items].map((book) => book.titleEn)).toEqual([
    'A Tale of Two Cities',
    'Great Expectations',
    'Oliver Twist',
  ])
  expect([first.total, second.total, second.nextCursor]).toEqual([3, 3, null])
})

it.each([
  ['a Chinese title', '红楼', ['红楼梦']],
  ['a Chinese author', '简·奥斯汀', ['傲慢与偏见', '理智与情感']],
  ['a Chinese name without its dot', '简奥斯汀', ['傲慢与偏见', '理智与情感']],
  ['an English title in any case', 'kOKoRo', ['心']],
  ['an English author without the accents', 'emily bronte', ['呼啸山庄']],
  ['accents in any case', 'ČAPEK', ['罗素姆万能机器人']],
  ['spaces round it', '  the trial ', ['审判']],
])('finds books by %s', async (_, text, titles) => {
  expect(await search(text)).toEqual(titles)
})

it.each(['%', '_', '\\', "' OR 1=1 --", 'Red_Chamber', '红%梦'])(
  'takes %j in a search as it is written',
  async (text) => {
    expect(await list({ search: text })).toEqual({ items: [], nextCursor: null, total: 0 })
  },
)

it('does not match the end of a title with the start of the author', async () => {
  expect(await search('红楼梦 dream')).toEqual([])
})

it('gives one book', async () => {
  const book = await readJson<Book>(await fetch(`${url}/books/3`))

  expect(book).toMatchObject({ id: 3, titleZh: '呐喊', authorZh: '鲁迅', year: 1923 })
})

it.each(['0', '9999', '-1', '1.0', '1e0', 'abc', '99999999999999999999', '1%27'])(
  'answers 404 for the book %s',
  async (id) => {
    const response = await fetch(`${url}/books/${id}`)

    expect(response.status).toBe(404)
    expect(await readJson(response)).toEqual({ status: 404, message: 'There is no book with this id.' })
  },
)

it.each([
  ['limit=0', 'limit: must be a number from 1 to 50'],
  ['limit=51', 'limit: must be a number from 1 to 50'],
  ['limit=ten', 'limit: must be a number from 1 to 50'],
  ['cursor=20', 'cursor: must be a nextCursor that this API gave'],
  [`search=${'a'.repeat(101)}`, 'search: must be at most 100 characters'],
])('refuses %s', async (query, message) => {
  const response = await fetch(`${url}/books?${query}`)

  expect(response.status).toBe(400)
  expect(await readJson(response)).toEqual({ status: 400, message })
})

it('counts every like of many readers at once', async () => {
  const responses = await Promise.all(
    Array.from({ length: 30 }, () => fetch(`${url}/books/2/like`, { method: 'POST' })),
  )
  const counts = await Promise.all(responses.map((response) => readJson<{ likes: number }>(response)))
  const book = await readJson<Book>(await fetch(`${url}/books/2`))

  expect(counts.map((count) => count.likes).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
  expect(book.likes).toBe(30)
})

it('answers 404 for a like of no book', async () => {
  const response = await fetch(`${url}/books/9999/like`, { method: 'POST' })

  expect([response.status, await readJson(response)]).toEqual([404, expect.objectContaining({ status: 404 })])
})
