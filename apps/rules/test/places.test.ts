import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { type App, launch } from '@taro-query/simulator'
import { type CountingServer, startCountingServer } from '../server/countingServer.mjs'

let server: CountingServer
let app: App

beforeAll(async () => {
  server = await startCountingServer()
})
afterAll(() => server.close())
// Fails the test when the app reported an error.
afterEach(async () => {
  await app.close()
  server.reset()
})

async function open(path: string, ...sees: string[]): Promise<void> {
  app = await launch({
    dist: join(__dirname, '../dist/places-weapp'),
    path,
    hosts: { 'https://api.rules.example': server.url },
  })
  await see(sees)
}

async function see(texts: string[]): Promise<void> {
  for (const text of texts) await app.findByText(text)
}

const counts = (...keys: string[]) => keys.map((key) => server.count(key))
const stack = () => app.pages.map(({ path }) => path)

/** Longer than the second for which a suspense query's data is fresh. */
async function leaveAndReturn(): Promise<void> {
  await app.suspend(2_000)
  await app.show()
}

/** Each query of the page, by its key, keeps the rules of docs/pages.md under a page whose query is `cover`. */
async function keepsThePageRules(path: string, keys: string[], cover = 'over'): Promise<void> {
  await open(path, ...keys.map((key) => `${key} 1`))
  expect(counts(...keys)).toEqual(keys.map(() => 1))

  await app.tap('push')
  await app.findByText(`${cover} 1`)
  const drawn = app.setDataCalls.length
  await leaveAndReturn()
  await app.findByText(`${cover} 2`)
  await pass(100)
  expect(counts(...keys)).toEqual(keys.map(() => 1))
  expect(app.setDataCalls.slice(drawn).filter((call) => call.path === path)).toEqual([])

  await app.back()
  await see(keys.map((key) => `${key} 2`))
  await pass(100)
  expect(counts(...keys, cover)).toEqual([...keys.map(() => 2), 2])

  await leaveAndReturn()
  await see(keys.map((key) => `${key} 3`))
  await pass(100)
  expect(counts(...keys, cover)).toEqual([...keys.map(() => 3), 2])
}

describe('a library over TanStack Query', () => {
  it.each([
    ['react-query-kit', 'kit', ['kit']],
    ['openapi-react-query, its hooks and its options', 'openapi', ['openapi', 'options']],
    ['generated options in hooks of TanStack’s', 'generated', ['generated', 'wrapped']],
  ])('follows the page: %s', (_, page, keys) => keepsThePageRules(`pages/${page}/index`, keys))

  it.each([['kit'], ['openapi'], ['generated']])('mutates, and refetches what it has invalidated: %s', async (key) => {
    await open(`pages/${key}/index`, `${key} 1`)

    await app.tap('add')
    await app.findByText(`${key} 3`)

    const calls = app.requests.filter(({ url }) => url.endsWith(`/count/${key}`))
    expect(calls.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET'])
  })

  it('reads a list page by page, and a hidden list refetches when it is shown', async () => {
    await open('pages/kit/index', 'kits 1')
    await app.tap('more')
    await app.findByText('kits 1,2')

    await app.tap('push')
    await app.findByText('over 1')
    await leaveAndReturn()
    await app.findByText('over 2')
    expect(server.count('kits')).toBe(2)

    await app.back()
    await app.findByText('kits 3,4')
    await pass(100)
    expect(server.count('kits')).toBe(4)
  })
})

describe('an independent subpackage', () => {
  const FIRST = 'alone/pages/first/index'
  const SECOND = 'alone/pages/second/index'

  it('keeps the page rules without app.tsx', async () => {
    await keepsThePageRules(FIRST, ['first'], 'second')

    expect(app.lifecycle.filter(({ of }) => of === 'App')).toEqual([])
  })

  it('goes on after its pages have been closed and opened again', async () => {
    await open(FIRST, 'first 1')
    await app.tap('push')
    await app.findByText('second 1')
    await app.back()
    await app.findByText('first 2')

    await app.tap('push')
    await app.findByText('second 2')
    await app.back()
    await app.findByText('first 3')
    await pass(100)

    expect(counts('first', 'second')).toEqual([3, 2])
    expect(stack()).toEqual([FIRST])
  })

  it('is left for the main package, is silent meanwhile, and refetches once on the way back', async () => {
    await open(FIRST, 'first 1')
    await app.tap('push')
    await app.findByText('second 1')
    await app.tap('main')
    await app.findByText('over 1')
    await leaveAndReturn()
    await app.findByText('over 2')
    await pass(100)
    expect(stack()).toEqual([FIRST, SECOND, 'pages/over/index'])
    expect(counts('first', 'second', 'over')).toEqual([1, 1, 2])

    await app.back()
    await app.findByText('second 2')
    await pass(100)
    expect(counts('first', 'second', 'over')).toEqual([1, 2, 2])
  })

  it('is entered from the main package, which is silent meanwhile, and refetches once on the way back', async () => {
    await open('pages/kit/index', 'kit 1')
    await app.navigateTo(FIRST)
    await app.findByText('first 1')
    await leaveAndReturn()
    await app.findByText('first 2')
    await pass(100)
    expect(counts('kit', 'first')).toEqual([1, 2])

    await app.back()
    await app.findByText('kit 2')
    await pass(100)
    expect(counts('kit', 'first')).toEqual([2, 2])
  })
})

describe('classes', () => {
  it('keep the page rules, with a query in a component', () => keepsThePageRules('pages/classes/index', ['classes']))

  it('reach the QueryClient by their context, and hear of their shows', async () => {
    await open('pages/classes/index', 'classes 1', 'shows 1')

    await app.tap('invalidate')
    await app.findByText('classes 2')
    await app.tap('push')
    await app.findByText('over 1')
    await app.back()

    await app.findByText('shows 2')
    await app.findByText('classes 3')
    expect(server.count('classes')).toBe(3)
  })
})

describe('a suspense query in an error boundary', () => {
  const PATH = 'pages/boundary/index'

  it('waits, fails, and loads again when the boundary is reset', async () => {
    server.hold('boundary')
    server.fail('boundary')
    await open(PATH, 'boundary waits')
    server.release('boundary')
    // React tells the console what a boundary has caught, and whatever waits would fail.
    while (app.errors.length === 0) await pass(10)
    expect(app.takeErrors().map(({ message }) => message)).toEqual([expect.stringContaining('HttpError')])

    await app.findByText('try again')
    expect(server.count('boundary')).toBe(1)
    server.fail('boundary', false)
    await app.tap('try again')
    await app.findByText('boundary 2')
    await pass(100)
    expect(server.count('boundary')).toBe(2)
  })

  it('keeps the page rules', () => keepsThePageRules(PATH, ['boundary']))
})
