import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LaunchOptions, launch } from '@taro-query/simulator'

const MB = 1024 * 1024
let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'simulator-'))
  cpSync(join(__dirname, 'apps/packages'), dist, { recursive: true })
})
afterEach(() => rmSync(dist, { recursive: true }))

const write = (path: string, bytes: number) => {
  mkdirSync(join(dist, path, '..'), { recursive: true })
  writeFileSync(join(dist, path), Buffer.alloc(bytes))
}
/** The warnings on the app's console. */
const warnings = async (options: Partial<LaunchOptions> = {}) => {
  const app = await launch({ dist, ...options })
  await app.close()
  return app.console.map(({ text }) => text)
}

it('warns of a package that is larger than WeChat takes, and names its largest files', async () => {
  write('images/cover.png', 1.5 * MB)
  write('images/icon.png', 0.6 * MB)
  const [warning] = await warnings()
  expect(warning).toMatch(/^The main package is 21\d\d kB, more than the 2 MB \(2048 kB\) that WeChat takes\./)
  expect(warning).toContain('Its largest files: images/cover.png (1536 kB), images/icon.png (615 kB), ')
  expect(warning).toContain('put { rules: { packageSize: false } }')
})

it('refuses to launch it when the rule is on', async () => {
  write('two/big.json', 2 * MB)
  await expect(launch({ dist, rules: { packageSize: true } })).rejects.toThrow('The subpackage "two" is 2049 kB, more')
})

it('counts each package for itself, and nothing that is not uploaded', async () => {
  write('one/cover.png', 1.9 * MB)
  write('two/cover.png', 1.9 * MB)
  write('app.js.map', 5 * MB)
  expect(await warnings()).toEqual([])
})

it('counts all packages together', async () => {
  const roots = Array.from({ length: 16 }, (_, index) => `pack${index}`)
  for (const root of roots) {
    write(`${root}/cover.png`, 1.9 * MB)
    writeFileSync(join(dist, `${root}/index.js`), 'Page({})')
    writeFileSync(join(dist, `${root}/index.wxml`), '')
  }
  const subPackages = roots.map((root) => ({ root, pages: ['index'] }))
  writeFileSync(join(dist, 'app.json'), JSON.stringify({ pages: ['pages/index/index'], subPackages }))
  expect(await warnings()).toEqual([
    expect.stringMatching(/^All packages together are 31\d\d\d kB, more than the 30 MB/),
  ])
})

it('says nothing when the rule is off', async () => {
  write('images/cover.png', 3 * MB)
  expect(await warnings({ rules: { packageSize: false } })).toEqual([])
})
