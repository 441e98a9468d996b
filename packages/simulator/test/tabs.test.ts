import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
beforeEach(async () => {
  app = await launch({ dist: join(__dirname, 'apps/tabs') })
})
afterEach(() => app.close())

const log = () => app.evaluate('getApp().log.splice(0)') as string[]
/** Calls an API of `wx` and gives its `errMsg`. */
const call = (name: string, url: string) =>
  (app.evaluate(`wx.${name}({ url: '${url}' })`) as Promise<{ errMsg: string }>).then(
    ({ errMsg }) => errMsg,
    ({ errMsg }) => errMsg,
  )

it('keeps the page of a tab while another tab is shown, and closes what was on top', async () => {
  await app.tap('more')
  await app.navigateTo('pack/deep/index?from=one')
  expect(await call('switchTab', '/tabs/two/index')).toBe('switchTab:ok')
  expect(app.pages.map(({ path }) => path)).toEqual(['tabs/two/index'])
  await app.tap('more')
  await app.tap('more')
  await call('switchTab', '/tabs/one/index')
  expect(app.text()).toContain('one 1')
  await call('switchTab', '/tabs/two/index')
  expect(app.text()).toContain('two 2')
  expect(log().filter((line) => line.endsWith('onUnload'))).toEqual(['deep.onUnload'])
})

it('opens a tab by switchTab alone, and other pages never by it', async () => {
  expect(await call('navigateTo', '/tabs/two/index')).toBe('navigateTo:fail can not navigateTo a tabbar page')
  expect(await call('redirectTo', '/tabs/two/index')).toBe('redirectTo:fail can not redirectTo a tabbar page')
  expect(await call('switchTab', '/pack/deep/index')).toBe('switchTab:fail can not switch to no-tabBar page')
})

it('gives a page that is a component its query as properties', async () => {
  await app.navigateTo('pack/deep/index?from=here')
  expect(app.text()).toBe('deep here')
  expect(log()).toContain('deep.onLoad here')
})

it('replaces a page, or all pages', async () => {
  await app.navigateTo('pack/deep/index?from=a')
  expect(await call('redirectTo', '/pack/deep/index?from=b')).toBe('redirectTo:ok')
  expect(app.pages.map(({ query }) => query)).toEqual([{}, { from: 'b' }])
  expect(await call('reLaunch', '/pack/deep/index?from=c')).toBe('reLaunch:ok')
  expect(app.pages.map(({ query }) => query)).toEqual([{ from: 'c' }])
  expect(log().filter((line) => line.endsWith('onUnload'))).toEqual(['deep.onUnload', 'deep.onUnload', 'one.onUnload'])
  await expect(app.back()).rejects.toThrow('cannot navigate back at first page')
})

it('tells components when their page is shown and hidden', async () => {
  await app.hide()
  await app.show()
  await app.navigateTo('pack/deep/index')
  await app.back()
  const shows = ['watcher.show', 'watcher.hide', 'watcher.show', 'watcher.hide', 'watcher.show']
  expect(log().filter((line) => line.startsWith('watcher'))).toEqual(shows)
})
