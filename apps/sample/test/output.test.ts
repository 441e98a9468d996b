import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { parse } from 'acorn'
import { wxmlToJs } from 'miniprogram-compiler'
import compileWxss from 'miniprogram-compiler/src/wcsc'

const dist = join(__dirname, '../dist')

function filesOf(platform: 'weapp' | 'h5', extension: string): string[] {
  const folder = join(dist, platform)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => extname(file) === extension)
    .map((file) => join(folder, file))
  if (files.length === 0) throw new Error(`There are no ${extension} files in ${folder}. Build the sample first.`)
  return files
}

/** What every browser of apps/sample's browserslist (ios >= 12, chrome >= 70) can parse. */
const TARGET = 2019

it.each(['weapp', 'h5'] as const)('holds no syntax above the target in any emitted script: %s', (platform) => {
  for (const file of filesOf(platform, '.js')) {
    const source = readFileSync(file, 'utf8')
    try {
      parse(source, { ecmaVersion: TARGET, sourceType: 'script' })
    } catch (cause) {
      throw new Error(`${file} is not ES${TARGET}: ${(cause as Error).message}`, { cause })
    }
  }
})

it('keeps the main package of the mini program under 700 KB', () => {
  const folder = join(dist, 'weapp')
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .filter((entry) => entry.isFile())
    .reduce((sum, { size }) => sum + size, 0)
  expect(bytes).toBeLessThan(700 * 1024)
})

it('has the icons of the tab bar in the H5 bundle: they are there when the network is not', () => {
  const pictures = readdirSync(join(dist, 'h5'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.png'),
  )
  expect(pictures).toEqual([])
})

/** What stands in each library's source once, and outlives the minifier. */
const FINGERPRINTS = {
  // Its time-out interceptor's message: terser may have written it in ASCII.
  '@tarojs/taro': /网络链接超时|\\u7f51\\u7edc\\u94fe\\u63a5\\u8d85\\u65f6/g,
  '@tanstack/query-core': /Missing queryFn: /g,
  react: /\.PureComponent=/g,
}

it.each(Object.entries(FINGERPRINTS))('bundles one copy of %s', (_name, fingerprint) => {
  const copies = (file: string) => readFileSync(file, 'utf8').match(fingerprint)?.length ?? 0
  const sum = (files: string[]) => files.map(copies).reduce((total, count) => total + count, 0)

  expect(sum(filesOf('weapp', '.js'))).toBe(1)
  expect(sum(filesOf('h5', '.js'))).toBe(1)
})

it('calls the built-in origin, and no address of this computer', () => {
  const source = filesOf('weapp', '.js')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  expect(source).toContain('https://api.bookshelf.example')
  expect(source).not.toMatch(/127\.0\.0\.1|localhost:|192\.168\./)
})

it('checks the trusted domains: urlCheck is on in a production build', () => {
  const { setting } = JSON.parse(readFileSync(join(dist, 'weapp/project.config.json'), 'utf8'))
  expect(setting.urlCheck).toBe(true)
})

it('passes WeChat’s own template compiler', () => {
  expect(wxmlToJs(join(dist, 'weapp'), { maxBuffer: 64 * 1024 * 1024 })).toContain('$gwx')
})

it('passes WeChat’s own style compiler', () => {
  const sheets = filesOf('weapp', '.wxss').map((file) => relative(join(dist, 'weapp'), file).replace(/\.wxss$/, ''))
  // It returns its error.
  expect(compileWxss(join(dist, 'weapp'), sheets)).not.toBeInstanceOf(Error)
})
