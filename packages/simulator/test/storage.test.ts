import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'
import { callApi } from './support/callApi'

let app: App
const open = async (options: Partial<LaunchOptions> = {}) => {
  app = await launch({ dist: join(__dirname, 'apps/plain'), path: 'pages/hooks/index', ...options })
  app.storageCalls.length = 0
}
afterEach(() => app.close())

it('keeps what JSON can not say until the next launch: dates, undefined, NaN', async () => {
  const storage = new Map<string, string>()
  await open({ storage })
  app.evaluate(`wx.batchSetStorageSync([
    { key: 'date', value: new Date(5) }, { key: 'undefined', value: undefined }, { key: 'NaN', value: NaN },
    { key: 'null', value: null }, { key: 'list', value: [{ a: '值' }] },
  ])`)
  await app.close()

  await open({ storage })
  expect(app.evaluate(`wx.getStorageSync('date') instanceof Date && wx.getStorageSync('date').getTime()`)).toBe(5)
  expect(app.evaluate(`wx.batchGetStorageSync(['undefined', 'NaN', 'null'])`)).toEqual([undefined, Number.NaN, null])
  expect(app.evaluate(`wx.getStorageSync('list') instanceof Array && wx.getStorageSync('list')[0].a`)).toBe('值')
})

it('keeps nothing of a function or a map, and says why a circle can not be kept', async () => {
  await open()
  app.evaluate(`wx.setStorageSync('function', () => 1)`)
  app.evaluate(`wx.setStorageSync('map', new Map([[1, 2]]))`)
  expect(app.evaluate(`wx.batchGetStorageSync(['function', 'map'])`)).toEqual(['', ''])
  const circle = '(() => { const a = {}; a.a = a; return a })()'
  expect(() => app.evaluate(`wx.setStorageSync('circle', ${circle})`)).toThrow(
    /^setStorageSync:fail Converting circular structure/,
  )
  expect((await callApi(app, 'setStorage', `{ key: 'circle', data: ${circle} }`)).errMsg).toMatch(
    /^setStorage:fail Converting circular structure/,
  )
  expect(app.evaluate('wx.getStorageInfoSync().keys.join()')).toBe('function,map')
})

it('reads the test’s own texts, and broken ones, as the strings that they are', async () => {
  const storage: Record<string, string> = { token: 'abc', broken: '{"data":[1,' }
  await open({ storage })
  expect(app.evaluate(`wx.batchGetStorageSync(['token', 'broken', 'toString'])`)).toEqual(['abc', '{"data":[1,', ''])
  app.evaluate(`wx.removeStorageSync('broken')`)
  expect(Object.keys(storage)).toEqual(['token'])
})

it('tells of each operation with its bytes in UTF-8', async () => {
  await open()
  app.evaluate(`wx.setStorageSync('a', { title: '红楼梦' })`)
  await callApi(app, 'getStorage', `{ key: 'a' }`)
  app.evaluate(`wx.getStorageSync('none')`)
  await callApi(app, 'removeStorage', `{ key: 'a' }`)
  await callApi(app, 'clearStorage')
  const bytes = Buffer.byteLength(JSON.stringify({ title: '红楼梦' }))
  expect(app.storageCalls.map(({ order: _, at: __, ...call }) => call)).toEqual([
    { operation: 'set', key: 'a', bytes },
    { operation: 'get', key: 'a', bytes },
    { operation: 'get', key: 'none' },
    { operation: 'remove', key: 'a' },
    { operation: 'clear' },
  ])
})

it('stores without a limit when that rule is off', async () => {
  await open({ rules: { storageSize: false } })
  app.evaluate(`wx.setStorageSync('big', 'x'.repeat(11 * 1024 * 1024))`)
  expect(app.evaluate(`wx.getStorageSync('big').length`)).toBe(11 * 1024 * 1024)
})

it('counts in kilobytes what is stored', async () => {
  await open()
  app.evaluate(`wx.setStorageSync('a', 'x'.repeat(3000))`)
  expect(await callApi(app, 'getStorageInfo')).toMatchObject({ keys: ['a'], currentSize: 3, limitSize: 10_240 })
})

it('wants a string for a key', async () => {
  await open()
  const text = 'parameter error: parameter.key should be String instead of Undefined;'
  expect((await callApi(app, 'getStorage')).errMsg).toBe(`getStorage:fail ${text}`)
  expect(() => app.evaluate('wx.setStorageSync()')).toThrow(`setStorageSync:fail ${text}`)
})
