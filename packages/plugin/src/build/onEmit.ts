import type { IPluginContext } from '@tarojs/service'
import type { EmittedBuild } from './EmittedBuild'
import { isProductionBuild } from './isProductionBuild'
import { vitePlugin } from './vitePlugin'
import { webpackPlugin } from './webpackPlugin'

/** What a runner knows of a build. */
export type RunnerBuild = Pick<EmittedBuild, 'runner' | 'files' | 'modules'>

/**
 * Calls back before a mini program's build is written, each time in watch mode, and before an H5 build by webpack that
 * may be published. What it returns stops the build: then nothing is written, and Taro prints it and ends with 1.
 */
export function onEmit(ctx: IPluginContext, inspect: (build: EmittedBuild) => string | undefined): void {
  const emit = (build: RunnerBuild) =>
    inspect({ ...build, platform: process.env.TARO_ENV ?? '', isProduction: isProductionBuild(ctx) })
  ctx.modifyWebpackChain(({ chain }) => {
    if (isMiniProgram() || isProductionBuild(ctx)) chain.plugin('taroQueryReport').use(webpackPlugin(emit))
  })
  ctx.modifyViteConfig(({ viteConfig }) => {
    if (isMiniProgram()) viteConfig.plugins.push(vitePlugin(emit))
  })
}

/** Taro knows it only once the build has begun. */
export function isMiniProgram(): boolean {
  return process.env.TARO_PLATFORM === 'mini'
}
