import type { IPluginContext } from '@tarojs/service'
import { aliasReactQuery } from './aliasReactQuery'
import { aliasReactQueryInVite } from './aliasReactQueryInVite'
import { isMiniProgram } from './build/onEmit'
import { compileToAppTarget } from './compileToAppTarget'
import { inspectCopies } from './copies/inspectCopies'
import { constantsOf } from './domains/constantsOf'
import { handDomains } from './domains/handDomains'
import { inspectHosts as hostInspector } from './domains/inspectHosts'
import { keepPrivateNamesUnquoted } from './keepPrivateNamesUnquoted'
import { oneAppPerPackage } from './oneAppPerPackage'
import { oneTaro } from './oneTaro'
import { checkOptions, type PluginOptions } from './options'
import { proxyOnH5 } from './proxyOnH5'
import { reportBuilds } from './report'
import { setUrlCheck } from './setUrlCheck'
import { inspectSize } from './size/inspectSize'
import { inspectSyntax } from './syntax/inspectSyntax'

export type { Ignore } from './domains/ignore'
export type { Domains } from './domains/lists'
export type { PluginOptions }

/**
 * Taro build plugin: `plugins: ['@taro-query/plugin']` in config/index.
 *
 * TanStack and taro-query are compiled to the app's own browserslist and have no private names; whoever imports
 * `@tanstack/react-query` gets `@taro-query/react`; H5 bundles parse; a mini program has one `@tarojs/taro`, and each of its
 * independent subpackages one app; the emitted project.config.json checks URLs in production only. A build is
 * looked at before it is written: hosts (of a mini program), syntax, second copies, sizes. On H5 the development server
 * passes requests to the APIs on.
 *
 * Taro's Vite runner lowers every package by itself: with it nothing is compiled.
 *
 * @throws PluginError when an option does not exist or is wrong, or Taro's configuration is not that of Taro 4.
 */
export default function taroQuery(ctx: IPluginContext, options: PluginOptions = {}): void {
  checkOptions(options)
  const isAliased = options.aliasReactQuery !== false
  const { appPath } = ctx.paths
  const inspectUrlCheck = setUrlCheck(ctx)
  handDomains(ctx, options)
  proxyOnH5(ctx, options)
  const inspectHosts = hostInspector(options, { appPath, constants: constantsOf(ctx) })
  reportBuilds(ctx, [
    // A browser has no list of hosts.
    (build) => (build.platform === 'h5' ? undefined : inspectHosts(build)),
    inspectSyntax(appPath),
    inspectCopies(appPath),
    inspectSize,
    inspectUrlCheck,
  ])
  ctx.modifyWebpackChain(({ chain }) => {
    compileToAppTarget(chain, appPath)
    keepPrivateNamesUnquoted(chain)
    if (isAliased) aliasReactQuery(chain, appPath)
    if (!isMiniProgram()) return
    oneTaro(chain, appPath)
    oneAppPerPackage(chain)
  })
  ctx.modifyViteConfig(({ viteConfig }) => {
    if (isAliased) viteConfig.plugins.push(aliasReactQueryInVite(appPath))
  })
}
