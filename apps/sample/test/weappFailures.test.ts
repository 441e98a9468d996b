import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'
import type { Book, BookPage } from '../src/api/types'
import { type Bookshelf, BUILT_IN_API, startBookshelf } from './startBookshelf'
import { type StartedServer, startServer } from './startServer'

const dist = join(__dirname, '../dist/weapp')

let bookshelf: Bookshelf
let first: Book
let server: StartedServer | undefined
let app: App

beforeAll(async () => {
  bookshelf = await startBookshelf()
  first = (await bookshelf.get<BookPage>('/books')).items[0] as Book
})
afterAll(() => bookshelf.close())
afterEach(async () => {
  await server?.close()
  // Fails the test when the app reported an error: a failed request is no error of the app's.
  await app.close()
})

/** Opens the list on a server that fails; `recover` puts the real one in its place. */
async function openOn(answer: RequestListener): Promise<() => void> {
  server = await startServer(answer)
  const hosts = { [BUILT_IN_API]: server.url }
  app = await launch({ dist, hosts })
  return () => {
    hosts[BUILT_IN_API] = bookshelf.url
  }
}

it('says that it is the library’s fault after a 500 and three retries, and goes on', async () => {
  const recover = await openOn((_request, response) => response.writeHead(500).end('{"status":500,"message":"oops"}'))

  for (const tries of [1, 2, 3]) {
    await app.waitFor(() => app.requests.length === tries && app.requests.at(-1)?.status === 500)
    await app.clock.advance(tries === 3 ? 4_000 : tries * 1_000)
  }
  await app.findByText('图书馆的服务器出了问题')
  expect(app.requests).toHaveLength(4)
  recover()
  await app.tap(await app.find('#retry'))

  await app.findByText(first.titleZh)
})

it('says that it cannot read an answer that is not JSON, at once, and goes on', async () => {
  const recover = await openOn((_request, response) => response.end('<html>502 Bad Gateway</html>'))

  await app.findByText('返回的数据无法识别')
  expect(app.requests).toHaveLength(1)
  recover()
  await app.tap(await app.find('#retry'))

  await app.findByText(first.titleZh)
})

it('says that it is trying again when an answer takes longer than ten seconds, and goes on', async () => {
  let asked = false
  const recover = await openOn(() => {
    asked = true
  })
  await app.waitFor(() => asked)

  await app.clock.advance(9_000)
  expect(app.text()).not.toContain('刚才没有成功')
  await app.clock.advance(1_000)
  await app.findByText('刚才没有成功，正在重试…')
  recover()
  await app.clock.advance(1_000)

  await app.findByText(first.titleZh)
  // The client's own time-out, not the platform's 60 s: the task was aborted.
  expect(app.requests[0]?.errMsg).toBe('request:fail abort')
})
