import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'
import { type Bookshelf, startBookshelf } from './startBookshelf'

let bookshelf: Bookshelf
let app: App
beforeAll(async () => {
  bookshelf = await startBookshelf({ librarianDelay: 20 })
})
afterAll(() => bookshelf.close())
afterEach(() => app.close())

it('hands the view at most ten times a second what is new of an answer, and never the whole of it', async () => {
  app = await launch({
    dist: join(__dirname, '../dist/weapp'),
    hosts: bookshelf.hosts,
    path: 'pages/librarian/index',
  })
  await app.type(await app.find('#question'), '有科幻小说吗？')
  const before = app.setDataCalls.length
  const began = Date.now()
  await app.tap(await app.find('#ask'))
  await app.find('#stop')
  await app.find('#ask', { timeout: 20_000 })
  const tenths = (Date.now() - began) / 100

  const [, ...calls] = app.setDataCalls.slice(before)
  // One more for the question, and one for the end.
  expect(calls.length).toBeLessThan(tenths + 3)
  expect(calls.length).toBeGreaterThan(2)
  expect(Math.max(...calls.map(({ bytes }) => bytes))).toBeLessThan(4_000)
}, 30_000)
