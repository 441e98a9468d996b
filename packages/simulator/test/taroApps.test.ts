import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'
import { type BookServer, startBookServer } from './support/bookServer'

/** Built by `build:test-apps`. */
const built = (app: string, runner: string) => join(__dirname, 'apps/taro/dist', `${app}-weapp-${runner}`)

describe.each(['webpack5', 'vite'])('a Taro app with deep trees, built by %s', (runner) => {
  let server: BookServer
  let app: App
  beforeEach(async () => {
    server = await startBookServer()
    app = await launch({ dist: built('tree', runner), hosts: { 'https://api.example.com': server.url } })
  })
  afterEach(async () => {
    await app.close()
    await server.close()
  })

  it('shows what it loads, and loads it again on a pull', async () => {
    await app.findByText('Water Margin')
    expect(app.text()).toContain('shown 1')
    await app.pullDown()
    expect(server.received.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /books', 'GET /books'])
  })

  it('may close a page before it is drawn', async () => {
    await app.findByText('Water Margin')
    await app.navigateTo('pages/index/index')
    await app.back()
    const isClosed = ({ path, order }: { path: string; order: number }) =>
      order > (app.lifecycle.find(({ name }) => name === 'onUnload')?.order ?? 0) && path === 'pages/index/index'
    await app.waitFor(() => app.setDataCalls.some(isClosed))
    expect(app.text()).toContain('Water Margin')
  })

  it('says on its page that it is offline', async () => {
    await app.findByText('Water Margin')
    app.setNetwork('none')
    await app.pullDown()
    await app.findByText('request:fail')
  })

  it('updates a custom wrapper through the wrapper’s own setData, apart from the page’s', async () => {
    await app.findByText('Water Margin')
    const before = app.setDataCalls.length
    await app.tap('wrapped 0')
    await app.findByText('wrapped 1')
    const calls = app.setDataCalls.slice(before)
    expect(calls).toMatchObject([{ of: 'component', path: 'custom-wrapper' }])
    expect(calls[0]?.bytes).toBeLessThan(200)
  })

  it('updates a leaf that is deeper than the templates go', async () => {
    await app.tap('leaf 0')
    await app.tap('leaf 1')
    await app.findByText('leaf 2')
  })

  it('submits the form with what the user typed, switched and picked', async () => {
    await app.type(await app.find('#name'), '小林')
    await app.tap(await app.find('#gift'))
    await app.pick(await app.find('#city'), '深圳')
    await app.findByText('深圳')
    await app.tap('下单')
    const order = await app.findByText('{')
    expect(JSON.parse(order.text())).toMatchObject({ name: '小林', gift: true })
  })

  it('comes back from the background where it was', async () => {
    await app.findByText('Water Margin')
    await app.hide()
    await app.show()
    await app.findByText('shown 2')
    expect(app.console.map(({ text }) => text)).toContain('hidden')
  })
})

describe.each(['webpack5', 'vite'])('a Taro app with tabs and subpackages, built by %s', (runner) => {
  let app: App
  beforeEach(async () => {
    app = await launch({ dist: built('tabs', runner) })
  })
  afterEach(() => app.close())
  const log = () => app.console.splice(0).map(({ text }) => text)

  it('keeps each tab as it was left', async () => {
    await app.tap('more')
    await app.findByText('home 1')
    await app.tapTab('我的')
    await app.findByText('mine 0')
    await app.tapTab('首页')
    await app.findByText('home 1')
    expect(log()).toEqual(['home load', 'home show', 'home hide', 'mine load', 'mine show', 'mine hide', 'home show'])
  })

  it('opens a page of a subpackage, and closes it when a tab is shown', async () => {
    await app.tap('detail')
    await app.findByText('detail 7')
    expect(app.pages.map(({ path }) => path)).toEqual(['pages/home/index', 'pack/pages/detail/index'])
    await app.tap('mine')
    await app.findByText('mine 0')
    expect(app.pages.map(({ path }) => path)).toEqual(['pages/mine/index'])
  })
})

it('starts in an independent subpackage without the rest of the app', async () => {
  const app = await launch({ dist: built('tabs', 'webpack5'), path: 'alone/pages/landing/index' })
  await app.findByText('landing')
  expect(app.lifecycle.filter(({ of }) => of === 'App')).toEqual([])
  await app.close()
})

it('says which file an independent subpackage takes from the main package, where it may not', async () => {
  // Taro's Vite runner builds it as any other subpackage.
  const start = launch({ dist: built('tabs', 'vite'), path: 'alone/pages/landing/index' })
  await expect(start).rejects.toThrow(/alone\/pages\/landing\/index.*taro\.js/s)
})
