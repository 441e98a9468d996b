import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'
import type { Book, BookPage } from '../src/api/types'
import { type Bookshelf, BUILT_IN_API, startBookshelf } from './startBookshelf'
import { startBranches } from './startBranches'

const sample = join(__dirname, '..')
const dist = join(sample, 'dist/weapp')

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

const answered = () => app.requests.every(({ status }) => status === 200)

it('asks for the launch page before the app is launched and React mounts, and for another before that page is loaded', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts })
  const orderOf = (name: string, path?: string) =>
    app.lifecycle.find((record) => record.name === name && record.path === path)?.order
  await app.findByText(first.titleZh)
  expect(app.requests.map(({ method, url, status }) => [method, url, status])).toEqual([
    ['GET', `${BUILT_IN_API}/books?limit=20`, 200],
  ])
  expect(app.requests[0]?.order).toBeLessThan(orderOf('onLaunch') as number)
  expect(app.requests[0]?.order).toBeLessThan(app.setDataCalls[0]?.order as number)

  await app.navigateTo(`/pages/book/index?id=${first.id}`)
  await app.findByText(first.summaryZh)
  const [book, notes] = app.requests.slice(1)
  expect(book?.order).toBeLessThan(orderOf('onLoad', 'pages/book/index') as number)
  // The session looks for a token first.
  expect(notes?.order).toBeLessThan(app.setDataCalls.find(({ path }) => path === 'pages/book/index')?.order as number)
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
  const hosts: Record<string, string> = { [BUILT_IN_API]: url }
  app = await launch({ dist, hosts })
  await app.findByText('连不上图书馆的服务器', { timeout: 20_000 })

  hosts[BUILT_IN_API] = bookshelf.url
  await app.tap(await app.find('#retry'))

  await app.findByText(first.titleZh)
}, 30_000)

it('refetches nothing behind the reader’s back, and what is stale when its page is shown again', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts })
  await app.findByText(first.titleZh)
  await app.navigateTo(`/pages/book/index?id=${first.id}`)
  await app.findByText(first.summaryZh)
  await app.waitFor(answered)
  expect(app.requests).toHaveLength(3)

  await app.clock.advance(11_000)
  await app.hide()
  await app.show()
  await app.waitFor(() => app.requests.length >= 5 && answered())
  const paths = (from: number) => app.requests.slice(from).map(({ url }) => new URL(url).pathname)
  expect(paths(3).sort()).toEqual([`/books/${first.id}`, `/books/${first.id}/notes`])

  await app.clock.advance(60_000)
  await app.back()
  await app.waitFor(() => app.requests.length >= 6 && answered())
  expect(paths(5)).toEqual(['/books'])
})

it('sends nothing, to the API or to the view, when the reader comes back to the list soon', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts })
  await app.findByText(first.titleZh)
  await app.reachBottom()
  await app.waitFor(() => app.requests.length === 2 && answered())
  await app.navigateTo(`/pages/book/index?id=${first.id}`)
  await app.findByText(first.summaryZh)
  await app.waitFor(answered)
  const requests = app.requests.length
  const setDataCalls = app.setDataCalls.length

  await app.back()
  await app.clock.advance(5_000)

  expect(app.requests).toHaveLength(requests)
  expect(app.setDataCalls.slice(setDataCalls).filter(({ path }) => path === 'pages/shelf/index')).toEqual([])
})

it('searches at once when the reader confirms, and else when the typing has rested for 300 ms', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts, path: 'pages/search/index' })
  const field = await app.find('#search')
  app.clock.pause()

  await app.type(field, '呐喊')
  await app.submit(field)
  await app.waitFor(() => app.requests.length === 1)

  await app.type(field, '鲁迅')
  await app.clock.advance(299)
  expect(app.requests).toHaveLength(1)
  await app.clock.advance(1)
  await app.waitFor(() => app.requests.length === 2)
  app.clock.resume()
  await app.findByText('呐喊')
})

it('shares a book from the menu and with the button, with its title and the way to it', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts, path: `pages/book/index?id=${first.id}` })
  await app.findByText(first.titleZh)

  await app.share()
  await app.tap(await app.find('#share'))

  const shared = { title: `《${first.titleZh}》 ${first.authorZh}`, path: `/pages/book/index?id=${first.id}` }
  expect(app.shares).toMatchObject([
    { from: 'menu', ...shared },
    { from: 'button', ...shared },
  ])
})

it('calls the branches by the cloud function only: no phone may call them', async () => {
  const branches = await startBranches()
  app = await launch({
    dist,
    hosts: bookshelf.hosts,
    path: 'pages/book/index?id=1',
    cloud: {
      functions: join(sample, 'cloudfunctions'),
      envVariables: { BRANCHES_ADDRESS: new URL(branches.url).host },
    },
  })

  await app.findByText('架位 B-14', { timeout: 10_000 })

  expect(app.requests.filter(({ url }) => !url.startsWith(BUILT_IN_API))).toEqual([])
  expect(app.cloudCalls).toMatchObject([{ name: 'relay', errMsg: 'cloud.callFunction:ok' }])
  await branches.become()
})

it('shows at a cold start what it had, in its first frame and before any answer', async () => {
  const storage = new Map<string, string>()
  app = await launch({ dist, hosts: bookshelf.hosts, storage })
  await app.findByText(first.titleZh)
  // In an entry of its own, and with all that the first screen reads at once.
  await app.waitFor(() => [...storage.values()].filter((value) => value.includes(first.titleZh)).length === 2)
  await app.close()

  app = await launch({ dist, hosts: bookshelf.hosts, storage })
  await app.findByText(first.titleZh)

  expect(JSON.stringify(app.setDataCalls[0])).toContain('pages/shelf/index')
  expect(app.setDataCalls).toHaveLength(1)
  // It is a minute fresh.
  expect(app.requests).toEqual([])
})
