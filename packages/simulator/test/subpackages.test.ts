import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
afterEach(() => app.close())

const open = async (path?: string) => {
  app = await launch({ dist: join(__dirname, 'apps/packages'), path })
  return app
}
const loaded = () => app.evaluate('loaded.join()')
const color = () => {
  const view = app.page.element.querySelector('wx-view')
  return view?.ownerDocument.defaultView?.getComputedStyle(view).color
}

it('loads nothing of a subpackage before its first page is opened', async () => {
  await open()
  expect(loaded()).toBe('app')
  await app.navigateTo('one/page/index')
  expect(loaded()).toBe('app,one')
  expect(app.text()).toBe('one: shared, own')
  await app.navigateTo('two/page/index')
  expect(loaded()).toBe('app,one,two')
})

it('keeps a subpackage from requiring a module of another', async () => {
  await open('one/page/index')
  expect(() => app.evaluate(`requireFromOne('../../two/lib/util')`)).toThrow(
    `module 'two/lib/util.js' is not defined, require args is '../../two/lib/util': from one/page/index.js only require.async reaches two/lib/util.js, which is in the subpackage "two"`,
  )
})

it('requires a module of another subpackage later, with callbacks or with a promise', async () => {
  await open('one/page/index')
  const name = `new Promise((done) => requireFromOne('../../two/lib/util', (util) => done(util.name)))`
  expect(await app.evaluate(name)).toBe('of two')
  expect(await app.evaluate(`requireFromOne.async('../../two/lib/util').then(({ name }) => name)`)).toBe('of two')
  expect(await app.evaluate(`requireFromOne.async('../../two/none').catch(({ mod }) => mod)`)).toBe('two/none')
})

it('turns red when a module is not there later, and nobody hears of it', async () => {
  await open('one/page/index')
  app.evaluate(`requireFromOne('../../two/none', () => undefined)`)
  await expect(app.findByText('never there')).rejects.toThrow("module 'two/none.js' is not defined")
  app.takeErrors()
})

it('runs an independent subpackage without the app, until a page outside is opened', async () => {
  await open('alone/first/index?from=card')
  expect(app.text()).toBe('alone, app is undefined')
  expect(app.evaluate('wx.getLaunchOptionsSync().query.from')).toBe('card')
  await app.navigateTo('alone/second/index')
  expect(loaded()).toBe('alone')
  await app.navigateTo('pages/index/index')
  expect(loaded()).toBe('alone,app')
  expect(app.evaluate('getApp().log.join()')).toBe('onLaunch alone/first/index,onShow')
  expect(app.evaluate('getApp().user')).toBe('Ann')
  await app.back()
  await app.navigateTo('one/page/index')
  expect(app.evaluate('getApp().log.length')).toBe(2)
})

it('keeps an independent subpackage from requiring the main package', async () => {
  await open('alone/first/index')
  expect(() => app.evaluate(`requireFromAlone('../../lib/shared')`)).toThrow('which is in the main package')
})

it('does not apply the style sheet of the app to an independent subpackage', async () => {
  await open()
  expect(color()).toBe('rgb(1, 2, 3)')
  await app.navigateTo('alone/first/index')
  expect(color()).not.toBe('rgb(1, 2, 3)')
  await app.back()
  expect(color()).toBe('rgb(1, 2, 3)')
})
