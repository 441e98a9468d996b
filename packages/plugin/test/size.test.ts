import { join } from 'node:path'
import type { EmittedBuild } from '../src/build/EmittedBuild'
import { inspectSize } from '../src/size/inspectSize'

const KB = 1024
const appJson = { path: 'app.json', content: '{"subPackages":[{"root":"packages/pay/"}]}' }
const fill = (path: string, kilobytes: number) => ({ path, content: new Uint8Array(kilobytes * KB).fill(32) })

const inspect = (files: EmittedBuild['files'], build: Partial<EmittedBuild> = {}) =>
  inspectSize({ platform: 'weapp', runner: 'webpack5', isProduction: true, files, modules: [], ...build })

it('says what the main package weighs, without its subpackages and source maps', () => {
  const { summary, problems } = inspect([
    fill('app.js', 100),
    fill('base.wxml', 50),
    fill('app.js.map', 4000),
    { ...appJson },
    fill('packages/pay/index.js', 1500),
  ])

  expect(summary?.at(-1)).toBe('the main package has 151 KB of 2048 KB')
  expect(problems).toEqual([])
})

it('says what WeChat would not take, a main package or a subpackage, and when there is little room left', () => {
  const { summary, problems } = inspect([fill('app.js', 2049), appJson, fill('packages/pay/a.png', 3000)])

  expect(summary?.slice(1)).toEqual([
    expect.stringMatching(
      /^⚠ the main package has 2050 KB of 2048 KB: too big for a preview or an upload\. Move pages/,
    ),
    expect.stringMatching(/^⚠ the subpackage packages\/pay has 3000 KB of 2048 KB: too big/),
  ])
  // What DevTools leaves out, a build does not know.
  expect(problems).toEqual([])
  expect(inspect([fill('app.js', 1900)]).summary?.at(-1)).toBe('the main package has 1900 KB of 2048 KB: nearly full')
})

it('knows no limit of other platforms', () => {
  const { summary, problems } = inspect([fill('app.js', 3000)], { platform: 'alipay' })

  expect(problems).toEqual([])
  expect(summary?.at(-1)).toBe('the main package has 3000 KB')
})

it('gives the libraries their share of each script, comments left out', () => {
  const moduleOf = (file: string, code: string) => ({
    file: join(__dirname, file),
    bundle: '',
    scripts: ['app.js'],
    code: () => code,
    trail: () => [],
  })
  const { summary, facts } = inspect([fill('app.js', 100), fill('other.js', 20)], {
    modules: [
      moduleOf('app/linked/index.js', `/* ${'long '.repeat(100)} */${'a'.repeat(300)}`),
      moduleOf('app/counter/index.js', 'a'.repeat(700)),
    ],
  })

  expect(facts).toMatchObject({ libraries: 30 * KB })
  expect(summary?.[0]).toBe('TanStack and taro-query: about 30 KB of 120 KB of scripts, by their share of the modules')
})

it('has no packages to weigh on H5, which is loaded file by file', () => {
  const { summary } = inspect([fill('js/app.js', 3000)], { platform: 'h5' })

  expect(summary).toEqual([expect.stringMatching(/^TanStack and taro-query: about 0 KB of 3000 KB of scripts/)])
})
