import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'

type Build = {
  type: 'weapp' | 'h5'
  /** Browserslist query: what the app says it supports. */
  target: string
  /** What stands in the `plugins` of the app's Taro configuration. */
  plugins: unknown[]
  nodeEnv?: 'production' | 'development'
  /** It takes half of a build's time. */
  minify?: boolean
  /** `hosts` is the one that calls them. */
  app?: 'app' | 'hosts'
  compiler?: 'webpack5' | 'vite'
  /** With a package in it that no mini program should have. */
  counter?: boolean
}

/** The plugin's sources; Taro compiles them as it does a TypeScript plugin of an app. */
export const plugin = join(__dirname, '../src')

/** Runs `taro build` on an app of this folder, and answers what a developer sees of it. */
export function buildApp(
  name: string,
  {
    type,
    target,
    plugins,
    nodeEnv = 'production',
    minify = true,
    app = 'app',
    compiler = 'webpack5',
    counter = false,
  }: Build,
) {
  const cwd = join(__dirname, app)
  const output = join('dist', name)
  const report = join(cwd, 'dist', `${name}.json`)
  const env = {
    ...process.env,
    NODE_ENV: nodeEnv,
    BROWSERSLIST: target,
    TEST_OUTPUT: output,
    TEST_PLUGINS: JSON.stringify(plugins),
    TEST_MINIFY: String(minify),
    TEST_COMPILER: compiler,
    ...(counter && { TEST_COUNTER: 'true' }),
    TARO_QUERY_REPORT: report,
  }
  const taro = require.resolve('@tarojs/cli/bin/taro')
  return new Promise<{ exitCode: number; stdout: string; stderr: string; directory: string; report: string }>(
    (resolve) => {
      execFile(
        process.execPath,
        [taro, 'build', '--type', type, '--no-check'],
        { cwd, env, maxBuffer: 2 ** 26 },
        (error, stdout, stderr) => {
          resolve({ exitCode: Number(error?.code ?? 0), stdout, stderr, directory: join(cwd, output), report })
        },
      )
    },
  )
}

/** Every emitted script, by its path in the build. */
export function scripts(directory: string): Map<string, string> {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'))
  return new Map(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')]))
}

/** The scripts that a parser of that ECMAScript version refuses, with what it says. */
export function refused(directory: string, ecmaVersion: 5 | 2021 | 2022): string[] {
  return [...scripts(directory)].flatMap(([path, code]) => {
    try {
      parse(code, { ecmaVersion, sourceType: 'script' })
      return []
    } catch (error) {
      return [`${path}: ${error instanceof Error ? error.message : String(error)}`]
    }
  })
}
