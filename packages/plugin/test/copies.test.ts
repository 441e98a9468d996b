import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuiltModule } from '../src/build/EmittedBuild'
import { inspectCopies } from '../src/copies/inspectCopies'

let appPath: string
beforeEach(() => {
  appPath = mkdtempSync(join(tmpdir(), 'taro-query-'))
  install('.', { name: 'shop', version: '1.0.0' })
})
afterEach(() => rmSync(appPath, { recursive: true }))

function install(directory: string, manifest: { name: string; version?: string }): void {
  mkdirSync(join(appPath, directory), { recursive: true })
  writeFileSync(join(appPath, directory, 'package.json'), JSON.stringify(manifest))
}

function moduleOf(file: string, trail: readonly string[] = ['src/app.tsx'], bundle = ''): BuiltModule {
  const paths = trail.map((path) => join(appPath, path))
  return { file: join(appPath, file), bundle, scripts: [`${bundle}/vendors.js`], code: () => '', trail: () => paths }
}

const inspect = (modules: readonly BuiltModule[]) =>
  inspectCopies(appPath)({ platform: 'weapp', runner: 'webpack5', isProduction: true, files: [], modules })

it.each(['@tarojs/taro', '@tarojs/runtime', 'react', '@tanstack/react-query', '@tanstack/query-core'])(
  'finds a second %s, where both are and who imports them',
  (name) => {
    install(`node_modules/${name}`, { name, version: '2.0.0' })
    install('node_modules/ui', { name: 'ui', version: '0.3.0' })
    install(`node_modules/ui/node_modules/${name}`, { name, version: '1.0.0' })

    const { problems, advice } = inspect([
      moduleOf(`node_modules/${name}/index.js`),
      moduleOf(`node_modules/ui/node_modules/${name}/index.js`, ['node_modules/ui/index.js', 'src/app.tsx']),
      moduleOf(`node_modules/ui/node_modules/${name}/inner.js`, [
        `node_modules/ui/node_modules/${name}/index.js`,
        'node_modules/ui/index.js',
      ]),
    ])

    expect(problems).toEqual([
      `${name} is in the bundle 2 times: 2.0.0 in node_modules/${name} (imported by shop@1.0.0); ` +
        `1.0.0 in node_modules/ui/node_modules/${name} (imported by ui@0.3.0)`,
    ])
    expect(advice).toHaveLength(1)
  },
)

it('finds one version of TanStack as ESM and as CommonJS', () => {
  install('node_modules/@tanstack/query-core', { name: '@tanstack/query-core', version: '5.0.0' })
  install('node_modules/old', { name: 'old' })

  expect(
    inspect([
      moduleOf('node_modules/@tanstack/query-core/build/modern/index.js'),
      moduleOf('node_modules/@tanstack/query-core/build/modern/index.cjs', ['node_modules/old/index.js']),
    ]).problems,
  ).toEqual([
    '@tanstack/query-core is in the bundle 2 times: 5.0.0 in node_modules/@tanstack/query-core/build/modern (imported by shop@1.0.0); ' +
      '5.0.0 in node_modules/@tanstack/query-core/build/modern (CommonJS) (imported by old)',
  ])
})

it('counts an independent subpackage by itself', () => {
  install('node_modules/react', { name: 'react', version: '18.3.1' })
  install('node_modules/ui/node_modules/react', { name: 'react', version: '17.0.2' })
  const own = moduleOf('node_modules/react/index.js')
  const other = (file: string) => moduleOf(file, ['src/app.tsx'], 'packages/pay')

  expect(inspect([own, other('node_modules/ui/node_modules/react/index.js')]).problems).toEqual([])
  expect(
    inspect([own, other('node_modules/react/index.js'), other('node_modules/ui/node_modules/react/index.js')]).problems,
  ).toEqual([expect.stringMatching(/^react is in the bundle of the subpackage packages\/pay 2 times: 18\.3\.1 in /)])
})

it('has nothing to say of one copy in many modules, nor of two of what may be there twice', () => {
  install('node_modules/react', { name: 'react', version: '18.3.1' })
  install('node_modules/a', { name: 'a' })
  install('node_modules/b/node_modules/a', { name: 'a' })

  expect(
    inspect([
      moduleOf('node_modules/react/index.js'),
      moduleOf('node_modules/react/cjs/react.production.min.js'),
      moduleOf('node_modules/a/index.js'),
      moduleOf('node_modules/b/node_modules/a/index.js'),
    ]),
  ).toMatchObject({ lines: [], problems: [], advice: [] })
})
