import { alipay } from '../alipay/alipay'
import { createCloudFunctions } from '../cloud/createCloudFunctions'
import { douyin } from '../douyin/douyin'
import { resolveRules } from '../host/rules'
import type { HostOptions, Rules } from '../host/types'
import { createLogicHost } from '../logic/createLogicHost'
import { weappNames } from '../logic/weappNames'
import { createClock } from './clock'
import { createPlatform } from './createPlatform'
import { driveLogic } from './driveLogic'
import type { LogicApp } from './logicApp'
import { readMiniProgram } from './readMiniProgram'
import { createScope } from './scope'
import { onUnhandledRejection } from './unhandledRejections'

/** What to run without a view, and in which world. */
export interface LaunchLogicOptions extends Pick<HostOptions, 'hosts' | 'domains' | 'storage' | 'network'> {
  /** The folder that the platform's build wrote, with `app.json`. */
  dist: string
  /** `alipay`: the app has `my`; `tt`: Douyin, the app has `tt`. */
  platform: 'alipay' | 'tt'
  rules?: Pick<Rules, 'domains' | 'globals' | 'oldLanguage' | 'storageSize'> | undefined
  /** The page to open, with its query: `pages/book/index?id=1`. @default the app's first page */
  path?: string | undefined
  /** Whether an error in the app fails what waits and `close`. @default true */
  failOnError?: boolean | undefined
  /** What a user answers to a dialog. @default confirms */
  answerModal?: ((modal: { title: string; content: string }) => boolean) | undefined
  /** Milliseconds in the background until requests fail, on Douyin. @default 5_000 */
  backgroundGrace?: number | undefined
}

/**
 * Runs the logic of a compiled Alipay or Douyin mini program, without a view: its own files, in a scope that has the
 * language and the platform's API object. It is a simulated host, neither Alipay nor Douyin.
 * @throws Error that says what is missing in the folder, or what `app.js` or the page's module threw
 */
export async function launchLogic(options: LaunchLogicOptions): Promise<LogicApp> {
  const { dist, platform, path, failOnError = true, answerModal } = options
  const own = { alipay, tt: douyin }[platform]
  if (!own) throw new Error(`platform: "${platform}" is not simulated. Give "alipay" or "tt"; for weapp call launch().`)
  const files = weappNames(readMiniProgram(dist, platform))
  const clock = createClock()
  const rules = resolveRules(options, files)
  const scope = createScope('app', { now: clock.now, rules })
  const ends: (() => void)[] = [clock.end]
  const end = (): void => {
    for (const each of ends.splice(0).reverse()) each()
  }
  try {
    // There are no templates to evaluate: a scope of their own would stay empty.
    const environment = createPlatform({ app: scope, view: scope, clock, functions: createCloudFunctions() })
    const host = createLogicHost({ files, realm: scope.realm, platform: environment, options }, own)
    ends.push(host.close)
    ends.push(onUnhandledRejection({ owns: scope.isPromise, tell: host.unhandledRejection }))
    const app = driveLogic({ host, scope, failOnError, answerModal, end })
    host.launch(path)
    return app
  } catch (error) {
    end()
    throw error
  }
}
