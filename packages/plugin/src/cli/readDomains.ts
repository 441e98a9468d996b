import { existsSync, realpathSync } from 'node:fs'
import { dirname, sep } from 'node:path'
import type * as Helper from '@tarojs/helper'
import type * as Service from '@tarojs/service'
import type { Domains } from '../domains/lists'
import { checkOptions, type PluginOptions } from '../options'

const NAME = '@taro-query/plugin'

/**
 * The option `domains` of an app, read as `taro build` reads it for production.
 *
 * @throws Error that says what is missing; PluginError for lists that the console would refuse
 */
export async function readDomains(appPath: string, platform: string): Promise<Domains> {
  const options = await readOptions(appPath, platform)
  checkOptions(options)
  if (options.domains) return options.domains
  throw new Error(
    `config/index gives ${NAME} no domains. Write plugins: [['${NAME}', { domains: { request: ['https://…'] } }]].`,
  )
}

async function readOptions(appPath: string, platform: string): Promise<PluginOptions> {
  const { Config } = requireTaro('@tarojs/service', appPath) as typeof Service
  const { dotenvParse } = requireTaro('@tarojs/helper', appPath) as typeof Helper
  // What `taro build` sets before it reads a configuration.
  process.env.NODE_ENV = 'production'
  process.env.TARO_ENV = platform
  dotenvParse(appPath, 'TARO_APP_', 'production')
  const config = new Config({ appPath, disableGlobalConfig: true })
  await config.init({ mode: 'production', command: 'build' })
  if (!existsSync(config.configPath)) {
    throw new Error(`There is no config/index in ${appPath}. Run this in the folder of your Taro app.`)
  }
  // Taro has printed why.
  if (!config.isInitSuccess) throw new Error(`Taro could not read ${config.configPath}.`)
  for (const entry of config.initialConfig.plugins ?? []) {
    const [name, options] = Array.isArray(entry) ? entry : [entry]
    // It is what is checked next.
    if (isOurs(name, appPath)) return (options ?? {}) as PluginOptions
  }
  throw new Error(`config/index has no ${NAME} among its plugins.`)
}

/** By its name, or by a path into this package, as a workspace may have it. */
function isOurs(name: string, appPath: string): boolean {
  if (name === NAME) return true
  try {
    const root = dirname(require.resolve('../../package.json'))
    return realpathSync(require.resolve(name, { paths: [appPath] })).startsWith(realpathSync(root) + sep)
  } catch {
    return false
  }
}

/** Taro's own, where the app or its command line has it. */
function requireTaro(name: string, appPath: string): unknown {
  const resolve = (wanted: string, ...paths: string[]) => require.resolve(wanted, { paths })
  try {
    return require(resolve(name, appPath, dirname(resolve('@tarojs/cli/package.json', appPath)), __dirname))
  } catch (cause) {
    throw new Error(`There is no @tarojs/cli in ${appPath}. Run this in the folder of your Taro app.`, { cause })
  }
}
