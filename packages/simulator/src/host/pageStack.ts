import type { HostContext } from './context'
import type { EventChannel } from './eventChannel'
import type { Page } from './page'
import { folderOf, parseQuery, resolvePath, splitUrl } from './paths'
import { createRoutes, type OpenType, type Route, type RoutedPage } from './routes'
import type { NavigateMethod } from './types'

/** WeChat's limit of pages on the stack (api-typings, `wx.navigateTo`). */
const LIMIT = 10

export interface NavigateTarget {
  url?: string
  delta?: number
  channel?: EventChannel
}

/** What the stack needs to make a page. */
export interface PageMaker {
  /** Loads what the page is made of. Throws what its code throws; then there is no route. */
  prepare(path: string): void
  create(target: RoutedPage, channel?: EventChannel): Page
}

/** The pages, the visible one last, and the ways to move between them (framework/app-service/route). */
export interface PageStack {
  readonly pages: readonly Page[]
  top(): Page | undefined
  /** Puts the first page on the empty stack. @throws Error when there is no such page */
  launch(url: string): Page
  /** @throws Error with the text after `fail ` of the API's `errMsg` */
  navigate(method: NavigateMethod, target: NavigateTarget): void
}

export function createPageStack(context: HostContext, { prepare, create }: PageMaker): PageStack {
  const { config, events, platform } = context
  const beginRoute = createRoutes(context)
  const pages: Page[] = []
  // A tab's page lives on while another tab is shown.
  const tabs = new Map<string, Page>()
  let lastId = 0
  const top = (): Page | undefined => pages.at(-1)
  const isTab = (path: string): boolean => config.tabs.has(path)
  const resolve = (url: string): { path: string; search: string } => {
    const { path, search } = splitUrl(url)
    const resolved = resolvePath(folderOf(top()?.path ?? ''), path)
    if (!config.pages.includes(resolved)) throw new Error(`page "${resolved}" is not found`)
    return { path: resolved, search }
  }

  const end = (route: Route, page: Page): void => {
    events.emit('page', page)
    route.tell('appRoute', page)
    // The pages move at once here: their motion is over when they are drawn.
    platform.afterRender(() => {
      if (pages.includes(page)) page.routeDone()
      route.tell('appRouteDone', page)
    })
  }
  const close = (route: Route, page: Page): void => {
    route.tell('beforePageUnload', page)
    page.unload()
    const at = pages.indexOf(page)
    if (at >= 0) pages.splice(at, 1)
    if (tabs.get(page.path) === page) tabs.delete(page.path)
    route.tell('afterPageUnload', page)
  }
  const closeAbove = (route: Route, count: number): void => {
    for (const page of pages.slice(count).reverse()) close(route, page)
  }
  const open = (
    openType: OpenType,
    { path, search }: { path: string; search: string },
    leave: (route: Route) => void = () => undefined,
    channel?: EventChannel,
  ): Page => {
    prepare(path)
    const target = { id: ++lastId, path, query: parseQuery(search) }
    const route = beginRoute(openType, target)
    leave(route)
    route.tell('beforePageLoad', target)
    const page = create(target, channel)
    pages.push(page)
    if (isTab(path)) tabs.set(path, page)
    page.load()
    route.tell('afterPageLoad', page)
    end(route, page)
    return page
  }
  const back = (openType: OpenType, to: Page): void => {
    const route = beginRoute(openType, to)
    closeAbove(route, pages.indexOf(to) + 1)
    to.show()
    end(route, to)
  }
  const leaveForTab = (route: Route): void => {
    closeAbove(route, 1)
    const left = top()
    if (left && !isTab(left.path)) close(route, left)
    else pages.pop()?.hide()
  }

  const methods: Record<NavigateMethod, (target: NavigateTarget) => void> = {
    navigateTo({ url = '', channel }) {
      const target = resolve(url)
      if (isTab(target.path)) throw new Error('can not navigateTo a tabbar page')
      if (pages.length >= LIMIT) throw new Error('webview count limit exceed')
      open('navigateTo', target, () => top()?.hide(), channel)
    },
    redirectTo({ url = '' }) {
      const target = resolve(url)
      if (isTab(target.path)) throw new Error('can not redirectTo a tabbar page')
      open('redirectTo', target, (route) => closeAbove(route, pages.length - 1))
    },
    reLaunch({ url = '' }) {
      open('reLaunch', resolve(url), (route) => {
        closeAbove(route, 0)
        for (const page of tabs.values()) close(route, page)
      })
    },
    switchTab({ url = '' }) {
      const { path } = resolve(url)
      if (!isTab(path)) throw new Error('can not switch to no-tabBar page')
      const [bottom] = pages
      const known = tabs.get(path)
      if (top()?.path === path) return
      if (bottom?.path === path) return back('switchTab', bottom)
      if (!known) return void open('switchTab', { path, search: '' }, leaveForTab)
      const route = beginRoute('switchTab', known)
      leaveForTab(route)
      pages.push(known)
      known.show()
      end(route, known)
    },
    navigateBack({ delta = 1 }) {
      const to = pages[Math.max(pages.length - 1 - Math.max(delta, 1), 0)]
      if (!to || to === top()) throw new Error('cannot navigate back at first page')
      back('navigateBack', to)
    },
  }

  return {
    pages,
    top,
    launch: (url) => open('appLaunch', resolve(`/${url.replace(/^\//, '')}`)),
    navigate: (method, target) => methods[method](target),
  }
}
