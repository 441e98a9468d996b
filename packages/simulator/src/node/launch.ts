import { JSDOM, VirtualConsole } from 'jsdom'
import { createHost } from '../host/createHost'
import type { Host, HostOptions } from '../host/types'
import type { App } from './app'
import { compileTemplates } from './compileTemplates'
import { createPlatform } from './createPlatform'
import { driveApp } from './driveApp'
import { loadGlassEasel } from './loadGlassEasel'
import { readMiniProgram } from './readMiniProgram'
import { createScope } from './scope'
import { createTimers } from './timers'
import { onUnhandledRejection } from './unhandledRejections'

/** What to run, and in which world. */
export interface LaunchOptions extends HostOptions {
  /** The folder that a weapp build wrote, with `app.json`. */
  dist: string
  /** The page to open, with its query: `pages/book/index?id=1`. @default the app's first page */
  path?: string | undefined
  /** Whether an error in the app fails what waits and `close`. @default true */
  failOnError?: boolean | undefined
  /** What a user answers to `wx.showModal`. @default confirms */
  answerModal?: ((modal: { title: string; content: string }) => boolean) | undefined
}

/**
 * Runs a compiled mini program: its own files, in a scope that has what WeChat's logic layer has, drawn into a DOM.
 * It is a simulated host, not WeChat.
 * @throws Error that says what is missing in the folder, or what `app.js` or the page's module threw
 */
export async function launch(options: LaunchOptions): Promise<App> {
  const { dist, path, failOnError = true, answerModal } = options
  const files = readMiniProgram(dist)
  const templates = compileTemplates(files)
  const scope = createScope('app')
  const timers = createTimers()
  const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    pretendToBeVisual: true,
    url: 'http://127.0.0.1/',
    // Style sheets that jsdom can not parse are no concern of a test's output.
    virtualConsole: new VirtualConsole(),
  })
  const ends: (() => void)[] = [() => window.close(), timers.clearAll]
  const end = (): void => {
    for (const each of ends.splice(0).reverse()) each()
  }
  try {
    const host: Host = createHost({
      files,
      templates,
      // jsdom's window is one, with types of its own.
      window: window as unknown as Window & typeof globalThis,
      mount: window.document.body,
      ...loadGlassEasel(scope, window),
      realm: scope.realm,
      platform: createPlatform({ app: scope, view: createScope('view'), timers }),
      options,
    })
    ends.push(host.close)
    ends.push(
      onUnhandledRejection((reason, promise) => {
        const isOurs = scope.isPromise(promise)
        if (isOurs) host.unhandledRejection(reason, promise)
        return isOurs
      }),
    )
    if (answerModal) host.on('modal', (modal) => modal.answer(answerModal(modal)))
    const app = driveApp({ host, window, scope, failOnError, end })
    host.launch(path)
    return app
  } catch (error) {
    end()
    throw error
  }
}
