import { dirname } from 'node:path'
import type Config from 'webpack-chain'
import { isQueryModule } from './isQueryModule'
import { PluginError } from './PluginError'
import { packageOf } from './packageOf'
import { privateNamesToProperties } from './privateNamesToProperties'
import { readTaroPreset } from './readTaroPreset'

/**
 * What holds for TanStack's code and ours, and lets Babel write less: no `document.all`, fields and spread properties by
 * assignment, templates of primitives, nobody who reads a function's `length`, and no class that is called without `new`.
 */
const ASSUMPTIONS = {
  ignoreFunctionLength: true,
  ignoreToPrimitiveHint: true,
  noClassCalls: true,
  noDocumentAll: true,
  pureGetters: true,
  setPublicClassFields: true,
  setSpreadProperties: true,
}

/** What Taro's own H5 router needs: ES2020, which no template compiles but for ES5. */
const ROUTER_DEPENDENCIES: ReadonlySet<string> = new Set([
  'query-string',
  'decode-uri-component',
  'split-on-first',
  'filter-obj',
])

/**
 * Compiles TanStack and our packages to the app's own target, and on H5 what Taro's router needs. Taro compiles src/ and
 * what has "taro" in its path; everything else is shipped as its authors wrote it.
 *
 * The app's own Babel configuration is for the app's own code: here it is preset-env alone, which then may work around
 * the bugs of single engines one by one instead of writing all destructuring, defaults and templates in ES5.
 */
export function compileToAppTarget(chain: Config, appPath: string): void {
  const script = chain.module.rules.get('script')
  const babel = script?.uses.get('babelLoader')
  if (!babel) {
    throw new PluginError(
      'Taro\'s webpack configuration has no rule "script" with a babelLoader; use @tarojs/webpack5-runner 4.',
    )
  }
  // A rule of its own, and not more in Taro's: that one leaves out .cjs and obeys the app's compile.exclude.
  script.exclude.add(isCompiledHere)
  chain.module
    .rule('taro-query')
    .test(/\.[cm]?js$/)
    .include.add(isCompiledHere)
    .end()
    .use('babelLoader')
    .loader(babel.get('loader'))
    .options({ ...babel.get('options'), ...babelOptions(appPath) })
}

function isCompiledHere(file: string): boolean {
  const isOfRouter = process.env.TARO_ENV === 'h5' && ROUTER_DEPENDENCIES.has(packageOf(file)?.name ?? '')
  return isOfRouter || isQueryModule(file)
}

function babelOptions(appPath: string): object {
  const { path, targets } = readTaroPreset(appPath)
  const resolve = (name: string) => require.resolve(name, { paths: [dirname(path)] })
  const runtime = resolve('@babel/runtime/package.json')
  return {
    configFile: false,
    babelrc: false,
    presets: [[resolve('@babel/preset-env'), { bugfixes: true, modules: false, ...(targets && { targets }) }]],
    plugins: [
      privateNamesToProperties,
      // Whatever the target: the parsers of WeChat's own tools are older than its phones.
      resolve('@babel/plugin-transform-class-properties'),
      [
        resolve('@babel/plugin-transform-runtime'),
        // Its package.json has a version.
        { absoluteRuntime: dirname(runtime), version: (require(runtime) as { version: string }).version },
      ],
    ],
    assumptions: ASSUMPTIONS,
  }
}
