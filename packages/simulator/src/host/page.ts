import type { ViewContext } from './context'
import { createCustomTabBar } from './customTabBar'
import type { EventChannel } from './eventChannel'
import type { Framework } from './framework'
import type { RoutedPage } from './routes'
import type { PageRecord } from './types'

/** One page and its lifecycle (framework/app-service/route). */
export interface Page extends PageRecord {
  readonly id: number
  /** The `this` of the page's own code. */
  readonly instance: Record<string, unknown>
  setTitle(title: string): void
  /** Puts it into the view: its components' `attached` and `show`, `onLoad`, `onShow`. */
  load(): void
  /** Shows it again. */
  show(): void
  hide(): void
  /** The app went to the background, or came back, with this page on top. */
  tell(what: 'show' | 'hide'): void
  /** It has come to rest after a route. */
  routeDone(): void
  /** `detached` of its components, then `onUnload`. An older text of the page on route events has them the other way round. */
  unload(): void
  /** Calls a method of the page, if it has it, and records that. @returns what the method returns */
  call(name: string, ...args: unknown[]): unknown
}

/** Creates a page that is registered, above the others and hidden: its components' `created`. */
export function createPage(
  { id, path, query }: RoutedPage,
  { context, framework, channel }: { context: ViewContext; framework: Framework; channel: EventChannel },
): Page {
  const { config, gate, glassEasel, lifecycle, platform, realm, window, mount } = context
  const settings = config.page(path)
  let title = settings.navigationBarTitleText ?? ''
  let state: 'created' | 'hidden' | 'shown' | 'gone' = 'created'

  const element = window.document.createElement('wx-page')
  element.setAttribute('data-route', path)
  element.style.display = 'none'
  const placeholder = window.document.createElement('span')
  element.appendChild(placeholder)
  mount.appendChild(element)

  // The framework sets the properties of a page that is a component to the query.
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  const root = framework.backend.createRoot('wx-page-root', framework.codeSpace, `/${path}${search && `?${search}`}`)
  const component = root.getComponent()
  // The caller has whatever the app's page has.
  const instance = root.get() as unknown as Record<string, unknown>
  const tabBar = createCustomTabBar(path, element, { context, framework })
  Object.assign(instance, {
    route: path,
    __route__: path,
    options: realm.fromJSON(JSON.stringify(query)),
    getPageId: () => `pageId:${id}`,
    getOpenerEventChannel: () => channel,
    getTabBar: () => tabBar?.instance,
  })

  const call: Page['call'] = (name, ...args) => {
    let result: unknown
    gate.run(() => {
      // A scroll is no life cycle, and there may be hundreds.
      if (name !== 'onPageScroll') lifecycle('Page', name, path)
      const method = instance[name]
      if (typeof method === 'function') result = method.apply(instance, args)
    })
    return result
  }
  // What is on a page hears it first, from the top down.
  const tellComponents = (what: 'show' | 'hide' | 'routeDone'): void => {
    gate.run(() => {
      component.triggerPageLifetime(what, [])
      tabBar?.component.triggerPageLifetime(what, [])
    })
  }
  const tell: Page['tell'] = (what) => {
    tellComponents(what)
    call(what === 'show' ? 'onShow' : 'onHide')
  }

  return {
    id,
    path,
    query,
    element,
    instance,
    get title() {
      return title
    },
    navigationBar: settings.navigationStyle !== 'custom',
    pullDownRefresh: settings.enablePullDownRefresh === true,
    setTitle(text) {
      title = text
    },
    call,
    tell,
    load() {
      state = 'shown'
      element.style.display = ''
      gate.run(() => {
        // The framework types the DOM as the few members that it uses.
        root.attach(...([element, placeholder] as unknown as Parameters<typeof root.attach>))
        tabBar?.attach()
      })
      tellComponents('show')
      call('onLoad', instance.options)
      call('onShow')
      platform.afterRender(() => {
        if (state !== 'gone') call('onReady')
      })
    },
    show() {
      if (state !== 'hidden') return
      state = 'shown'
      element.style.display = ''
      tell('show')
    },
    hide() {
      if (state !== 'shown') return
      state = 'hidden'
      element.style.display = 'none'
      tell('hide')
    },
    routeDone() {
      tellComponents('routeDone')
      call('onRouteDone')
    },
    unload() {
      state = 'gone'
      gate.run(() => {
        glassEasel.Element.pretendDetached(component)
        tabBar?.release()
      })
      call('onUnload')
      root.release()
      element.remove()
    },
  }
}
