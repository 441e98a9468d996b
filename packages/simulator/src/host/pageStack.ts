import type { HostContext } from './context'
import type { EventChannel } from './eventChannel'
import type { Page } from './page'
import { folderOf, resolvePath, splitUrl } from './paths'
import type { NavigateMethod } from './types'

/** WeChat's limit of pages on the stack (api-typings, `wx.navigateTo`). */
const LIMIT = 10

export interface NavigateTarget {
  url?: string
  delta?: number
  channel?: EventChannel
}

/** The pages, the visible one last, and the ways to move between them. */
export interface PageStack {
  readonly pages: readonly Page[]
  top(): Page | undefined
  /** Puts a page on the empty stack. */
  open(url: string): Page
  /** @throws Error with the text after `fail ` of the API's `errMsg` */
  navigate(method: NavigateMethod, target: NavigateTarget): void
}

export function createPageStack(
  { config, events }: HostContext,
  create: (path: string, search: string, channel?: EventChannel) => Page,
): PageStack {
  const pages: Page[] = []
  // A tab's page lives on while another tab is shown.
  const tabs = new Map<string, Page>()
  const top = (): Page | undefined => pages.at(-1)

  const show = (page: Page): void => {
    page.show()
    events.emit('page', page)
  }
  // The page is made before the others leave: one that cannot be made leaves the stack as it is.
  const open = (path: string, search: string, leave: () => void, channel?: EventChannel): Page => {
    const page = create(path, search, channel)
    leave()
    pages.push(page)
    if (config.tabs.has(path)) tabs.set(path, page)
    page.load()
    show(page)
    return page
  }
  const close = (page: Page | undefined): void => {
    if (!page) return
    if (tabs.get(page.path) === page) tabs.delete(page.path)
    page.unload()
  }
  const resolve = (url: string): { path: string; search: string } => {
    const { path, search } = splitUrl(url)
    const resolved = resolvePath(folderOf(top()?.path ?? ''), path)
    if (!config.pages.includes(resolved)) throw new Error(`page "${resolved}" is not found`)
    return { path: resolved, search }
  }
  const isTab = (path: string): boolean => config.tabs.has(path)

  const methods: Record<NavigateMethod, (target: NavigateTarget) => void> = {
    navigateTo({ url = '', channel }) {
      const { path, search } = resolve(url)
      if (isTab(path)) throw new Error('can not navigateTo a tabbar page')
      if (pages.length >= LIMIT) throw new Error('webview count limit exceed')
      open(path, search, () => top()?.hide(), channel)
    },
    redirectTo({ url = '' }) {
      const { path, search } = resolve(url)
      if (isTab(path)) throw new Error('can not redirectTo a tabbar page')
      open(path, search, () => close(pages.pop()))
    },
    reLaunch({ url = '' }) {
      const { path, search } = resolve(url)
      open(path, search, () => {
        for (const page of new Set([...pages.splice(0).reverse(), ...tabs.values()])) close(page)
      })
    },
    switchTab({ url = '' }) {
      const { path } = resolve(url)
      if (!isTab(path)) throw new Error('can not switch to no-tabBar page')
      if (top()?.path === path) return
      const leave = (): void => {
        for (const page of pages.splice(0).reverse()) {
          if (isTab(page.path)) page.hide()
          else close(page)
        }
      }
      const known = tabs.get(path)
      if (!known) {
        open(path, '', leave)
        return
      }
      leave()
      pages.push(known)
      show(known)
    },
    navigateBack({ delta = 1 }) {
      const count = Math.min(Math.max(delta, 1), pages.length - 1)
      if (count < 1) throw new Error('cannot navigate back at first page')
      for (let left = count; left > 0; left--) close(pages.pop())
      const page = top()
      if (page) show(page)
    },
  }

  return {
    pages,
    top,
    open(url) {
      const { path, search } = resolve(`/${url.replace(/^\//, '')}`)
      return open(path, search, () => undefined)
    },
    navigate: (method, target) => methods[method](target),
  }
}
