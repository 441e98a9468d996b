import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'
import { callApi } from '../support/callApi'
import { inApp as inPlainApp } from '../support/inApp'
import type { RuleSheet } from './rule'

const ROUTE = 'framework/app-service/route'
const LISTENERS = 'framework/app-service/route-event-listener'
const INDEPENDENT = 'framework/subpackages/independent'
const PACKAGES = 'framework/subpackages'

const inApp = (name: string, check: (app: App) => unknown, options?: Partial<LaunchOptions>): Promise<void> =>
  inPlainApp(check, { dist: join(__dirname, '../apps', name), path: undefined, ...options })
/** The life cycles since the last call that `pattern` fits, as `Page.onShow`. */
const heard = (app: App, pattern: RegExp): string[] =>
  app.lifecycle
    .splice(0)
    .map(({ of, name }) => `${of}.${name}`)
    .filter((line) => pattern.test(line))
/** Waits until the visible page has come to rest. */
const atRest = (app: App) =>
  app.waitFor(() => {
    const last = app.lifecycle.at(-1)
    return last?.name === 'onAppRouteDone' && last.path === app.page.path
  })
const call = (app: App, name: string, url: string) => callApi(app, name, `{ url: '${url}' }`)

export const sheet: RuleSheet = {
  title: 'Life cycles, routes and packages',
  rules: [
    {
      says: 'A launch is onLaunch and onShow of the app, then onLoad, onShow and onReady of the page.',
      source: 'framework/app-service/page-life-cycle',
      holds: () =>
        inApp('routes', async (app) => {
          await atRest(app)
          const page = ['Page.onLoad', 'Page.onShow', 'Page.onReady', 'Page.onRouteDone']
          expect(heard(app, /^(App|Page)/)).toEqual(['App.onLaunch', 'App.onShow', ...page])
        }),
    },
    {
      says: 'onLoad comes once for each page, onShow each time it is shown.',
      source: 'reference/api/Page',
      holds: () =>
        inApp('routes', async (app) => {
          await app.navigateTo('pages/book/index')
          await app.back()
          const home = app.lifecycle.filter(({ of, path }) => of === 'Page' && path === 'pages/home/index')
          expect(home.filter(({ name }) => name === 'onLoad')).toHaveLength(1)
          expect(home.filter(({ name }) => name === 'onShow')).toHaveLength(2)
        }),
    },
    {
      says: 'A page is created in this order: created, attached and show of its components, onLoad, onShow.',
      source: ROUTE,
      holds: () =>
        inApp('routes', async (app) => {
          heard(app, /./)
          await app.navigateTo('pages/book/index')
          const page = ['Component.created', 'Component.attached', 'Component.show', 'Page.onLoad', 'Page.onShow']
          // The page below is hidden before.
          expect(heard(app, /^(Component|Page\.on(Load|Show|Hide))/).slice(0, 6)).toEqual(['Page.onHide', ...page])
        }),
    },
    {
      says: 'A page goes in this order: detached of its components, onUnload; then the page below is shown.',
      source: ROUTE,
      holds: () =>
        inApp('routes', async (app) => {
          await app.navigateTo('pages/book/index')
          await atRest(app)
          heard(app, /./)
          await app.back()
          const gone = ['Component.detached', 'Page.onUnload', 'Page.onShow']
          expect(heard(app, /^(Component|Page\.on(Unload|Show))/)).toEqual(gone)
        }),
    },
    {
      says: 'The app hears seven events of a route, each with the id of the route.',
      source: LISTENERS,
      holds: () =>
        inApp('routes', async (app) => {
          await app.navigateTo('pages/book/index')
          await atRest(app)
          app.evaluate('getApp().events.splice(0)')
          await call(app, 'redirectTo', '/pages/page/index')
          await atRest(app)
          const events = app.evaluate('getApp().events') as { name: string; routeEventId?: string }[]
          const told = events.filter(({ routeEventId }) => routeEventId === events[0]?.routeEventId)
          expect(told.map(({ name }) => name)).toEqual([
            ...['BeforeAppRoute', 'BeforePageUnload', 'AfterPageUnload', 'BeforePageLoad', 'AfterPageLoad'],
            ...['AppRoute', 'AppRouteDone'],
          ])
        }),
    },
    {
      says: 'The app may ask for data in onBeforePageLoad, ahead of everything that the page does.',
      source: LISTENERS,
      holds: () =>
        inApp('routes', async (app) => {
          app.evaluate(`wx.onBeforePageLoad(({ query }) => wx.setStorageSync('early', query.id))`)
          await app.navigateTo('pages/book/index?id=7')
          const stored = app.storageCalls.find(({ key }) => key === 'early')
          const created = app.lifecycle.find(({ name }) => name === 'created')
          expect(stored?.order).toBeLessThan(created?.order ?? 0)
        }),
    },
    {
      says: 'A tab’s page lives on while another tab is shown, and is never there twice.',
      source: ROUTE,
      holds: () =>
        inApp('tabs', async (app) => {
          await app.tap('more')
          await app.tapTab(1)
          await app.tapTab(0)
          expect(app.text()).toContain('one 1')
          expect(app.lifecycle.filter(({ name }) => name === 'onUnload')).toEqual([])
        }),
    },
    {
      says: 'Only switchTab and reLaunch open the page of a tab.',
      source: ROUTE,
      holds: () =>
        inApp('tabs', async (app) => {
          expect((await call(app, 'navigateTo', '/tabs/two/index')).errMsg).toContain('fail')
          expect((await call(app, 'redirectTo', '/tabs/two/index')).errMsg).toContain('fail')
          expect((await call(app, 'reLaunch', '/tabs/two/index')).errMsg).toBe('reLaunch:ok')
        }),
    },
    {
      says: 'On the way back as many pages are closed as there are; the first one never.',
      source: ROUTE,
      holds: () =>
        inApp('routes', async (app) => {
          await app.navigateTo('pages/book/index')
          await app.navigateTo('pages/page/index')
          await app.evaluate('wx.navigateBack({ delta: 9 })')
          expect(app.pages.map(({ path }) => path)).toEqual(['pages/home/index'])
          await expect(app.back()).rejects.toThrow('cannot navigate back at first page')
        }),
    },
    {
      says: 'When the app goes to the background, its page hears it first; when it comes back, the app does.',
      source: 'framework/runtime/operating-mechanism',
      holds: () =>
        inApp('routes', async (app) => {
          heard(app, /./)
          await app.hide()
          await app.show()
          expect(heard(app, /^(App|Page)\.on(Hide|Show)/)).toEqual([
            ...['Page.onHide', 'App.onHide'],
            ...['App.onShow', 'Page.onShow'],
          ])
        }),
    },
    {
      says: 'At most ten pages are on the stack.',
      source: 'api/route/wx.navigateTo',
      holds: () =>
        inApp('routes', async (app) => {
          for (let pages = 1; pages < 10; pages++) await app.navigateTo('pages/book/index')
          await expect(app.navigateTo('pages/book/index')).rejects.toThrow('webview count limit exceed')
        }),
    },
    {
      says: 'A package is at most 2 MB, all together 30 MB.',
      source: PACKAGES,
      holds: async () => {
        const dist = mkdtempSync(join(tmpdir(), 'simulator-'))
        cpSync(join(__dirname, '../apps/packages'), dist, { recursive: true })
        await inApp('packages', () => undefined, { dist, rules: { packageSize: true } })
        writeFileSync(join(dist, 'two/cover.png'), Buffer.alloc(2 * 1024 * 1024))
        await expect(launch({ dist, rules: { packageSize: true } })).rejects.toThrow('The subpackage "two" is 2049 kB')
        rmSync(dist, { recursive: true })
      },
    },
    {
      says: 'A subpackage is loaded when its first page is opened.',
      source: `${PACKAGES}/basic`,
      holds: () =>
        inApp('packages', async (app) => {
          expect(app.evaluate('loaded.join()')).toBe('app')
          await app.navigateTo('two/page/index')
          expect(app.evaluate('loaded.join()')).toBe('app,two')
        }),
    },
    {
      says: 'A subpackage requires from itself and from the main package; from others only asynchronously.',
      source: `${PACKAGES}/async`,
      holds: () =>
        inApp(
          'packages',
          async (app) => {
            expect(app.text()).toBe('one: shared, own')
            expect(() => app.evaluate(`requireFromOne('../../two/lib/util')`)).toThrow('is not defined')
            const name = `requireFromOne.async('../../two/lib/util').then(({ name }) => name)`
            expect(await app.evaluate(name)).toBe('of two')
          },
          { path: 'one/page/index' },
        ),
    },
    {
      says: 'An independent subpackage runs without the app, which starts when a page outside is opened.',
      source: INDEPENDENT,
      holds: () =>
        inApp(
          'packages',
          async (app) => {
            expect(app.evaluate('getApp()')).toBeUndefined()
            await app.navigateTo('pages/index/index')
            expect(app.lifecycle.filter(({ of }) => of === 'App').map(({ name }) => name)).toEqual([
              ...['onLaunch', 'onShow'],
            ])
          },
          { path: 'alone/first/index' },
        ),
    },
    {
      says: 'What an independent subpackage puts on the default app is on the real one later.',
      source: INDEPENDENT,
      holds: () =>
        inApp(
          'packages',
          async (app) => {
            app.evaluate(`getApp({ allowDefault: true }).token = 't'`)
            await app.navigateTo('pages/index/index')
            expect(app.evaluate('getApp().token')).toBe('t')
          },
          { path: 'alone/first/index' },
        ),
    },
    {
      says: 'The app hears of the theme only when app.json has darkmode.',
      source: 'api/base/app/app-event/wx.onThemeChange',
      holds: async () => {
        for (const [name, times] of [['themed', 2] as const, ['routes', 0] as const]) {
          await inApp(name, async (app) => {
            await app.setTheme('dark')
            expect(app.lifecycle.filter((record) => record.name === 'onThemeChange')).toHaveLength(times)
          })
        }
      },
    },
    {
      says: 'A first page that is not there is the app’s to replace, in onPageNotFound.',
      source: 'reference/api/App',
      holds: () =>
        inApp('themed', (app) => expect(app.page.path).toBe('pages/other/index'), { path: 'pages/gone/index' }),
    },
  ],
  notSimulated: [
    'Pages move at once: `onRouteDone` and `wx.onAppRouteDone` come when the page is drawn, not after a motion.',
    'The `page` that `wx.onBeforeAppRoute` and `wx.onAppRoute` give is missing: its shape is not documented.',
    '`wx.rewriteRoute` (base library 3.8.0) is missing, and so are the `router` and `pageRouter` of a page.',
    'The module of a page runs when the page is first opened, as with `lazyCodeLoading`; without it WeChat runs all of a package’s at once.',
    '`preloadRule` and `componentPlaceholder` do nothing: each package is there as soon as it is asked for.',
    'An app is launched once, with scene 1001: there is no hot start with another page (`autoReLaunch`).',
    'A page that is not there fails an API; only at the launch does the app hear `onPageNotFound`.',
    '`initialRenderingCache` is ignored: no view is kept from one start to the next.',
    'Plug-ins are missing: `requirePlugin` throws.',
    '`onResize`, `onSaveExitState`, `onShareTimeline` and `onAddToFavorites` of a page are never called.',
    'Package sizes are those of the files in the folder, though an upload may minify them; the 20 MB limit of mini programs that a service provider built is not checked.',
  ],
}
