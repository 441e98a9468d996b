import type { HostContext } from '../host/context'
import { folderOf, resolvePath, splitUrl } from '../host/paths'
import type { NavigateMethod } from '../host/types'
import type { LogicPage } from './logicPage'

/** The depth of the stack on Alipay (my.navigateTo) and Douyin (tt.navigateTo). */
const LIMIT = 10

/** The pages of an app without a view, the visible one last. */
export interface LogicPages {
  readonly pages: readonly LogicPage[]
  top(): LogicPage | undefined
  /** Puts a page on the empty stack. */
  open(url: string): LogicPage
  /** @throws Error that says why it can not */
  navigate(method: NavigateMethod, target: { url?: string; delta?: number }): void
}

// Not the stack of WeChat's host: its route events and its order of lifecycles are WeChat's own.
export function createLogicPages(
  { config }: HostContext,
  create: (path: string, search: string) => LogicPage,
): LogicPages {
  const pages: LogicPage[] = []
  // A tab's page lives on while another tab is shown.
  const tabs = new Map<string, LogicPage>()
  const top = (): LogicPage | undefined => pages.at(-1)

  const resolve = (url = ''): { path: string; search: string } => {
    const { path, search } = splitUrl(url)
    const resolved = resolvePath(folderOf(top()?.path ?? ''), path)
    if (!config.pages.includes(resolved)) throw new Error(`page "${resolved}" is not found`)
    return { path: resolved, search }
  }
  // The page is made before the others leave: one that can not be made leaves the stack as it is.
  const enter = (path: string, search: string, leave: () => void): LogicPage => {
    const page = create(path, search)
    leave()
    pages.push(page)
    if (config.tabs.has(path)) tabs.set(path, page)
    page.load()
    page.show()
    return page
  }
  const close = (page: LogicPage | undefined): void => {
    if (!page) return
    if (tabs.get(page.path) === page) tabs.delete(page.path)
    page.unload()
  }
  const openBeside = (url: string | undefined, leave: () => void): void => {
    const { path, search } = resolve(url)
    if (config.tabs.has(path)) throw new Error(`"${path}" is a tab: use switchTab`)
    enter(path, search, leave)
  }

  const methods: Record<NavigateMethod, (target: { url?: string; delta?: number }) => void> = {
    navigateTo({ url }) {
      if (pages.length >= LIMIT) throw new Error(`${LIMIT} pages are open already`)
      openBeside(url, () => top()?.hide())
    },
    redirectTo: ({ url }) => openBeside(url, () => close(pages.pop())),
    reLaunch({ url }) {
      const { path, search } = resolve(url)
      enter(path, search, () => {
        for (const page of new Set([...pages.splice(0).reverse(), ...tabs.values()])) close(page)
      })
    },
    switchTab({ url }) {
      const { path } = resolve(url)
      if (!config.tabs.has(path)) throw new Error(`"${path}" is no tab`)
      if (top()?.path === path) return
      const leave = (): void => {
        for (const page of pages.splice(0).reverse()) {
          if (config.tabs.has(page.path)) page.hide()
          else close(page)
        }
      }
      const known = tabs.get(path)
      if (!known) {
        enter(path, '', leave)
        return
      }
      leave()
      pages.push(known)
      known.show()
    },
    navigateBack({ delta = 1 }) {
      const count = Math.min(Math.max(delta, 1), pages.length - 1)
      if (count < 1) throw new Error('the first page has none below it')
      for (let left = count; left > 0; left--) close(pages.pop())
      top()?.show()
    },
  }
  return {
    pages,
    top,
    open(url) {
      const { path, search } = resolve(`/${url.replace(/^\//, '')}`)
      return enter(path, search, () => undefined)
    },
    navigate: (method, target) => methods[method](target),
  }
}
