import type { HostContext } from '../../host/context'
import type { ApiMaker, ApiOptions } from '../api'
import { callContainer } from './callContainer'
import { callFunction } from './callFunction'
import { GENERAL } from './cloudError'

// As developers report it.
const NOT_INITIALISED = `errCode: -1  | errMsg: Cloud API isn't enabled, please call wx.cloud.init first
请先调用 wx.cloud.init() 完成初始化后再调用其他云 API。init 方法可传入一个对象用于设置默认配置，详见文档。`

/** `wx.cloud`: functions and containers. Neither the trusted domains nor the limit of ten calls hold for it. */
export function cloud(context: HostContext, api: ApiMaker): Record<string, unknown> {
  const { realm } = context
  const { instance, init } = createInstance(context, api)
  // `new wx.cloud.Cloud({ resourceEnv })`: an instance for one environment, whose `init` is to be awaited.
  function Cloud(options: { resourceEnv?: unknown } = {}): unknown {
    const own = createInstance(context, api)
    const start = (): unknown =>
      realm.newPromise((resolve) => {
        own.init({ env: options.resourceEnv })
        resolve(undefined)
      })
    return Object.assign(own.instance, { init: start })
  }
  return { cloud: Object.assign(instance, { init, Cloud }) }
}

interface Instance {
  instance: Record<string, unknown>
  /** Only the first call counts (wxcloud/guide/init). */
  init(options?: { env?: unknown }): void
}

function createInstance(context: HostContext, api: ApiMaker): Instance {
  const { realm } = context
  let defaults: { env?: unknown } | undefined

  const envOf = ({ config }: ApiOptions): string | undefined => {
    const { env = defaults?.env } = (config ?? {}) as { env?: unknown }
    // An object names one for each kind of API.
    const named = typeof env === 'object' && env !== null ? (env as { functions?: unknown }).functions : env
    return typeof named === 'string' ? named : undefined
  }
  const make = (name: string, call: typeof callFunction): ((options?: ApiOptions) => unknown) => {
    const method = api(`cloud.${name}`, (options) => call(context, options, envOf(options)))
    return (options) => {
      if (defaults) return method(options)
      throw Object.assign(realm.error(NOT_INITIALISED), { errCode: GENERAL, errMsg: NOT_INITIALISED })
    }
  }
  return {
    init(options = {}) {
      defaults ??= { env: options?.env }
    },
    instance: Object.assign(realm.newObject(), {
      callFunction: make('callFunction', callFunction),
      callContainer: make('callContainer', callContainer),
    }),
  }
}
