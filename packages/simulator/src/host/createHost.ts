import { createWx } from '../wx/createWx'
import { CUSTOM_TAB_BAR } from './appConfig'
import { bindWxs } from './bindWxs'
import { checkPackageSizes } from './checkPackageSizes'
import { createConsole } from './console'
import type { ViewContext } from './context'
import { createContext } from './createContext'
import { createDefinitions } from './definitions'
import { showTheme } from './documentTheme'
import { createEventChannel } from './eventChannel'
import { createForeground } from './foreground'
import { createFramework, elementAt } from './framework'
import { launchApp } from './launchApp'
import { createMainPackage } from './mainPackage'
import { createModuleLoader } from './moduleLoader'
import { changeNetwork } from './networkState'
import { createPage } from './page'
import { createPageStack } from './pageStack'
import { createPageStyles } from './pageStyles'
import { sharePage } from './share'
import { createTabBar } from './tabBar'
import { changeTheme } from './theme'
import { createTimers } from './timers'
import type { CreateHost, Host } from './types'

/** Runs a mini program in an environment. Knows neither Node nor a browser. */
export const createHost: CreateHost = (input) => {
  const context: ViewContext = { ...input, ...createContext(input) }
  const { app, config, events, gate, platform, realm, reports } = context

  const framework = createFramework(context, {
    async call(api, options) {
      const method = wx[api]
      if (typeof method !== 'function') throw { errMsg: `${api}:fail not simulated` }
      // Without callbacks, an API of ours returns a promise.
      return method(options)
    },
    share(button) {
      const { id = '', dataset } = elementAt(button) ?? {}
      void share('button', { id, dataset: { ...dataset } })
    },
  })
  const load = createModuleLoader(context)
  const enterMainPackage = createMainPackage(context, load)
  const group = platform.evalTemplates(input.templates.templates)
  bindWxs(group, context)
  showTheme(context)
  const getTabBar = (): unknown => (stack.top()?.instance.getTabBar as (() => unknown) | undefined)?.()
  const definitions = createDefinitions(context, framework, group, load, getTabBar)
  const styles = createPageStyles(context)
  const stack = createPageStack(context, {
    prepare(path) {
      try {
        if (!config.packageOf(path).independent) enterMainPackage()
        if (config.tabs.has(path) && config.tabBar()?.custom) definitions.register(CUSTOM_TAB_BAR, styles.add)
        definitions.register(path, styles.add)
      } catch (error) {
        reports.exception(error)
        throw error
      }
    },
    create: (target, channel = createEventChannel(context)) => createPage(target, { context, framework, channel }),
  })
  const tabBar = createTabBar(context, stack)
  events.on('page', (page) => styles.show(page.path))

  const { wx, prefetch, interruptRequests, close: closeWx } = createWx(context, stack, tabBar)
  const share: Host['share'] = async (from, target) => {
    const page = stack.top()
    if (!page) throw new Error('No page is open.')
    return sharePage(context, page, { from, target })
  }
  const foreground = createForeground(context, stack, interruptRequests)
  platform.installGlobals({
    ...definitions.globals,
    ...createTimers(context),
    wx,
    console: createConsole(context),
    App: (definition: Record<string, unknown>) => app.register(definition),
    getApp: (options?: { allowDefault?: boolean }) => (options?.allowDefault ? app.getOrDefault() : app.get()),
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
      checkPackageSizes(context)
      for (const { isError, message } of input.templates.issues) {
        if (isError) reports.add({ kind: 'template', message })
        else events.emit('console', { ...context.stamp(), level: 'warn', text: message })
      }
      styles.add('app')
      prefetch(url)
      return launchApp(context, { url, stack, enterMainPackage })
    },
    navigate: stack.navigate,
    hide: foreground.hide,
    show: foreground.show,
    timeToSuspension: foreground.timeToSuspension,
    isDestroyed: foreground.isDestroyed,
    get tabBar() {
      return tabBar.get()
    },
    tapTab: tabBar.tap,
    share,
    setTheme: (theme) => changeTheme(context, theme),
    endSession: () => void context.signals.emit('sessionEnd', undefined),
    pullDown: () => void stack.top()?.call('onPullDownRefresh'),
    reachBottom: () => void stack.top()?.call('onReachBottom'),
    scroll: (scrollTop) => void stack.top()?.call('onPageScroll', realm.fromJSON(JSON.stringify({ scrollTop }))),
    setNetwork: (condition) => changeNetwork(context, condition),
    trigger: (node, type, detail = {}, { bubbles = true, composed = true } = {}) =>
      framework.trigger(node, type, detail, { bubbles, composed }),
    stamp: context.stamp,
    unhandledRejection: reports.rejection,
    close() {
      gate.close()
      foreground.close()
      closeWx()
      framework.close()
    },
  }
}
