import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { isProductionBuild } from './build/isProductionBuild'
import type { Inspect } from './report'

/**
 * Sets `setting.urlCheck` in the project.config.json that Taro emits: whether WeChat DevTools refuses hosts that are
 * not in the trusted list. Off in development, where the server is on this machine; on in production, where a phone
 * would refuse them. A project.private.config.json still has the last word.
 *
 * @returns What the report says of it where the app's own file says otherwise.
 */
export function setUrlCheck(ctx: IPluginContext): Inspect {
  let own: boolean | undefined
  // Taro calls every method of this name in the order of registration: this one runs after Taro's own has written.
  ctx.registerMethod({
    name: 'generateProjectConfig',
    fn({ distConfigName }: { distConfigName: string }) {
      const path = join(ctx.paths.outputPath, distConfigName)
      if (distConfigName !== 'project.config.json' || !existsSync(path)) return
      const config = JSON.parse(readFileSync(path, 'utf8'))
      const urlCheck = isProductionBuild(ctx)
      own = config.setting?.urlCheck
      writeFileSync(path, `${JSON.stringify({ ...config, setting: { ...config.setting, urlCheck } }, null, 2)}\n`)
    },
  })
  return ({ platform, isProduction: emitted }) => {
    if (platform !== 'weapp' || own === undefined || own === emitted) return undefined
    return {
      name: 'urlCheck',
      lines: [],
      problems: [],
      summary: [
        `urlCheck is ${emitted} in the emitted project.config.json; yours says ${own}, and counts if DevTools opens its folder`,
      ],
      facts: { emitted, own },
    }
  }
}
