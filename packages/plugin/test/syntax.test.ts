// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are code.
import { join } from 'node:path'
import type { BuiltModule, EmittedBuild } from '../src/build/EmittedBuild'
import { inspectSyntax } from '../src/syntax/inspectSyntax'

const appPath = join(__dirname, 'app')
const es5 = 'last 3 versions, Android >= 4.1, ios >= 8'
const template = 'defaults and fully supports es6-module, maintained node versions'

const browserslist = process.env.BROWSERSLIST
afterEach(() => {
  if (browserslist === undefined) delete process.env.BROWSERSLIST
  else process.env.BROWSERSLIST = browserslist
})

/** A module of a package of the app of these tests, as the bundler has it. */
const moduleOf = (file: string, code: string): BuiltModule => ({
  file: join(appPath, file),
  bundle: '',
  scripts: ['vendors.js'],
  code: () => code,
  trail: () => [],
})

/** What is said of a build that emits a script. */
const inspect = (script: string, target = 'ios 12, chrome 70', build: Partial<EmittedBuild> = {}) => {
  process.env.BROWSERSLIST = target
  const files = [{ path: 'vendors.js', content: script }]
  return inspectSyntax(appPath)({
    platform: 'weapp',
    runner: 'webpack5',
    isProduction: true,
    files,
    modules: [],
    ...build,
  })
}

it.each([
  ['optional chaining', 'a(); b?.c', 'optional chaining (ES2020)', 'chrome 70, ios 12', 6],
  ['nullish coalescing', 'a ?? b', 'nullish coalescing (ES2020)', 'chrome 70, ios 12', 1],
  ['a logical assignment', 'a ||= b', 'logical assignment (ES2021)', 'chrome 70, ios 12', 1],
  ['a numeric separator', 'a(1_000)', 'numeric separator (ES2021)', 'chrome 70, ios 12', 3],
  ['a BigInt', 'a(1n)', 'BigInt literal (ES2020)', 'ios 12', 3],
  ['a class field', 'class A { b = 1 }', 'class field (ES2022)', 'chrome 70, ios 12', 11],
  ['a static block', 'class A { static {} }', 'static block (ES2022)', 'chrome 70, ios 12', 11],
  ['lookbehind', 'a(/(?<=b)c/)', 'lookbehind in a regular expression (ES2018)', 'ios 12', 3],
  ['the flag d', 'a(/b/d)', 'regular expression with the flag d (ES2022)', 'chrome 70, ios 12', 3],
  ['a modifier', 'a(/(?i:b)/)', 'modifiers in a regular expression (ES2025)', 'chrome 70, ios 12', 3],
])('finds %s', (_, script, construct, engines, column) => {
  expect(inspect(script).problems).toEqual([
    `vendors.js has ${construct}, which ${engines} cannot read: vendors.js:1:${column}`,
  ])
})

it.each([
  ['an async generator', 'async function* a() {}', 'async generator (ES2018)'],
  ['for await', 'async () => { for await (var a of b); }', 'for await (ES2018)'],
  ['object spread', 'var a = { ...b }', 'object rest or spread (ES2018)'],
  ['object rest', 'var { a, ...b } = c', 'object rest or spread (ES2018)'],
  ['a named group', 'a(/(?<b>c)/)', 'named group in a regular expression (ES2018)'],
  ['the flag s', 'a(/b/s)', 'regular expression with the flag s (ES2018)'],
  ['catch without a name', 'try {} catch {}', 'catch without a name (ES2019)'],
])('finds %s where the target is ES2017', (_, script, construct) => {
  expect(inspect(script, 'ios 11, chrome 57').problems).toContainEqual(
    expect.stringContaining(`vendors.js has ${construct}, which chrome 57`),
  )
})

it.each([
  ['an arrow function', '() => 1', 'arrow function (ES2015)'],
  ['a class', 'class A {}', 'class (ES2015)'],
  ['let', 'let a', 'let or const (ES2015)'],
  ['a template', '`a${b}`', 'template literal (ES2015)'],
  ['destructuring', 'var [a] = b', 'destructuring (ES2015)'],
  ['a default parameter', 'function a(b = 1) {}', 'default or rest parameter (ES2015)'],
  ['spread', 'a(...b)', 'spread (ES2015)'],
  ['for-of', 'for (var a of b);', 'for-of (ES2015)'],
  ['a generator', 'function* a() {}', 'generator (ES2015)'],
  ['a computed property', 'var a = { [b]: 1 }', 'computed property (ES2015)'],
  ['a shorthand property', 'var a = { b }', 'shorthand property or method (ES2015)'],
  ['new.target', 'function a() { return new.target }', 'new.target (ES2015)'],
  ['a binary number', 'a(0b1)', 'binary or octal number (ES2015)'],
  ['the flag u', 'a(/b/u)', 'regular expression with the flag u (ES2015)'],
  ['exponentiation', 'a **= b', 'exponentiation (ES2016)'],
  ['an async function', 'async function a() {}', 'async function (ES2017)'],
])('finds %s where the target is ES5', (_, script, construct) => {
  expect(inspect(script, es5).problems).toEqual([
    expect.stringMatching(
      `vendors.js has ${construct.replace(/[()]/g, '\\$&')}, which android 4.1, .*ie 9.* cannot read: vendors.js:1:`,
    ),
  ])
})

it.each([
  ['ES5', 'var a = { get b() { return /(?:c)[(?<=]\\(?<d/g } }; function e() { "use strict"; return a.b }', es5],
  [
    'what ES2017 has',
    'const a = async ({ b = 1 }, ...c) => { for (const d of c) await `${d ** b}` }',
    'ios 11, chrome 57',
  ],
  [
    'what every browser of the default template reads',
    'class A { b = c?.d ?? 1n; static { e ||= /(?<=f)g/d } }',
    template,
  ],
  ['a text', 'a("b?.c ?? #d")', es5],
])('has nothing to say of %s', (_, script, target) => {
  expect(inspect(script, target)).toMatchObject({ problems: [], advice: [], lines: [] })
})

it('finds private names, whatever the target', () => {
  const { problems, advice } = inspect('class A { #a = 1; #b() { return #a in this } }', 'chrome 130')

  expect(problems).toEqual([
    "vendors.js has private names #a, #b (ES2022), which the mini programs' own tools refuse, whatever the target: vendors.js:1:11",
  ])
  expect(advice).toContainEqual(expect.stringContaining('A higher browserslist does not help with private names'))
})

it('names a script that cannot be parsed, and one that no bundler has seen', () => {
  expect(inspect('const = ').problems).toEqual(['vendors.js cannot be parsed: Unexpected token (1:6)'])
  expect(inspect('a?.b').advice).toEqual([
    'What no module of the build has was copied, or a plugin wrote it: compile it there.',
  ])
  expect(inspect('export var a = 1', es5).problems).toEqual([
    'vendors.js has import or export (ES2015), which is for the bundler, and no mini program reads: vendors.js:1:1',
  ])
})

it('names the package and the module that it comes from, once', () => {
  const modules = [
    moduleOf('counter/index.js', 'export class Counter { #count = a?.b }'),
    moduleOf('counter/more.js', 'export const more = a?.b'),
    moduleOf('src/app.tsx', 'a && a.b'),
  ]
  const { problems, advice } = inspect('class A { #e = a?.b; c = a?.b }', 'ios 12', { modules })

  expect(problems).toEqual([
    "counter has private name #count (ES2022), which the mini programs' own tools refuse, whatever the target: counter/index.js",
    'counter has optional chaining (ES2020), which ios 12 cannot read: counter/index.js, counter/more.js',
    'vendors.js has class field (ES2022), which ios 12 cannot read: vendors.js:1:22',
  ])
  expect(advice?.[0]).toMatch(/^Have Babel compile it, by mini\.compile\.include: /)
})

it("says what Babel can do nothing about, and what to do about the rest with the package's name", () => {
  const modules = [moduleOf('counter/index.js', 'a ?? /(?<=b)c/')]

  expect(inspect('a ?? /(?<=b)c/', 'ios 12', { modules }).advice).toEqual([
    'Have Babel compile it, by mini.compile.include: [/counter[\\\\/]/] in config/index, or raise the browserslist.',
    'What Babel cannot compile needs a higher browserslist, or another version of the package.',
  ])
})

it('takes ES2015 from the Vite runner, which emits it whatever the browserslist says', () => {
  const { problems, summary } = inspect('() => 1', es5, { runner: 'vite' })

  expect(problems).toEqual([])
  expect(summary).toEqual([
    expect.stringMatching(/^the target is ES2015, the oldest that the Vite runner emits \(android 4\.1, /),
  ])
  expect(inspect('() => b?.c', es5, { runner: 'vite' }).problems).toHaveLength(1)
})

it('says what the target is', () => {
  expect(inspect('', 'ios 12, chrome 70').summary).toEqual(['the target is ES2017 (chrome 70, ios 12)'])
  expect(inspect('', es5).facts).toMatchObject({ edition: 'ES5' })
  expect(inspect('', 'and_qq 14').summary).toEqual(['the target is ES5 (a browser that Babel does not know)'])
})

describe('on H5', () => {
  const onH5 = (script: string, target: string) => inspect(script, target, { platform: 'h5' })

  it('leaves modules and private names to browsers that read them', () => {
    expect(onH5('import a from "b"; class C { #d = import.meta.url }', template).problems).toEqual([])
  })

  it('finds what a browser of the target cannot read, with the setting that compiles it', () => {
    const module = moduleOf('counter/index.js', 'class C { #d }')
    const { problems, advice } = inspect('class C { #d }', 'chrome 70', { platform: 'h5', modules: [module] })

    expect(problems).toEqual(['counter has private name #d (ES2022), which chrome 70 cannot read: counter/index.js'])
    expect(advice).toEqual([expect.stringContaining('by h5.compile.include: [/counter[\\\\/]/]')])
  })
})
