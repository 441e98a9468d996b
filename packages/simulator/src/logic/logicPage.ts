import type { HostContext } from '../host/context'
import { parseQuery } from '../host/paths'
import { setDataPaths } from './setDataPaths'

/** One page without a view, and its lifecycle. */
export interface LogicPage {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly title: string
  /** What the view would show: the page's data, as JSON. */
  readonly data: Record<string, unknown>
  /** The `this` of the page's own code. */
  readonly instance: Record<string, unknown>
  setTitle(title: string): void
  load(): void
  show(): void
  hide(): void
  /** The app went to the background, or came back, with this page on top. */
  tell(what: 'show' | 'hide'): void
  unload(): void
  /** Calls a method of the page, if it has it. */
  call(name: string, ...args: unknown[]): void
}

/** Creates a page of what `Page()` was given. */
export function createLogicPage(
  path: string,
  search: string,
  definition: Record<string, unknown>,
  context: HostContext,
): LogicPage {
  const { config, events, gate, lifecycle, platform, realm, stamp } = context
  const query = parseQuery(search)
  let title = config.page(path).navigationBarTitleText ?? ''
  let state: 'hidden' | 'shown' | 'gone' = 'hidden'

  const instance: Record<string, unknown> = Object.assign(realm.newObject(), definition)
  const { data = {} } = definition
  instance.data = copy(typeof data === 'function' ? data.call(instance) : data)
  instance.route = path
  instance.setData = (changes: unknown, callback: unknown) => {
    if (typeof changes !== 'object' || changes === null) throw realm.error('setData: the data is no object')
    const json = realm.stringify(changes) ?? '{}'
    const keys = Object.keys(changes)
    events.emit('setData', { ...stamp(), of: 'page', path, keys, bytes: platform.byteLength(json) })
    const values = realm.fromJSON(json) as Record<string, unknown>
    // The app may have put another object there.
    setDataPaths(instance.data as Record<string, unknown>, values, realm)
    if (typeof callback === 'function') {
      platform.setTimeout(() => {
        if (state !== 'gone') gate.run(() => callback.call(instance))
      }, 0)
    }
  }

  // What is no JSON does not reach the view.
  function copy(value: unknown): unknown {
    return realm.fromJSON(realm.stringify(value) ?? '{}')
  }
  const call: LogicPage['call'] = (name, ...args) => {
    gate.run(() => {
      const method = instance[name]
      if (typeof method === 'function') method.apply(instance, args)
    })
  }
  const live = (name: string, ...args: unknown[]): void => {
    lifecycle('Page', name, path)
    call(name, ...args)
  }

  return {
    path,
    query,
    instance,
    get title() {
      return title
    },
    get data() {
      return JSON.parse(realm.stringify(instance.data) ?? '{}')
    },
    setTitle(text) {
      title = text
    },
    call,
    tell: (what) => live(what === 'show' ? 'onShow' : 'onHide'),
    load() {
      live('onLoad', realm.fromJSON(JSON.stringify(query)))
      platform.setTimeout(() => {
        if (state !== 'gone') live('onReady')
      }, 0)
    },
    show() {
      if (state !== 'hidden') return
      state = 'shown'
      live('onShow')
    },
    hide() {
      if (state !== 'shown') return
      state = 'hidden'
      live('onHide')
    },
    unload() {
      state = 'gone'
      live('onUnload')
    },
  }
}
