// A process that makes several Taro builds for WeChat and production, one after the other, and tells each that is done: most of
// the time of a build of a small app is that of loading Taro and webpack. What `taro build` does before it has a Kernel is
// repeated here (@tarojs/cli, dist/cli.js).
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BROWSERS } from './plan.mjs'

const appPath = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const require = createRequire(join(appPath, 'package.json'))
const { Config, Kernel } = require('@tarojs/service')
const presets = join(dirname(require.resolve('@tarojs/cli/package.json')), 'dist/presets')

process.chdir(appPath)
Object.assign(process.env, { NODE_ENV: 'production', TARO_ENV: 'weapp' })

for (const build of JSON.parse(process.argv[2])) {
  const started = Date.now()
  const failure = await make(build).then(() => undefined, describe)
  process.send({ milliseconds: Date.now() - started, failure })
}
process.disconnect()

/** webpack rejects with a list. */
function describe(error) {
  return [error]
    .flat()
    .map(({ message }) => message)
    .join('\n')
}

async function make({ output, app, language, plugins, aliases = {} }) {
  Object.assign(process.env, {
    APP: app,
    OUTPUT: output,
    PLUGINS: plugins.join(','),
    ALIASES: JSON.stringify(aliases),
    BROWSERSLIST: BROWSERS[language],
  })
  const config = new Config({ appPath, disableGlobalConfig: true })
  await config.init({ mode: 'production', command: 'build' })
  const kernel = new Kernel({ appPath, presets: [join(presets, 'index.js')], config, plugins: [] })
  kernel.optsPlugins = [
    join(presets, 'commands/build.js'),
    '@tarojs/plugin-platform-weapp',
    '@tarojs/plugin-framework-react',
  ]
  await kernel.run({
    name: 'build',
    opts: { _: ['build'], options: { platform: 'weapp', isWatch: false, noCheck: true, args: {} }, isHelp: false },
  })
}
