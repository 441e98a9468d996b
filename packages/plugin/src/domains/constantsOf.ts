import type { IPluginContext } from '@tarojs/service'

/** What the app's build replaces by a text, as code: `env` and `TARO_APP_…`, and `defineConstants`. */
export function constantsOf({ initialConfig }: IPluginContext): Record<string, string> {
  const { env = {}, defineConstants = {} } = initialConfig as { env?: object; defineConstants?: object }
  const named = Object.entries(env).map(([name, value]) => [`process.env.${name}`, value] as const)
  const texts = [...named, ...Object.entries(defineConstants)].filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(texts)
}
