import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
afterEach(() => app.close())

const open = async (name: string) => {
  app = await launch({ dist: join(__dirname, 'apps', name) })
}
/** Calls an API of `wx` and gives its `errMsg`. */
const call = (name: string, options: object = {}) =>
  (app.evaluate(`wx.${name}(${JSON.stringify(options)})`) as Promise<{ errMsg: string }>).then(
    ({ errMsg }) => errMsg,
    ({ errMsg }) => errMsg,
  )

it('shows which tab is selected, and only on the pages of tabs', async () => {
  await open('tabs')
  expect(app.tabBar).toMatchObject({
    items: [{ pagePath: 'tabs/one/index', text: 'One', redDot: false }, { text: 'Two' }],
    selected: 0,
    visible: true,
    custom: false,
    borderStyle: 'black',
    position: 'bottom',
  })
  await app.tapTab(1)
  expect(app.page.path).toBe('tabs/two/index')
  expect(app.tabBar?.selected).toBe(1)
  await app.navigateTo('pack/deep/index')
  expect(app.tabBar).toMatchObject({ selected: -1, visible: false })
  await expect(app.tapTab(0)).rejects.toThrow('There is no tab 0 to tap: the tab bar is not on the screen.')
})

it('tells the page of a tab that its tab was tapped, again too', async () => {
  await open('tabs')
  await app.tapTab(1)
  await app.tapTab(1)
  const tap = 'two.onTabItemTap {"index":"1","pagePath":"tabs/two/index","text":"Two"}'
  expect(app.evaluate('getApp().log.splice(0)')).toEqual(expect.arrayContaining([tap, tap]))
})

it('lets the app change the tabs', async () => {
  await open('tabs')
  expect(await call('setTabBarItem', { index: 1, text: 'Cart', iconPath: '/cart.png' })).toBe('setTabBarItem:ok')
  expect(await call('setTabBarBadge', { index: 1, text: '3' })).toBe('setTabBarBadge:ok')
  expect(app.tabBar?.items[1]).toMatchObject({ text: 'Cart', iconPath: '/cart.png', badge: '3' })
  await call('showTabBarRedDot', { index: 1 })
  expect(app.tabBar?.items[1]).toMatchObject({ badge: undefined, redDot: true })
  await call('hideTabBarRedDot', { index: 1 })
  await call('setTabBarBadge', { index: 0, text: 'new' })
  await call('removeTabBarBadge', { index: 0 })
  expect(app.tabBar?.items).toMatchObject([{ badge: undefined }, { redDot: false }])
  await call('setTabBarStyle', { color: '#111111', borderStyle: 'white' })
  await call('hideTabBar')
  expect(app.tabBar).toMatchObject({ color: '#111111', borderStyle: 'white', visible: false })
  await call('showTabBar')
  expect(app.tabBar?.visible).toBe(true)
})

it('refuses to change the tab bar from a page that has none, or a tab that is not there', async () => {
  await open('tabs')
  expect(await call('setTabBarBadge', { index: 2, text: '1' })).toBe('setTabBarBadge:fail tabbar item not found')
  expect(await call('setTabBarBadge', { index: 0 })).toBe(
    'setTabBarBadge:fail parameter error: parameter.text should be String instead of Undefined;',
  )
  await app.navigateTo('pack/deep/index')
  expect(await call('hideTabBar')).toBe('hideTabBar:fail not TabBar page')
})

it('gives each page of a tab its own tab bar when the app draws it', async () => {
  await open('customTabBar')
  expect(app.text()).toBe('page home\nselected home, shown 1\nto home\nto me')
  await app.tap('to me')
  await app.findByText('selected me, shown 1')
  await app.tap('to home')
  await app.findByText('selected home, shown 2')
  expect(app.tabBar).toMatchObject({ custom: true, visible: false, selected: 0 })
  await expect(app.tapTab(1)).rejects.toThrow('the app draws its tab bar itself')
})
