import { JSDOM, VirtualConsole } from 'jsdom'
import { createCloudFunctions } from '../cloud/createCloudFunctions'
import { createHost } from '../host/createHost'
import { resolveRules } from '../host/rules'
import type { Host, HostOptions } from '../host/types'
import type { App } from './app'
import { type ClockOptions, createClock } from './clock'
import { compileTemplates } from './compileTemplates'
import { createPlatform } from './createPlatform'
import { driveApp } from './driveApp'
import type { DialogAnswers } from './driver/dialogs'
import { fileSizes } from './fileSizes'
import { loadGlassEasel } from './loadGlassEasel'
import { readMiniProgram } from './readMiniProgram'
import { createScope } from './scope'
import { onUnhandledRejection } from './unhandledRejections'

/** What to run, and in which world. */
export interface LaunchOptions extends HostOptions, DialogAnswers {
  /** The folder that a weapp build wrote, with `app.json`. */
  dist: string
  /** The page to open, with its query: `pages/book/index?id=1`. @default the app's first page */
  path?: string | undefined
  /** Whether an error in the app fails what waits and `close`. @default true */
  failOnError?: boolean | undefined
  /** Where the app's clock begins. @default now, and it runs */
  clock?: ClockOptions | undefined
}

/**
 * Runs a compiled mini program: its own files, in a scope that has what WeChat's logic layer has, drawn into a DOM.
 * It is a simulated host, not WeChat.
 * @throws Error that says what is missing in the folder, or what `app.js` or the page's module threw
 */
export async function launch(options: LaunchOptions): Promise<App> {
  const { dist, path, failOnError = true, storage = new Map<string, string>() } = options
  const files = readMiniProgram(dist)
  const templates = compileTemplates(files)
  const clock = createClock(options.clock)
  const rules = resolveRules(options, files)
  const scope = createScope('app', { now: clock.now, rules })
  const functions = createCloudFunctions(options.cloud)
  const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    pretendToBeVisual: true,
    url: 'http://127.0.0.1/',
    // Style sheets that jsdom can not parse are no concern of a test's output.
    virtualConsole: new VirtualConsole(),
  })
  const ends: (() => void)[] = [() => window.close(), clock.end, functions.close]
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
      platform: createPlatform({ app: scope, view: createScope('view', { now: clock.now, rules }), clock, functions }),
      options: { ...options, storage },
      sizes: fileSizes(dist),
    })
    ends.push(host.close)
    ends.push(onUnhandledRejection({ owns: scope.isPromise, tell: host.unhandledRejection }))
    // A cold start finds what was stored, and a clock that went on.
    const relaunch = (more?: Partial<LaunchOptions>): Promise<App> =>
      launch({ ...options, storage, ...more, clock: { ...options.clock, now: clock.now(), ...more?.clock } })
    const app = driveApp({ host, window, scope, clock, failOnError, answers: options, relaunch, end })
    if (!host.launch(path)) {
      await app.waitFor(() => host.pages.length > 0, { message: 'onPageNotFound opened another page' })
    }
    return app
  } catch (error) {
    end()
    throw error
  }
}
