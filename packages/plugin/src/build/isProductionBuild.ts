import type { IPluginContext } from '@tarojs/service'

/** Whether what is built may be published; what `--watch` builds is for its developer. */
export function isProductionBuild(ctx: IPluginContext): boolean {
  return process.env.NODE_ENV === 'production' && !ctx.runOpts?.options?.isWatch
}
