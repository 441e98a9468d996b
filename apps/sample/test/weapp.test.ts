import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'
import type { Book, BookPage, Note } from '../src/api/types'
import { type Bookshelf, startBookshelf } from './startBookshelf'

const dist = join(__dirname, '../dist/weapp')

let bookshelf: Bookshelf
let first: Book
let app: App

beforeAll(async () => {
  bookshelf = await startBookshelf()
  const { items } = await bookshelf.get<BookPage>('/books?limit=20')
  first = items[0] as Book
})
afterAll(() => bookshelf.close())
// Fails the test when the app reported an error: App.onError, console.error or an unhandled rejection.
afterEach(() => app.close())

const sent = (method: string) => app.requests.filter((request) => request.method === method)

async function openBook(): Promise<void> {
  app = await launch({ dist, hosts: bookshelf.hosts, path: `pages/book/index?id=${first.id}` })
  await app.findByText(first.titleZh)
}

it('shows the books of the database when the list page loads, with one request', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts })

  await app.findByText(first.titleZh)

  const { items, total } = await bookshelf.get<BookPage>('/books?limit=20')
  for (const { titleZh } of items) expect(app.text()).toContain(titleZh)
  expect(app.text()).toContain(`共 ${total} 本书`)
  expect(app.requests.map(({ method, url, status }) => [method, url, status])).toEqual([
    ['GET', 'https://api.bookshelf.example/books?limit=20', 200],
  ])
})

it('opens a book from the list: two requests by the id of the route', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts })

  await app.tap(await app.find(`#book-${first.id}`))
  await app.findByText(first.summaryZh)

  expect(app.page).toMatchObject({ path: 'pages/book/index', query: { id: String(first.id) } })
  expect(
    app.requests
      .slice(1)
      .map(({ url }) => url)
      .sort(),
  ).toEqual([
    `https://api.bookshelf.example/books/${first.id}`,
    `https://api.bookshelf.example/books/${first.id}/notes`,
  ])
})

it('asks for the launch page before the app is launched, and for another before that page is loaded', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts })
  const orderOf = (name: string, path?: string) =>
    app.lifecycle.find((record) => record.name === name && record.path === path)?.order
  await app.findByText(first.titleZh)
  expect(app.requests[0]?.order).toBeLessThan(orderOf('onLaunch') as number)

  await app.tap(await app.find(`#book-${first.id}`))
  await app.findByText(first.summaryZh)
  const asked = app.requests.slice(1).map(({ order }) => order)
  expect(asked).toHaveLength(2)
  expect(Math.max(...asked)).toBeLessThan(orderOf('onLoad', 'pages/book/index') as number)
})

it('sends one POST for one tap on like, and shows the new count', async () => {
  await openBook()
  const { likes } = await bookshelf.get<Book>(`/books/${first.id}`)

  await app.tap(await app.find('#like'))
  await app.findByText(`喜欢 · ${likes + 1}`)
  await app.waitFor(() => sent('POST')[0]?.status !== undefined)

  expect(sent('POST').map(({ url, status }) => [url, status])).toEqual([
    [`https://api.bookshelf.example/books/${first.id}/like`, 200],
  ])
  expect((await bookshelf.get<Book>(`/books/${first.id}`)).likes).toBe(likes + 1)
})

it('adds a note as JSON and shows it', async () => {
  await openBook()

  await app.type(await app.find('#note-text'), '读了三遍，每次都不一样。')
  await app.type(await app.find('#note-author'), '小林')
  await app.tap(await app.find('#add-note'))
  await app.findByText('读了三遍，每次都不一样。')

  const [post] = sent('POST')
  expect(post?.headers['content-type']).toMatch(/^application\/json/)
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

  await app.pullDown()

  await app.findByText('隔壁也在读。')
})

it('reserves a book with a form post', async () => {
  const { items } = await bookshelf.get<BookPage>('/books?limit=50')
  const onShelf = items.find(({ copies }) => copies > 0) as Book
  app = await launch({ dist, hosts: bookshelf.hosts, path: `pages/book/index?id=${onShelf.id}` })

  await app.type(await app.find('#reserve-name'), '王 & 李')
  await app.type(await app.find('#reserve-phone'), '13800000000')
  await app.tap(await app.find('#reserve'))
  await app.findByText('预约成功')

  const [post] = sent('POST')
  expect(post).toMatchObject({ url: 'https://api.bookshelf.example/reservations', status: 201 })
  expect(post?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
  expect(post?.body).toBe(
    new URLSearchParams({ bookId: String(onShelf.id), name: '王 & 李', phone: '13800000000' }).toString(),
  )
  expect((await bookshelf.get<Book>(`/books/${onShelf.id}`)).copies).toBe(onShelf.copies - 1)
})

it('says that there is no network, and loads by itself when it is back', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts, network: 'none' })
  await app.findByText('现在没有网络')

  app.setNetwork('wifi')

  await app.findByText(first.titleZh)
})

it('says that the server cannot be reached, and loads when the reader tries again', async () => {
  const down = await startBookshelf()
  const { url } = down
  await down.close()
  const hosts: Record<string, string> = { 'https://api.bookshelf.example': url }
  app = await launch({ dist, hosts })
  await app.findByText('连不上图书馆的服务器', { timeout: 20_000 })

  hosts['https://api.bookshelf.example'] = bookshelf.url
  await app.tap(await app.find('#retry'))

  await app.findByText(first.titleZh)
}, 30_000)

it('says so when a book does not exist', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts, path: 'pages/book/index?id=999999' })

  await app.findByText('没有找到这本书')

  // A 404 is final: no retries.
  expect(app.requests.filter(({ url }) => url.endsWith('/books/999999'))).toHaveLength(1)
})

it('speaks English after one tap, and remembers it', async () => {
  const storage = new Map<string, string>()
  app = await launch({ dist, hosts: bookshelf.hosts, storage })
  await app.tap(await app.find('#language'))
  await app.findByText(first.titleEn)
  await app.close()

  app = await launch({ dist, hosts: bookshelf.hosts, storage })

  await app.findByText(first.titleEn)
})

it('refetches nothing behind the reader’s back, and what is stale when its page is shown again', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts })
  await app.findByText(first.titleZh)
  await app.navigateTo(`/pages/book/index?id=${first.id}`)
  await app.findByText(first.summaryZh)
  await app.waitFor(() => app.requests.every(({ status }) => status === 200))
  expect(app.requests).toHaveLength(3)

  await app.hide()
  await app.show()
  await app.waitFor(() => app.requests.length >= 5 && app.requests.every(({ status }) => status === 200))
  expect(
    app.requests
      .slice(3)
      .map(({ url }) => new URL(url).pathname)
      .sort(),
  ).toEqual([`/books/${first.id}`, `/books/${first.id}/notes`])

  await app.back()
  await app.waitFor(() => app.requests.length >= 6 && app.requests.every(({ status }) => status === 200))
  expect(app.requests.slice(5).map(({ url }) => new URL(url).pathname)).toEqual(['/books'])
})
