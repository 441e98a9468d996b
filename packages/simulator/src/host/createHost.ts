import { createWx } from '../wx/createWx'
import { readAppConfig } from './appConfig'
import { createAppGate } from './appGate'
import { createAppInstance } from './appInstance'
import { checkHosts } from './checkHosts'
import { createConsole } from './console'
import type { HostContext } from './context'
import { createDefinitions } from './definitions'
import { createEmitter } from './emitter'
import { createErrorReports } from './errorReports'
import { createEventChannel } from './eventChannel'
import { createForeground } from './foreground'
import { createFramework } from './framework'
import { createModuleLoader } from './moduleLoader'
import { createPage } from './page'
import { createPageStack } from './pageStack'
import { createPageStyles } from './pageStyles'
import { parseQuery, splitUrl } from './paths'
import type { HostSignals } from './signals'
import { createTimers } from './timers'
import type { CreateHost, HostEvents, HostInput } from './types'

/** Runs a mini program in an environment. Knows neither Node nor a browser. */
export const createHost: CreateHost = (input) => {
  const context = createContext(input)
  const { app, config, events, gate, platform, realm, reports, state } = context

  const framework = createFramework(context, (method, target) => {
    // Without callbacks, an API of ours returns a promise.
    const navigate = wx[method] as (target: object) => Promise<unknown>
    return navigate(target)
  })
  const load = createModuleLoader(input.files, platform, realm)
  const group = platform.evalTemplates(input.templates.templates)
  const definitions = createDefinitions(context, framework, group, load)
  const styles = createPageStyles(input, (path) => config.pages.includes(path))
  const stack = createPageStack(context, (path, search, channel = createEventChannel(gate)) => {
    try {
      definitions.register(path, styles.add)
      return createPage(path, search, { context, framework, channel })
    } catch (error) {
      reports.exception(error)
      throw error
    }
  })
  events.on('page', (page) => styles.show(page.path))

  const { wx, interruptRequests, close: closeWx } = createWx(context, stack)
  const foreground = createForeground(context, stack, interruptRequests)
  platform.installGlobals({
    ...definitions.globals,
    ...createTimers(context),
    wx,
    console: createConsole(context),
    App: (definition: Record<string, unknown>) => app.register(definition),
    getApp: () => app.get(),
    getCurrentPages: () => realm.toArray(stack.pages.map((page) => page.instance)),
    requirePlugin: (name: string) => {
      throw realm.error(`requirePlugin: there are no plugins here ("${name}")`)
    },
  })

  return {
    wx,
    pages: stack.pages,
    on: events.on,
    launch(url = config.entryPage) {
      for (const { isError, message } of input.templates.issues) {
        if (isError) reports.add({ kind: 'template', message })
        else events.emit('console', { level: 'warn', text: message, at: platform.now() })
      }
      styles.add('app')
      const { path, search } = splitUrl(url.replace(/^\//, ''))
      state.launchOptions = realm.fromJSON(
        JSON.stringify({ path, query: parseQuery(search), scene: 1001, referrerInfo: {}, apiCategory: 'default' }),
      )
      load('app.js')
      gate.run(() => app.call('onLaunch', state.launchOptions))
      gate.run(() => app.call('onShow', state.launchOptions))
      gate.run(() => context.signals.emit('appShow', state.launchOptions))
      return stack.open(url)
    },
    navigate: stack.navigate,
    hide: foreground.hide,
    show: foreground.show,
    pullDown: () => stack.top()?.call('onPullDownRefresh'),
    reachBottom: () => stack.top()?.call('onReachBottom'),
    scroll: (scrollTop) => stack.top()?.call('onPageScroll', realm.fromJSON(JSON.stringify({ scrollTop }))),
    setNetwork(networkType) {
      state.network = networkType
      context.signals.emit('network', { isConnected: networkType !== 'none', networkType })
    },
    trigger: (node, type, detail = {}, { bubbles = true, composed = true } = {}) =>
      framework.trigger(node, type, detail, { bubbles, composed }),
    unhandledRejection: reports.rejection,
    close() {
      gate.close()
      foreground.close()
      closeWx()
      framework.close()
    },
  }
}

function createContext(input: HostInput): HostContext {
  const events = createEmitter<HostEvents>()
  const signals = createEmitter<HostSignals>()
  const reports = createErrorReports(events, signals, () => app)
  const app = createAppInstance(reports.heard)
  const { options = {} } = input
  checkHosts(options.hosts)
  return {
    ...input,
    options,
    config: readAppConfig(input.files),
    events,
    signals,
    reports,
    app,
    gate: createAppGate(reports.exception),
    state: { foreground: true, network: options.network ?? 'wifi', launchOptions: undefined },
  }
}
