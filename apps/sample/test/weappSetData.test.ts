import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'
import type { Book, BookPage } from '../src/api/types'
import { type Bookshelf, startBookshelf } from './startBookshelf'

let bookshelf: Bookshelf
let app: App

beforeAll(async () => {
  bookshelf = await startBookshelf()
})
afterAll(() => bookshelf.close())
afterEach(() => app.close())

it('sends no more than 32 KB to the view at a time, on the way through the pages', async () => {
  const { items } = await bookshelf.get<BookPage>('/books?limit=50')
  const { total } = await bookshelf.get<BookPage>('/books?search=e')
  const [first, later] = [items[0] as Book, items[30] as Book]
  app = await launch({ dist: join(__dirname, '../dist/weapp'), hosts: bookshelf.hosts })
  await app.findByText(first.titleZh)
  await app.reachBottom()
  await app.findByText(later.titleZh)
  await app.pullDown()
  await app.tap(await app.find(`#book-${first.id}`))
  await app.findByText(first.summaryZh)
  await app.tap(await app.find('#like'))
  await app.type(await app.find('#note-text'), '字'.repeat(500))
  await app.tap(await app.find('#add-note'))
  await app.findByText('修改')
  await app.back()
  await app.tap(await app.find('#language'))
  await app.findByText(first.titleEn)
  await app.tapTab(1)
  await app.type(await app.find('#search'), 'a')
  await app.findByText('books found')
  await app.type(await app.find('#search'), 'e')
  await app.findByText(`${total} books found`)

  const largest = app.setDataCalls.reduce((one, other) => (other.bytes > one.bytes ? other : one))
  console.info(`The largest setData call: ${largest.bytes} bytes on ${largest.path}.`)
  expect(largest.bytes).toBeLessThan(32 * 1024)
})
