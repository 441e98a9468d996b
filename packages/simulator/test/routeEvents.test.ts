import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
beforeEach(async () => {
  app = await launch({ dist: join(__dirname, 'apps/routes') })
})
afterEach(() => app.close())

/** What was recorded since the last call, as `Page.onShow home`. */
const heard = () =>
  app.lifecycle
    .splice(0)
    .map(({ of, name, path }) => [`${of}.${name}`, path?.split('/').at(-2)].filter(Boolean).join(' '))
const call = (name: string, options: object) =>
  app.evaluate(`wx.${name}(${JSON.stringify(options)})`) as Promise<{ errMsg: string }>
/** Waits until the visible page has come to rest. */
const settled = () =>
  app.waitFor(() => {
    const last = app.lifecycle.at(-1)
    return last?.name === 'onAppRouteDone' && last.path === app.page.path
  })

const left = (page: string, ...parts: string[]) => [
  `wx.onBeforePageUnload ${page}`,
  ...parts,
  `Page.onUnload ${page}`,
  `wx.onAfterPageUnload ${page}`,
]
const loaded = (page: string) => [
  `wx.onBeforePageLoad ${page}`,
  `Page.onLoad ${page}`,
  `Page.onShow ${page}`,
  `wx.onAfterPageLoad ${page}`,
]
const book = [
  'wx.onBeforePageLoad book',
  'Component.created parts',
  'Component.attached parts',
  'Component.show parts',
  ...['Page.onLoad book', 'Page.onShow book', 'wx.onAfterPageLoad book'],
]
const bookReady = [
  ...['Component.ready parts', 'Page.onReady book'],
  ...['Component.routeDone parts', 'Page.onRouteDone book', 'wx.onAppRouteDone book'],
]
const bookLeft = left('book', 'Component.detached parts')

it('tells a launch in the order of the documentation', async () => {
  await settled()
  expect(heard()).toEqual([
    ...['App.onLaunch', 'App.onShow', 'wx.onAppShow'],
    ...['wx.onBeforeAppRoute home', ...loaded('home'), 'wx.onAppRoute home'],
    ...['Page.onReady home', 'Page.onRouteDone home', 'wx.onAppRouteDone home'],
  ])
})

describe('after the launch', () => {
  beforeEach(async () => {
    await settled()
    heard()
  })

  it('tells of a page that is opened, and of the way back', async () => {
    await call('navigateTo', { url: '/pages/book/index?id=1' })
    await settled()
    expect(heard()).toEqual([
      ...['wx.onBeforeAppRoute book', 'Page.onHide home', ...book],
      ...['wx.onAppRoute book', ...bookReady],
    ])
    await app.back()
    await settled()
    expect(heard()).toEqual([
      ...['wx.onBeforeAppRoute home', ...bookLeft, 'Page.onShow home', 'wx.onAppRoute home'],
      ...['Page.onRouteDone home', 'wx.onAppRouteDone home'],
    ])
  })

  it('tells of a page that replaces another, also one that is a component', async () => {
    await app.navigateTo('pages/book/index')
    await settled()
    heard()
    await call('redirectTo', { url: '/pages/page/index?id=2' })
    await settled()
    expect(heard()).toEqual([
      ...['wx.onBeforeAppRoute page', ...bookLeft],
      ...['wx.onBeforePageLoad page', 'Component.created page', 'Component.attached page', 'Component.show page'],
      ...['Page.onLoad page', 'Page.onShow page', 'wx.onAfterPageLoad page', 'wx.onAppRoute page'],
      ...['Component.ready page', 'Page.onReady page'],
      ...['Component.routeDone page', 'Page.onRouteDone page', 'wx.onAppRouteDone page'],
    ])
  })

  it('tells of a new start, which closes the pages from the top and then the tabs', async () => {
    await call('switchTab', { url: '/pages/me/index' })
    await app.navigateTo('pages/book/index')
    await settled()
    heard()
    await call('reLaunch', { url: '/pages/home/index' })
    await settled()
    expect(heard()).toEqual([
      ...['wx.onBeforeAppRoute home', ...bookLeft, ...left('me'), ...left('home'), ...loaded('home')],
      ...['wx.onAppRoute home', 'Page.onReady home', 'Page.onRouteDone home', 'wx.onAppRouteDone home'],
    ])
  })

  it('tells of tabs: one that is new, one that is known, and one that lies below', async () => {
    const route = async (url: string) => {
      await call('switchTab', { url })
      await settled()
      return heard()
    }
    expect(await route('/pages/me/index')).toEqual([
      ...['wx.onBeforeAppRoute me', 'Page.onHide home', ...loaded('me')],
      ...['wx.onAppRoute me', 'Page.onReady me', 'Page.onRouteDone me', 'wx.onAppRouteDone me'],
    ])
    const shown = ['Page.onShow home', 'wx.onAppRoute home', 'Page.onRouteDone home', 'wx.onAppRouteDone home']
    expect(await route('/pages/home/index')).toEqual(['wx.onBeforeAppRoute home', 'Page.onHide me', ...shown])
    await app.navigateTo('pages/book/index')
    await settled()
    heard()
    expect(await route('/pages/home/index')).toEqual(['wx.onBeforeAppRoute home', ...bookLeft, ...shown])
    await app.navigateTo('pages/book/index')
    await settled()
    heard()
    // The tab below was hidden already, so it hears nothing.
    expect(await route('/pages/me/index')).toEqual([
      ...['wx.onBeforeAppRoute me', ...bookLeft, 'Page.onShow me', 'wx.onAppRoute me'],
      ...['Page.onRouteDone me', 'wx.onAppRouteDone me'],
    ])
    await call('switchTab', { url: '/pages/me/index' })
    expect(heard()).toEqual([])
  })

  it('tells no route when the app goes to the background and comes back', async () => {
    await app.navigateTo('pages/book/index')
    await settled()
    heard()
    await app.hide()
    expect(heard()).toEqual(['Component.hide parts', 'Page.onHide book', 'App.onHide', 'wx.onAppHide'])
    await app.show()
    expect(heard()).toEqual(['App.onShow', 'wx.onAppShow', 'Component.show parts', 'Page.onShow book'])
  })

  it('gives the app each event as documented, with the stack that is true at that moment', async () => {
    await app.navigateTo('pages/book/index?id=1')
    await settled()
    app.evaluate('getApp().events.splice(0)')
    await call('redirectTo', { url: '/pages/book/index?id=2' })
    await settled()
    const [path, routeEventId, openType] = ['pages/book/index', expect.any(String), 'redirectTo']
    const [both, one] = [['pages/home/index', path], ['pages/home/index']]
    const route = { path, query: { id: '2' }, openType, routeEventId }
    const shown = { ...route, renderer: 'webview', webviewId: 3, notFound: false }
    const timeStamp = expect.any(Number)
    const load = { ...route, componentFramework: 'exparser' }
    expect(app.evaluate('JSON.parse(JSON.stringify(getApp().events))')).toEqual([
      { name: 'BeforeAppRoute', ...shown, stack: both },
      { name: 'BeforePageUnload', path, routeEventId, data: { id: '1' }, stack: both },
      { name: 'onUnload', stack: both },
      { name: 'AfterPageUnload', path, routeEventId, stack: one },
      { name: 'BeforePageLoad', ...load, stack: one },
      { name: 'onLoad', stack: both },
      { name: 'AfterPageLoad', ...load, data: { id: '2' }, stack: both },
      { name: 'AppRoute', ...shown, timeStamp, stack: both },
      { name: 'AppRouteDone', ...route, webviewId: 3, timeStamp, stack: both },
    ])
    expect(app.evaluate('new Set(getApp().events.map((event) => event.routeEventId).filter(Boolean)).size')).toBe(1)
  })

  it('forgets a listener that is taken off', async () => {
    app.evaluate(`wx.offAppRouteDone()`)
    app.evaluate('getApp().events.splice(0)')
    await app.navigateTo('pages/book/index')
    await settled()
    expect(app.evaluate(`getApp().events.map(({ name }) => name).join(' ')`)).toBe(
      'BeforeAppRoute BeforePageLoad onLoad AfterPageLoad AppRoute',
    )
  })
})
