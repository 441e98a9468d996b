import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'
import { type BookServer, startBookServer } from './support/bookServer'

let server: BookServer
let app: App

beforeEach(async () => {
  server = await startBookServer()
})
afterEach(async () => {
  await app.close()
  await server.close()
})

const open = async (options: Partial<LaunchOptions> = {}) => {
  const dist = join(__dirname, 'apps/plain')
  app = await launch({ dist, hosts: { 'https://api.example.com': server.url }, ...options })
  return app
}
const log = () => app.evaluate('getApp().globalData.log') as string[]

it('shows the list that the page asked the server for when it loaded', async () => {
  await open()
  expect(app.text()).toContain('0 books\nloading')
  await app.findByText('2 books')
  expect(app.text()).toContain('Journey to the West (0)\nWater Margin (0)')
  expect(app.text()).not.toContain('nobody sees this')
  expect(app.requests).toMatchObject([
    { method: 'GET', url: 'https://api.example.com/books', status: 200, queued: false },
  ])
})

it('runs the lifecycles in WeChat’s order', async () => {
  await open()
  await app.tap('Water Margin')
  await app.findByText('book 2')
  await app.hide()
  await app.show()
  await app.back()
  expect(log()).toEqual([
    ...['app.onLaunch pages/index/index', 'app.onShow', 'index.onLoad', 'index.onShow', 'index.onReady'],
    ...['index.onHide', 'detail.onLoad', 'detail.onShow'],
    ...['app.onHide', 'app.onShow', 'detail.onShow'],
    ...['detail.onUnload', 'index.onShow'],
  ])
})

it('sends what is typed, and shows the new list', async () => {
  await open()
  const field = await app.find('#title')
  await app.type(field, '红楼梦')
  await app.findByText('typed: 红楼梦')
  await app.tap('Add')
  await app.findByText('3 books')
  expect(server.received.find(({ method }) => method === 'POST')?.body).toBe('{"title":"红楼梦"}')
  expect(field.value()).toBe('')
  expect(app.toasts).toMatchObject([{ title: 'Added', icon: 'success' }])
})

it('adds on the keyboard’s confirm key', async () => {
  await open()
  await app.type(await app.find('#title'), 'Dream')
  await app.submit(await app.find('#title'))
  await app.findByText('Dream (0)')
})

it('keeps pages on a stack with their queries and titles', async () => {
  await open()
  await app.tap(/Journey/)
  await app.waitFor(() => app.page.title === 'Book 1')
  expect(app.pages.map(({ path, query }) => [path, query])).toEqual([
    ['pages/index/index', {}],
    ['pages/detail/index', { id: '1' }],
  ])
  await app.back()
  expect(app.page).toMatchObject({ path: 'pages/index/index', title: 'Plain' })
  expect(app.text()).toContain('Journey to the West (1)')
})

it('hands events between the opener and the opened page', async () => {
  await open()
  await app.tap('Water Margin')
  await app.tap('Rename')
  await app.findByText('typed: renamed')
})

it('submits a form with the values of its named fields', async () => {
  await open()
  await app.tap('To the form')
  await app.type(await app.find('#name'), 'Ann')
  await app.tap(await app.find('#urgent'))
  await app.tap('Save')
  await app.findByText('{"name":"Ann","urgent":true}')
  await app.submit()
})

it('pulls down until the app stops it', async () => {
  await open()
  await app.findByText('2 books')
  await app.pullDown()
  expect(server.received).toHaveLength(2)
  await app.navigateTo('pages/detail/index?id=1')
  await expect(app.pullDown()).rejects.toThrow('pages/detail/index can not be pulled down')
})

it('counts each setData with its bytes in UTF-8', async () => {
  await open({ path: 'pages/hooks/index' })
  await app.tap('set undefined')
  expect(app.setDataCalls).toEqual([
    {
      of: 'page',
      path: 'pages/hooks/index',
      keys: ['mode', 'other'],
      bytes: Buffer.byteLength('{"other":"值"}'),
      order: expect.any(Number),
      at: expect.any(Number),
    },
  ])
  expect(app.text()).toContain('mode start')
  expect(app.console).toMatchObject([{ level: 'warn', text: 'Setting data field "mode" to undefined is invalid.' }])
})

it('keeps storage between launches, dates with their type', async () => {
  const storage = new Map<string, string>()
  await open({ storage })
  app.evaluate(`wx.setStorageSync('when', new Date(5))`)
  app.evaluate(`wx.setStorageSync('what', { list: [1] })`)
  await app.close()
  await open({ storage })
  expect(app.evaluate(`wx.getStorageSync('when') instanceof Date && wx.getStorageSync('when').getTime()`)).toBe(5)
  expect(app.evaluate(`wx.getStorageSync('what').list instanceof Array`)).toBe(true)
  expect(app.evaluate(`wx.getStorageSync('nothing')`)).toBe('')
  expect(app.evaluate('wx.getStorageInfoSync().keys.join()')).toBe('when,what')
})

it('refuses to store more than WeChat does', async () => {
  await open()
  const store = (key: string, bytes: number) => app.evaluate(`wx.setStorageSync('${key}', 'x'.repeat(${bytes}))`)
  expect(() => store('big', 1024 * 1024 + 1)).toThrow('setStorageSync:fail entry size limit reached')
  for (let key = 0; key < 10; key++) store(String(key), 1024 * 1000)
  expect(() => store('last', 1024 * 500)).toThrow('setStorageSync:fail exceed storage max size 10Mb')
})

it('answers a dialog as the test says', async () => {
  await open({ path: 'pages/hooks/index', answerModal: ({ title }) => title !== 'Sure?' })
  await app.tap('ask')
  await app.findByText('mode no')
})

it('says that a page is not found, and lets at most ten be open', async () => {
  await open()
  await expect(app.navigateTo('pages/none/index')).rejects.toThrow('page "pages/none/index" is not found')
  const failed = new Promise((resolve) => Object.assign(app.evaluate('globalThis') as object, { failed: resolve }))
  app.evaluate(`wx.navigateTo({ url: '/pages/none/index', fail: ({ errMsg }) => failed(errMsg) })`)
  expect(await failed).toBe('navigateTo:fail page "pages/none/index" is not found')
  for (let open = 1; open < 10; open++) await app.navigateTo('pages/detail/index?id=1')
  await expect(app.navigateTo('pages/detail/index?id=1')).rejects.toThrow('webview count limit exceed')
})

it('says what is on the screen when something does not come', async () => {
  await open()
  await app.findByText('2 books')
  const error: Error = await app.findByText('3 books', { timeout: 20 }).catch((reason) => reason)
  expect(error.message).toContain('After 20 ms still not true: the text "3 books" is on screen.')
  expect(error.message).toContain('<wx-view#count.title> 2 books')
  expect(error.message).toContain('GET https://api.example.com/books -> 200')
})
