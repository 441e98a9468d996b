import { createConsole } from '../host/console'
import { createContext } from '../host/createContext'
import { createModuleLoader } from '../host/moduleLoader'
import { changeNetwork } from '../host/networkState'
import { parseQuery, splitUrl } from '../host/paths'
import { createTimers } from '../host/timers'
import type { Host, HostInput } from '../host/types'
import { createLogicPage, type LogicPage } from './logicPage'
import { createLogicPages } from './logicPages'
import type { LogicPlatform } from './platform'

/** A running mini program without a view. */
export interface LogicHost
  extends Pick<Host, 'on' | 'navigate' | 'hide' | 'show' | 'setNetwork' | 'unhandledRejection' | 'close'> {
  readonly pages: readonly LogicPage[]
  launch(url?: string): void
  /** Calls a method of the visible page. @throws Error when it has none of that name */
  call(method: string, event: unknown): void
}

/** Runs the logic of a mini program: `App`, pages, the platform's API. Draws nothing, so it makes no components. */
export function createLogicHost(
  input: Pick<HostInput, 'files' | 'realm' | 'platform' | 'options'>,
  { global, globals, components, createApi }: LogicPlatform,
): LogicHost {
  const context = createContext(input)
  const { app, config, events, gate, lifecycle, platform, realm, reports, signals, state } = context
  const load = createModuleLoader(context)
  const definitions = new Map<string, Record<string, unknown>>()
  let last: Record<string, unknown> | undefined

  const definitionOf = (path: string): Record<string, unknown> => {
    const known = definitions.get(path)
    if (known) return known
    last = undefined
    load(`${path}.js`)
    // It is set by the module that was just loaded, which the compiler can not see.
    const definition = last as Record<string, unknown> | undefined
    if (!definition) throw new Error(`${path}.js does not call Page().`)
    definitions.set(path, definition)
    return definition
  }
  const pages = createLogicPages(context, (path, search) => {
    try {
      return createLogicPage(path, search, definitionOf(path), context)
    } catch (error) {
      reports.exception(error)
      throw error
    }
  })
  const { api, close } = createApi(context, pages)
  const tellApp = (name: string, ...args: unknown[]): void => {
    lifecycle('App', name)
    gate.run(() => app.call(name, ...args))
  }
  const shown = (): void => {
    tellApp('onShow', state.launchOptions)
    gate.run(() => signals.emit('appShow', state.launchOptions))
  }
  platform.installGlobals({
    ...createTimers(context),
    ...(realm.fromJSON(JSON.stringify(globals)) as object),
    [global]: api,
    console: createConsole(context),
    App: (definition: Record<string, unknown>) => app.register(definition),
    Page: (definition: Record<string, unknown>) => {
      last = definition
    },
    // A page may be written as a component: its methods are the page's.
    ...(components && {
      Component: ({ methods, ...definition }: Record<string, unknown>) => {
        last = Object.assign(definition, methods)
      },
    }),
    getApp: () => app.get(),
    getCurrentPages: () => realm.toArray(pages.pages.map((page) => page.instance)),
  })

  return {
    pages: pages.pages,
    on: events.on,
    launch(url = config.entryPage) {
      const { path, search } = splitUrl(url.replace(/^\//, ''))
      state.launchOptions = realm.fromJSON(JSON.stringify({ path, query: parseQuery(search), referrerInfo: {} }))
      load('app.js')
      tellApp('onLaunch', state.launchOptions)
      shown()
      pages.open(url)
    },
    navigate: pages.navigate,
    hide() {
      if (!state.foreground) return
      pages.top()?.tell('hide')
      state.foreground = false
      tellApp('onHide')
      gate.run(() => signals.emit('appHide', undefined))
    },
    show() {
      if (state.foreground) return
      state.foreground = true
      shown()
      pages.top()?.tell('show')
    },
    setNetwork: (condition) => changeNetwork(context, condition),
    call(method, event) {
      const page = pages.top()
      if (typeof page?.instance[method] !== 'function') {
        throw new Error(`The visible page, ${page?.path}, has no method "${method}".`)
      }
      page.call(method, event === undefined ? undefined : realm.fromJSON(JSON.stringify(event)))
    },
    unhandledRejection: reports.rejection,
    close() {
      gate.close()
      close()
    },
  }
}
