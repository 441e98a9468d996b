import { dirname } from 'node:path'
import type Config from 'webpack-chain'

/**
 * Every `@tarojs/taro` in a mini program is the app's. A second copy, which a linked package may bring, replaces
 * `Taro.request` with its own interceptor chain, and the interceptors that were added before are lost.
 * On H5 Taro has an alias of its own.
 */
export function oneTaro(chain: Config, appPath: string): void {
  const alias = chain.resolve.alias
  if (alias.has('@tarojs/taro') || alias.has('@tarojs/taro$')) return
  alias.set('@tarojs/taro$', dirname(require.resolve('@tarojs/taro/package.json', { paths: [appPath] })))
}
