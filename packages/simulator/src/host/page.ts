import type { HostContext } from './context'
import type { EventChannel } from './eventChannel'
import type { Framework } from './framework'
import { parseQuery } from './paths'
import { meterSetData } from './setDataMeter'
import type { PageRecord } from './types'

/** One page and its lifecycle. */
export interface Page extends PageRecord {
  /** The `this` of the page's own code. */
  readonly instance: Record<string, unknown>
  setTitle(title: string): void
  /** `onLoad`, then the view. */
  load(): void
  show(): void
  hide(): void
  /** The app went to the background, or came back, with this page on top. */
  tell(what: 'show' | 'hide'): void
  unload(): void
  /** Calls a method of the page, if it has it. */
  call(name: string, ...args: unknown[]): void
}

let last = 0

/** Creates a page that is registered, above the others and hidden. */
export function createPage(
  path: string,
  search: string,
  { context, framework, channel }: { context: HostContext; framework: Framework; channel: EventChannel },
): Page {
  const { config, gate, platform, realm, window, mount } = context
  const settings = config.page(path)
  const query = parseQuery(search)
  const id = ++last
  let title = settings.navigationBarTitleText ?? ''
  let state: 'hidden' | 'shown' | 'gone' = 'hidden'

  const element = window.document.createElement('wx-page')
  element.setAttribute('data-route', path)
  element.style.display = 'none'
  const placeholder = window.document.createElement('span')
  element.appendChild(placeholder)
  mount.appendChild(element)

  const root = framework.backend.createRoot('wx-page-root', framework.codeSpace, `/${path}${search && `?${search}`}`)
  const component = root.getComponent()
  // The caller has whatever the app's page has.
  const instance = root.get() as unknown as Record<string, unknown>
  Object.assign(instance, {
    route: path,
    __route__: path,
    options: realm.fromJSON(JSON.stringify(query)),
    getPageId: () => `pageId:${id}`,
    getOpenerEventChannel: () => channel,
  })
  meterSetData(instance, path, context)

  const call = (name: string, ...args: unknown[]): void => {
    gate.run(() => {
      const method = instance[name]
      if (typeof method === 'function') method.apply(instance, args)
    })
  }

  const tell: Page['tell'] = (what) => {
    call(what === 'show' ? 'onShow' : 'onHide')
    // The components of the page hear it too, as `pageLifetimes`.
    gate.run(() => component.triggerPageLifetime(what, []))
  }

  return {
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
      call('onLoad', instance.options)
      // The framework types the DOM as the few members that it uses.
      root.attach(...([element, placeholder] as unknown as Parameters<typeof root.attach>))
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
    unload() {
      state = 'gone'
      element.remove()
      call('onUnload')
      root.release()
    },
  }
}
