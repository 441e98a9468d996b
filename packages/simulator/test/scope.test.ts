import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
beforeAll(async () => {
  app = await launch({ dist: join(__dirname, 'apps/plain'), path: 'pages/hooks/index' })
})
afterAll(() => app.close())

it.each([
  ...['window', 'document', 'navigator', 'location', 'fetch', 'XMLHttpRequest', 'URL', 'URLSearchParams'],
  ...['AbortController', 'Event', 'EventTarget', 'TextEncoder', 'TextDecoder', 'queueMicrotask', 'structuredClone'],
  ...['performance', 'crypto', 'atob', 'localStorage', 'MessageChannel', 'setImmediate', 'process', 'Buffer'],
  ...['WebAssembly', 'require', 'module', 'escape'],
])('hides %s from the app', (name) => {
  expect(app.evaluate(`typeof ${name}`)).toBe('undefined')
})

it('makes no code from text, but for the one that finds the global object', () => {
  expect(() => app.evaluate(`new Function('return 1')`)).toThrow('Code generation from strings disallowed')
  expect(() => app.evaluate(`(() => {}).constructor('return 1')`)).toThrow('Code generation from strings disallowed')
  expect(() => app.evaluate(`eval('1')`)).toThrow('Code generation from strings disallowed')
  expect(app.evaluate(`new Function('return this')() === globalThis && Function('return this')() === global`)).toBe(
    true,
  )
  expect(app.evaluate(`(() => {}) instanceof Function && class {}.constructor === Function`)).toBe(true)
})

it('gives the app values of its own realm', () => {
  expect(app.evaluate('wx instanceof Object && getCurrentPages() instanceof Array')).toBe(true)
  expect(app.evaluate('getCurrentPages()[0].data instanceof Object')).toBe(true)
  expect(app.evaluate('wx.getNetworkType() instanceof Promise')).toBe(true)
})

it('has the APIs as own keys of wx', () => {
  expect(app.evaluate(`Object.keys(wx).includes('request') && wx.canIUse('request.object.url')`)).toBe(true)
  expect(app.evaluate(`wx.canIUse('scanCode') || wx.canIUse('noSuchApi')`)).toBe(false)
})
