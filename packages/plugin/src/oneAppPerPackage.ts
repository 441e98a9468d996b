import type Config from 'webpack-chain'

/**
 * Lets the pages of an independent subpackage share an app. Taro makes one in the module of each page, on the same React
 * root: with WeChat's `lazyCodeLoading`, which runs that module when the page is first opened, the pages below it are
 * unmounted and stay on the screen, dead (@tarojs/taro-loader lib/independentPage, @tarojs/react `createRoot`).
 */
export function oneAppPerPackage(chain: Config): void {
  if (!chain.plugins.has('miniPlugin')) return
  chain.plugin('miniPlugin').tap(([options, ...rest]) => {
    const { loaderMeta } = options
    // Taro writes it right before the statement that makes the app.
    const mockAppStatement = `${loaderMeta.mockAppStatement}
import { Current } from '@tarojs/runtime'
if (!Current.app)`
    return [{ ...options, loaderMeta: { ...loaderMeta, mockAppStatement } }, ...rest]
  })
}
