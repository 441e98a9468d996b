import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type LaunchLogicOptions, type LogicApp, launchLogic } from '@taro-query/simulator'
import { type BookServer, startBookServer } from './support/bookServer'

let server: BookServer
let app: LogicApp

beforeEach(async () => {
  server = await startBookServer()
})
afterEach(async () => {
  await server.close()
  await app.close()
})

describe.each([
  ['alipay', 'alipay-plain'],
  ['tt', 'douyin-plain'],
] as const)('the logic of a mini program for %s', (platform, folder) => {
  const open = async (options: Partial<LaunchLogicOptions> = {}) => {
    const dist = join(__dirname, 'apps', folder)
    app = await launchLogic({ dist, platform, hosts: { 'https://api.example.com': server.url }, ...options })
  }

  it('loads its data from a real server', async () => {
    await open()
    expect(app.page).toMatchObject({ path: 'pages/index/index', title: 'Books', data: { state: 'loading' } })
    await app.waitFor(() => app.page.data.state === 'loaded with 200')
    expect(app.page.data.books).toEqual([
      { id: 1, title: 'Journey to the West' },
      { id: 2, title: 'Water Margin' },
    ])
    expect(app.requests).toMatchObject([{ url: 'https://api.example.com/books', status: 200, errMsg: 'request:ok' }])
  })

  it('hears what the view would say', async () => {
    await open()
    await app.waitFor(() => app.page.data.state !== 'loading')
    await app.call('type', { detail: { value: '红楼梦' } })
    await app.call('add')
    await app.waitFor(() => app.toasts.length === 1)
    expect(server.received.at(-1)?.body).toBe('{"title":"红楼梦"}')
    expect(app.page.data).toMatchObject({ books: [{}, {}, { id: 3, title: '红楼梦' }] })
    expect(app.setDataCalls.at(-1)).toMatchObject({ path: 'pages/index/index', keys: ['books[2]'] })
    expect(app.storageCalls).toMatchObject([{ operation: 'set', key: 'last' }])
    await expect(app.call('none')).rejects.toThrow('pages/index/index, has no method "none"')
  })

  it('moves between pages with their life cycles', async () => {
    await open()
    await app.waitFor(() => app.page.data.state !== 'loading')
    await app.call('open', { currentTarget: { dataset: { id: 2 } } })
    await app.waitFor(() => app.page.data.title === 'book 2' && app.lifecycle.at(-1)?.name === 'onReady')
    expect(app.pages.map(({ path, query }) => [path, query])).toEqual([
      ['pages/index/index', {}],
      ['pages/detail/index', { id: '2' }],
    ])
    await app.hide()
    await expect(app.call('open')).rejects.toThrow('nobody can touch it')
    await app.show()
    await app.back()
    await expect(app.back()).rejects.toThrow('the first page has none below it')
    expect(app.lifecycle.map(({ of, name, path }) => `${path?.split('/')[1] ?? of} ${name}`)).toEqual([
      ...['App onLaunch', 'App onShow', 'index onLoad', 'index onShow', 'index onReady'],
      ...['index onHide', 'detail onLoad', 'detail onShow', 'detail onReady'],
      ...['detail onHide', 'App onHide', 'App onShow', 'detail onShow', 'detail onUnload', 'index onShow'],
    ])
    expect(app.evaluate('getApp().globalData.log.join()')).toBe(
      'app.onLaunch pages/index/index,app.onShow,app.onHide,app.onShow',
    )
  })

  it('asks the user, whom the test answers for', async () => {
    await open({ answerModal: ({ title }) => title !== 'Sure?' })
    await app.waitFor(() => app.page.data.state !== 'loading')
    await app.call('remove')
    await app.waitFor(() => app.page.data.state === 'kept')
  })

  it('tells the test, not the app, what is wrong with its answer', async () => {
    await open({
      answerModal: () => {
        throw new Error('no such book')
      },
    })
    await app.waitFor(() => app.page.data.state !== 'loading')
    await app.call('remove')
    await expect(app.waitFor(() => app.page.data.state === 'kept')).rejects.toThrow('no such book')
    await expect(app.close()).rejects.toThrow('no such book')
    await open()
  })

  it('is gone after its end', async () => {
    await open()
    await app.close()
    await expect(app.call('remove')).rejects.toThrow('The app is gone')
    await expect(app.waitFor(() => true)).rejects.toThrow('The app is gone')
  })

  it('fails on an error that nobody caught', async () => {
    await open()
    await app.call('fail')
    await expect(app.waitFor(() => true)).rejects.toThrow('exception: Error: broken')
    expect(app.takeErrors()).toMatchObject([{ kind: 'exception', message: 'broken' }])
  })

  it('keeps what it stored when the system ends it', async () => {
    const storage = new Map<string, string>()
    await open({ storage })
    await app.waitFor(() => app.page.data.state !== 'loading')
    await app.call('add')
    await app.waitFor(() => app.toasts.length === 1)
    await app.kill()
    expect(app.lifecycle.map(({ name }) => name)).not.toContain('onHide')
    await open({ storage })
    const global = platform === 'alipay' ? `my.getStorageSync({ key: 'last' }).data.id` : `tt.getStorageSync('last').id`
    expect(app.evaluate(global)).toBe(3)
  })
})

const write = (files: Record<string, string>): string => {
  const dist = mkdtempSync(join(tmpdir(), 'logic-'))
  for (const [path, source] of Object.entries({ 'app.js': 'App({})', ...files })) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), source)
  }
  return dist
}

it('keeps a tab’s page while another is shown, by Alipay’s names of settings', async () => {
  const page = `Page({ data: { shows: 0 }, onShow() { this.setData({ shows: this.data.shows + 1 }) } })`
  const pages = ['one', 'two', 'three']
  const dist = write({
    'app.json': JSON.stringify({
      pages,
      window: { defaultTitle: 'Shop' },
      tabBar: { items: pages.slice(0, 2).map((pagePath) => ({ pagePath, name: pagePath })) },
    }),
    ...Object.fromEntries(
      pages.flatMap((name) => [
        [`${name}.js`, page],
        [`${name}.axml`, ''],
      ]),
    ),
    'two.json': '{ "defaultTitle": "Cart" }',
  })
  app = await launchLogic({ dist, platform: 'alipay' })
  expect(app.page.title).toBe('Shop')
  const failed = (await app.evaluate(`my.navigateTo({ url: '/two' }).catch((error) => error)`)) as { error: number }
  expect(failed).toEqual({ error: 3, errorMessage: '"two" is a tab: use switchTab' })
  await app.evaluate(`my.switchTab({ url: '/two' })`)
  expect(app.page.title).toBe('Cart')
  await app.evaluate(`my.switchTab({ url: '/one' })`)
  expect(app.page).toMatchObject({ path: 'one', data: { shows: 2 } })
  await app.evaluate(`my.redirectTo({ url: '/three' })`)
  await app.evaluate(`my.reLaunch({ url: '/two?a=1' })`)
  expect(app.pages).toMatchObject([{ path: 'two', query: { a: '1' }, data: { shows: 1 } }])
})

it('takes a Douyin page that is written as a component', async () => {
  const page = `Component({ data: { asked: '' }, methods: { onLoad({ q }) { this.setData({ asked: q }) } } })`
  const dist = write({ 'app.json': '{ "pages": ["index"] }', 'index.js': page, 'index.ttml': '' })
  app = await launchLogic({ dist, platform: 'tt', path: 'index?q=a' })
  expect(app.page.data).toEqual({ asked: 'a' })
})

it('gives a promise that can be aborted when my.request has no callbacks', async () => {
  const dist = join(__dirname, 'apps/alipay-plain')
  app = await launchLogic({ dist, platform: 'alipay', hosts: { 'https://api.example.com': server.url } })
  const result = app.evaluate(`(() => {
    const task = my.request({ url: 'https://api.example.com/hold' })
    task.abort()
    return task.catch((error) => error)
  })()`)
  expect(await result).toEqual({ error: 9, errorMessage: 'request:fail abort' })
})

it('says what is missing in the folder, and which platforms there are', async () => {
  const dist = join(__dirname, 'apps/none')
  await expect(launchLogic({ dist, platform: 'alipay' })).rejects.toThrow('taro build --type alipay')
  // @ts-expect-error it is not a platform
  await expect(launchLogic({ dist, platform: 'swan' })).rejects.toThrow('platform: "swan" is not simulated')
})
