import type Config from 'webpack-chain'
import { isQueryModule } from './isQueryModule'
import { PluginError } from './PluginError'
import { privateNamesToProperties } from './privateNamesToProperties'

/**
 * Compiles TanStack and our packages with the app's own Babel configuration, and so to the app's own target.
 * Taro compiles src/ and what has "taro" in its path; everything else is shipped as its authors wrote it.
 */
export function compileToAppTarget(chain: Config): void {
  const script = chain.module.rules.get('script')
  const babel = script?.uses.get('babelLoader')
  if (!babel) {
    throw new PluginError(
      'Taro\'s webpack configuration has no rule "script" with a babelLoader; use @tarojs/webpack5-runner 4.',
    )
  }
  const options = babel.get('options')

  // A rule of its own, and not more in Taro's: that one leaves out .cjs and obeys the app's compile.exclude.
  script.exclude.add(isQueryModule)
  chain.module
    .rule('taro-query')
    .test(/\.[cm]?js$/)
    .include.add(isQueryModule)
    .end()
    .use('babelLoader')
    .loader(babel.get('loader'))
    .options({
      ...options,
      plugins: [...(options.plugins ?? []), privateNamesToProperties],
      // `this.x = 1` in place of a helper call for each field, in these packages only.
      assumptions: { ...options.assumptions, setPublicClassFields: true },
    })
}
