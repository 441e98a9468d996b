import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type H5Server, serveH5 } from '../../preview/src/serveH5'
import type { Book, BookPage, Note } from '../src/api/types'
import { pullDown } from './pullDown'
import { type Bookshelf, startBookshelf } from './startBookshelf'

const dist = join(__dirname, '../dist/h5')

let bookshelf: Bookshelf
let server: H5Server
let browser: Browser
let context: BrowserContext
let page: Page
let first: Book
let problems: string[]
let requests: { method: string; path: string; contentType: string | undefined; body: string | null }[]

beforeAll(async () => {
  bookshelf = await startBookshelf()
  server = await serveH5({ dist, api: bookshelf.url })
  // Opened by Jest's global set-up.
  browser = await chromium.connect(process.env.TEST_BROWSER_ENDPOINT as string)
  first = (await bookshelf.get<BookPage>('/books?limit=20')).items[0] as Book
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await bookshelf.close()
})

beforeEach(async () => {
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 375, height: 720 }, hasTouch: true })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  problems = []
  requests = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // Chromium's own line for a failed request is no word of the app's.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text())
  })
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (!pathname.startsWith('/api/')) return
    const contentType = request.headers()['content-type']
    requests.push({ method: request.method(), path: pathname + search, contentType, body: request.postData() })
  })
})
afterEach(async () => {
  await context.close()
  expect(problems).toEqual([])
})

const visible = (text: string) => page.getByText(text).filter({ visible: true }).first().waitFor()
const sent = (method: string) => requests.filter((request) => request.method === method)
// Taro's H5 input is a custom element around the real one.
const type = (id: string, text: string) => page.locator(`#${id}`).locator('input, textarea').fill(text)

async function openBook(id = first.id): Promise<void> {
  await page.goto(`${server.url}/#/pages/book/index?id=${id}`)
  await page.locator('#like').waitFor()
}

it('shows the books of the database when the list page loads, with one request', async () => {
  await page.goto(server.url)

  await visible(first.titleZh)

  const { items, total } = await bookshelf.get<BookPage>('/books?limit=20')
  const text = await page.locator('#books').textContent()
  for (const { titleZh } of items) expect(text).toContain(titleZh)
  await visible(`共 ${total} 本书`)
  expect(requests.map(({ method, path }) => [method, path])).toEqual([['GET', '/api/books?limit=20']])
})

it('opens a book from the list: two requests by the id of the route', async () => {
  await page.goto(server.url)

  await page.locator(`#book-${first.id}`).tap()
  await visible(first.summaryZh)

  expect(
    requests
      .slice(1)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([`/api/books/${first.id}`, `/api/books/${first.id}/notes`])
})

it('sends one POST for one tap on like, and shows the new count', async () => {
  await openBook()
  const { likes } = await bookshelf.get<Book>(`/books/${first.id}`)

  await page.locator('#like').tap()
  await visible(`喜欢 · ${likes + 1}`)
  await page.waitForLoadState('networkidle')

  expect(sent('POST').map(({ path }) => path)).toEqual([`/api/books/${first.id}/like`])
  expect((await bookshelf.get<Book>(`/books/${first.id}`)).likes).toBe(likes + 1)
})

it('adds a note as JSON and shows it', async () => {
  await openBook()

  await type('note-text', '读了三遍，每次都不一样。')
  await type('note-author', '小林')
  await page.locator('#add-note').tap()
  await visible('读了三遍，每次都不一样。')

  const [post] = sent('POST')
  expect(post?.contentType).toMatch(/^application\/json/)
  expect(post?.body).toBe(JSON.stringify({ author: '小林', text: '读了三遍，每次都不一样。' }))
  expect(await bookshelf.get<Note[]>(`/books/${first.id}/notes`)).toContainEqual(
    expect.objectContaining({ author: '小林', text: '读了三遍，每次都不一样。' }),
  )
})

it('shows a note that somebody else added after a pull down', async () => {
  await openBook()
  await fetch(`${bookshelf.url}/books/${first.id}/notes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ author: '老周', text: '隔壁也在读。' }),
  })

  await pullDown(page)

  await visible('隔壁也在读。')
})

it('reserves a book with a form post, byte for byte what the mini program sends', async () => {
  const { items } = await bookshelf.get<BookPage>('/books?limit=50')
  const onShelf = items.find(({ copies }) => copies > 0) as Book
  await openBook(onShelf.id)

  await type('reserve-name', '王 & 李')
  await type('reserve-phone', '13800000000')
  await page.locator('#reserve').tap()
  await visible('预约成功')

  const [post] = sent('POST')
  expect(post?.path).toBe('/api/reservations')
  expect(post?.contentType).toMatch(/^application\/x-www-form-urlencoded/)
  expect(post?.body).toBe(
    new URLSearchParams({ bookId: String(onShelf.id), name: '王 & 李', phone: '13800000000' }).toString(),
  )
  expect((await bookshelf.get<Book>(`/books/${onShelf.id}`)).copies).toBe(onShelf.copies - 1)
})

it('says that there is no network, and loads by itself when it is back', async () => {
  await page.goto(server.url)
  await visible(first.titleZh)
  await context.setOffline(true)
  // A search that was never made: nothing is cached.
  await page.locator('#search').locator('input').fill('无此书')
  await page.locator('#search').locator('input').press('Enter')
  await visible('现在没有网络')

  await context.setOffline(false)

  await visible('没有找到“无此书”')
})

it('says so when a book does not exist, after one request', async () => {
  await page.goto(`${server.url}/#/pages/book/index?id=999999`)

  await visible('没有找到这本书')

  expect(requests.filter(({ path }) => path === '/api/books/999999')).toHaveLength(1)
})

it('speaks English after one tap, and remembers it', async () => {
  await page.goto(server.url)
  await page.locator('#language').tap()
  await visible(first.titleEn)

  await page.reload()

  await visible(first.titleEn)
})
