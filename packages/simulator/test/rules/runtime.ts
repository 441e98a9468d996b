import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'
import { startBookServer } from '../support/bookServer'
import type { RuleSheet } from './rule'

const LANGUAGE = 'framework/runtime/js-support'
const MECHANISM = 'framework/runtime/operating-mechanism'
const NETWORK = 'framework/ability/network'
const MINUTE = 60_000

const inApp = async (check: (app: App) => Promise<void> | void, options?: Partial<LaunchOptions>): Promise<void> => {
  const app = await launch({
    dist: join(__dirname, '../apps/runtime'),
    clock: { now: 0, paused: true },
    ...options,
  })
  await check(app)
  await app.close()
}
/** Runs statements in the app, where its `log` is at hand. */
const run = (app: App, code: string) => app.evaluate(`(() => { const { log } = getApp(); ${code} })()`)
const log = (app: App) => app.evaluate('getApp().log.splice(0)') as string[]
const missing = (app: App, names: readonly string[]) =>
  names.filter((name) => app.evaluate(`typeof globalThis.${name}`) === 'undefined')

export const sheet: RuleSheet = {
  title: 'The logic layer: its language, its time, suspension and setData',
  rules: [
    {
      says: 'The logic layer is no browser: it has neither window nor document.',
      source: 'framework/app-service',
      holds: () =>
        inApp((app) => {
          const names = ['window', 'document', 'navigator', 'location', 'localStorage', 'XMLHttpRequest', 'fetch']
          expect(missing(app, names)).toEqual(names)
        }),
    },
    {
      says: 'The globals are those of the official typings, the language, and global.',
      source: 'api-typings',
      holds: () =>
        inApp((app) => {
          const names = ['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'requirePlugin']
          const timers = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'console', 'global']
          expect(missing(app, [...names, ...timers])).toEqual([])
          const absent = ['AbortController', 'URL', 'TextEncoder', 'queueMicrotask', 'structuredClone']
          expect(missing(app, absent)).toEqual(absent)
        }),
    },
    {
      says: 'There is no eval and no new Function, but for new Function(‘return this’).',
      source: LANGUAGE,
      holds: () =>
        inApp((app) => {
          expect(() => app.evaluate(`eval('1')`)).toThrow('Code generation from strings disallowed')
          expect(() => app.evaluate(`new Function('return 1')`)).toThrow('Code generation from strings disallowed')
          expect(app.evaluate(`new Function('return this')() === globalThis`)).toBe(true)
        }),
    },
    {
      says: 'What neither the oldest engines served nor the base library’s core-js have is missing.',
      source: LANGUAGE,
      holds: () =>
        inApp((app) => {
          const names = ['WeakRef', 'FinalizationRegistry', 'BigInt64Array', 'Object.groupBy', 'Promise.withResolvers']
          expect(missing(app, names)).toEqual(names)
          expect(missing(app, ['Proxy', 'BigInt', 'Array.prototype.at', 'Object.hasOwn', 'Promise.any'])).toEqual([])
        }),
    },
    {
      says: 'On iOS 15 and older the callbacks of a promise are tasks, not microtasks.',
      source: LANGUAGE,
      holds: () =>
        inApp(
          async (app) => {
            run(
              app,
              `setTimeout(() => log.push('6'), 0)
              Promise.resolve().then(() => log.push('5'))
              setTimeout(() => log.push('7'), 0)`,
            )
            log(app)
            await app.clock.advance(0)
            expect(log(app)).toEqual(['6', '5', '7'])
          },
          { rules: { macrotaskPromises: true } },
        ),
    },
    {
      says: 'After 5 s in the background the app is suspended: its code does not run.',
      source: MECHANISM,
      holds: () =>
        inApp(async (app) => {
          run(app, `setTimeout(() => log.push('4 s'), 4_000); setTimeout(() => log.push('6 s'), 6_000)`)
          await app.hide()
          await app.clock.advance(MINUTE)
          expect(log(app)).toEqual(['app.onShow', 'app.onHide', '4 s'])
        }),
    },
    {
      says: 'Events and callbacks reach a suspended app when it is back in the foreground.',
      source: MECHANISM,
      holds: () =>
        inApp(async (app) => {
          run(app, 'wx.onNetworkStatusChange(({ networkType }) => log.push(networkType))')
          await app.suspend(MINUTE)
          app.setNetwork('none')
          log(app)
          await app.show()
          expect(log(app)).toEqual(['none', 'app.onShow'])
        }),
    },
    {
      says: 'After 30 minutes of suspension the app is destroyed.',
      source: MECHANISM,
      holds: () =>
        inApp(async (app) => {
          await app.suspend(30 * MINUTE)
          await expect(app.show()).rejects.toThrow('WeChat has destroyed it')
        }),
    },
    {
      says: 'A request that is not finished 5 s after the app left the foreground fails: interrupted, 600003.',
      source: NETWORK,
      async holds() {
        const server = await startBookServer()
        await inApp(
          async (app) => {
            run(
              app,
              `wx.request({
                url: 'https://api.example.com/hold',
                fail: ({ errMsg, errno }) => log.push(errMsg + ' ' + errno),
              })`,
            )
            await app.suspend(0)
            await app.show()
            expect(log(app)).toContain('request:fail interrupted 600003')
          },
          { hosts: { 'https://api.example.com': server.url } },
        )
        await server.close()
      },
    },
    {
      says: 'setData takes at most 1024 kB at a time.',
      source: 'reference/api/Page',
      holds: () =>
        inApp((app) => {
          run(app, `getCurrentPages()[0].setData({ big: 'x'.repeat(1024 * 1024) })`)
          expect(app.console.at(-1)?.text).toContain('more than the 1024 kB that WeChat allows')
        }),
    },
    {
      says: 'setData changes this.data at once and calls back when the view is drawn.',
      source: 'reference/api/Page',
      holds: () =>
        inApp(
          async (app) => {
            run(
              app,
              `const page = getCurrentPages()[0]
              page.setData({ text: 'new' }, () => log.push('drawn'))
              log.push(page.data.text)`,
            )
            expect(log(app)).toContain('new')
            expect(app.text()).toContain('start')
            await app.clock.advance(200)
            expect(app.text()).toContain('new')
            expect(log(app)).toEqual(['drawn'])
          },
          { rules: { setDataDelay: 200 } },
        ),
    },
  ],
  notSimulated: [
    'A name that WeChat lacks throws a ReferenceError in Node; in the browser it reads as `undefined`.',
    'Syntax that an old phone can not parse is run all the same: have the build transpile it.',
    'What core-js adds to an old engine is there only as far as Node, or the browser, has it.',
    'An async function that was not compiled away keeps its microtasks under `rules.macrotaskPromises`.',
    'An app that plays music or tracks the location in the background is suspended as any other.',
    'WeChat may end an app early when memory is short; nothing of it is simulated.',
    'Logic and view are one thread: a setData costs no time unless `rules.setDataDelay` says so.',
  ],
}
