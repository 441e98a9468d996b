import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkOptions } from '../src/options'
import { buildApp, plugin, refused, scripts } from './buildApp'

jest.setTimeout(180_000)

/** What `taro init` writes for an app that need not be ES5, and for one that must. */
const template = 'defaults and fully supports es6-module, maintained node versions'
const es5 = 'last 3 versions, Android >= 4.1, ios >= 8'

// A linked package brings its own @tarojs/taro, and another package its own React, where the package manager does not
// hoist.
const copies = [
  { name: '@tarojs/taro', of: 'linked', code: 'module.exports = { getEnv: () => "a second copy of Taro" }' },
  { name: 'react', of: 'counter', code: 'module.exports = { version: "16.14.0" }' },
]
const modulesOf = (owner: string) => join(__dirname, 'app', owner, 'node_modules')
beforeAll(() => {
  for (const { name, of, code } of copies) {
    const directory = join(modulesOf(of), name)
    mkdirSync(directory, { recursive: true })
    writeFileSync(join(directory, 'package.json'), JSON.stringify({ name, version: '0.0.1', main: 'index.js' }))
    writeFileSync(join(directory, 'index.js'), code)
  }
})
afterAll(() => {
  for (const { of } of copies) rmSync(modulesOf(of), { recursive: true, force: true })
})

// The app has no @taro-query/react, unless a test installs it.
const react = join(__dirname, 'app/node_modules/@taro-query/react')
const uninstallReact = () => rmSync(react, { recursive: true, force: true })
const installReact = () => {
  mkdirSync(dirname(react), { recursive: true })
  symlinkSync(join(__dirname, '../../react'), react, 'junction')
}
beforeEach(uninstallReact)
afterAll(uninstallReact)

const holds = (directory: string, text: string) => [...scripts(directory).values()].some((code) => code.includes(text))
/** Whether the app's `@tanstack/react-query` is ours, whose hooks say this. */
const isPageAware = (directory: string) => holds(directory, '"refetchOnMount"') || holds(directory, "'refetchOnMount'")
const urlCheck = (directory: string) =>
  JSON.parse(readFileSync(join(directory, 'project.config.json'), 'utf8')).setting.urlCheck

describe('an app with one line more in its Taro configuration', () => {
  it("emits a mini program without private names for the default template's target, and checks hosts", async () => {
    const build = await buildApp('template', { type: 'weapp', target: template, plugins: [plugin], minify: false })

    expect(build.exitCode).toBe(0)
    expect(refused(build.directory, 2021)).toEqual([])
    expect(urlCheck(build.directory)).toBe(true)
    const report = JSON.parse(readFileSync(build.report, 'utf8'))
    expect(report).toMatchObject({ problems: [], syntax: { found: [] }, copies: { found: [] } })
    expect(report.size.libraries).toBeGreaterThan(50_000)
    expect(holds(build.directory, 'linked and there')).toBe(true)
    expect(holds(build.directory, 'a second copy of Taro')).toBe(false)
    expect(isPageAware(build.directory)).toBe(false)
  })

  it('emits nothing but ES5 for an ES5 target, and leaves host checks to a production build', async () => {
    installReact()
    const plugins = [[plugin, { aliasReactQuery: false }]]
    const build = await buildApp('es5', { type: 'weapp', target: es5, plugins, nodeEnv: 'development' })

    expect(build.exitCode).toBe(0)
    expect(refused(build.directory, 5)).toEqual([])
    expect(urlCheck(build.directory)).toBe(false)
    expect(isPageAware(build.directory)).toBe(false)
    expect(build.stdout).toContain('the target is ES5 (android 4.1, ')
    expect(build.stdout).not.toContain('cannot read')
    expect(build.stdout).toContain('urlCheck is false in the emitted project.config.json; yours says true')
  })

  it('stops at a package that nobody compiled, and at a second React, with whose they are', async () => {
    const build = await buildApp('counter', {
      type: 'weapp',
      target: es5,
      plugins: [plugin],
      counter: true,
    })

    expect(build.exitCode).toBe(1)
    expect(scripts(build.directory).size).toBe(0)
    for (const problem of [
      "✖ counter has private name #count (ES2022), which the mini programs' own tools refuse, whatever the target: counter/index.js",
      '✖ counter has class (ES2015), which android 4.1, ie 9, ios 8 cannot read: counter/index.js',
      '✖ react is in the bundle 2 times: 0.0.1 in counter/node_modules/react (imported by counter); 18.3.1 in ',
    ]) {
      expect(build.stdout).toContain(problem)
    }
    expect(JSON.parse(readFileSync(build.report, 'utf8')).problems).toHaveLength(5)
  })

  it('emits an H5 bundle that parses, whichever package has private names, and whose hooks follow pages', async () => {
    installReact()
    const build = await buildApp('h5', { type: 'h5', target: template, plugins: [plugin] })

    expect(build.exitCode).toBe(0)
    expect(holds(build.directory, 'class Counter{#')).toBe(true)
    expect(refused(build.directory, 2022)).toEqual([])
    expect(isPageAware(build.directory)).toBe(true)
    const { size, ...report } = JSON.parse(readFileSync(build.report, 'utf8'))
    expect(report).toMatchObject({ platform: 'h5', problems: [], syntax: { found: [] }, copies: { found: [] } })
    expect(report.hosts).toBeUndefined()
    expect(size).toMatchObject({ libraries: expect.any(Number), packages: [] })
    expect(build.stdout).toContain('@taro-query/plugin: h5, production')
  })
})

it('stops at an option that does not exist, with one sentence', async () => {
  const build = await buildApp('option', {
    type: 'weapp',
    target: es5,
    plugins: [[plugin, { domain: [] }]],
    minify: false,
  })

  expect(build.exitCode).toBe(1)
  expect(build.stderr).toContain('@taro-query/plugin: there is no option "domain"')
  expect(build.stderr).not.toContain('    at ')
})

it('refuses an option of another kind', () => {
  expect(() => checkOptions({ aliasReactQuery: 'no' as never })).toThrow(
    'aliasReactQuery in config/index is true or false',
  )
})
