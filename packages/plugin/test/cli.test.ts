import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

jest.setTimeout(60_000)

// The command as it is installed: its build.
const command = join(__dirname, '../bin/taro-query.js')

const run = (args: string[], cwd: string) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** The folder of an app with this configuration; below the package, where Taro is found. */
function makeApp(config?: string, env = ''): string {
  const folder = mkdtempSync(join(__dirname, 'app-'))
  folders.push(folder)
  writeFileSync(join(folder, '.env.production'), env)
  if (config === undefined) return folder
  mkdirSync(join(folder, 'config'))
  writeFileSync(join(folder, 'config/index.ts'), config)
  return folder
}

const withDomains = (domains: string) =>
  makeApp(`export default { plugins: ['other', ['@taro-query/plugin', { domains: ${domains} }]] }`)

it('prints each list as the console takes it, and says that there is nothing to compare with', async () => {
  const app = withDomains(
    "{ request: ['https://a.example.com', 'https://b.example.com:8443'], socket: ['wss://c.example.com'] }",
  )

  expect(await run(['domains'], app)).toEqual({
    code: 0,
    err: '',
    out: `request 合法域名
  https://a.example.com;https://b.example.com:8443

uploadFile 合法域名
  (none)

downloadFile 合法域名
  (none)

socket 合法域名
  wss://c.example.com

Nothing to compare with yet: taro-query domains --save writes taro-query.domains.json, to be committed.

The lists are kept at mp.weixin.qq.com → 管理 → 开发管理 → 开发设置 → 服务器域名.
Each domain needs an ICP filing (ICP 备案), and changes are counted: WeChat takes 50 a month, older tutorials say 5.
`,
  })
})

it('saves the lists, and says what has changed since', async () => {
  const app = withDomains("{ request: ['https://new.example.com', 'https://A.example.com'] }")
  const saved = join(app, 'taro-query.domains.json')
  writeFileSync(saved, '{ "request": ["https://a.example.com"], "upload": ["https://old.example.com"] }')

  expect(
    (await run(['domains'], app)).out,
  ).toContain(`Changed since taro-query.domains.json was saved; change it in the console too, then save again:
  + request  https://new.example.com
  - uploadFile  https://old.example.com
`)
  expect(await run(['domains', '--save'], app)).toMatchObject({ code: 0, out: expect.stringContaining('Commit it') })
  expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual({
    request: ['https://new.example.com', 'https://a.example.com'],
    upload: [],
    download: [],
    socket: [],
  })
  expect((await run(['domains'], app)).out).toContain('Nothing has changed since taro-query.domains.json was saved.')
})

it('prints JSON for a program', async () => {
  const app = withDomains("{ request: ['https://a.example.com'] }")
  const none = { request: [], upload: [], download: [], socket: [] }
  writeFileSync(join(app, 'taro-query.domains.json'), '{ "socket": ["wss://a.example.com"] }')

  expect(JSON.parse((await run(['domains', '--json'], app)).out)).toEqual({
    lists: { ...none, request: ['https://a.example.com'] },
    added: { ...none, request: ['https://a.example.com'] },
    removed: { ...none, socket: ['wss://a.example.com'] },
    saved: true,
  })
})

it("reads a configuration that asks for the platform and for what .env says, as Taro's build does", async () => {
  const app = makeApp(
    `export default async (merge, { mode }) => merge({}, {
      plugins: [['@taro-query/plugin', {
        domains: { request: [process.env.TARO_APP_API, \`https://\${mode}.\${process.env.TARO_ENV}.example.com\`] as string[] },
      }]],
    })`,
    'TARO_APP_API="https://env.example.com"',
  )

  expect((await run(['domains', '--type', 'tt'], app)).out).toContain(
    'https://env.example.com;https://production.tt.example.com',
  )
})

it('says how it is used, and which version it is', async () => {
  expect(await run(['--help'], __dirname)).toMatchObject({
    code: 0,
    out: expect.stringContaining('taro-query domains --save'),
  })
  const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'))
  expect((await run(['--version'], __dirname)).out).toBe(`${version}\n`)
})

it.each([
  ['no command', [], () => makeApp(), 'Give a command: domains.'],
  ['another command', ['domain'], () => makeApp(), 'Give a command: domains, not "domain".'],
  ['a word too many', ['domains', 'request'], () => makeApp(), 'what is "request"?'],
  ['an option that it does not know', ['domains', '--sve'], () => makeApp(), "Unknown option '--sve'"],
  [
    'a platform that Taro does not have',
    ['domains', '--type', 'wechat'],
    () => makeApp(),
    '--type takes weapp, alipay, tt, swan, qq, jd, h5, not "wechat".',
  ],
  ['a folder without an app', ['domains'], () => makeApp(), 'There is no config/index in'],
  ['a folder without Taro', ['domains'], () => '/', 'There is no @tarojs/cli in /.'],
  ['a configuration that throws', ['domains'], () => makeApp('throw new Error("no")'), 'Taro could not read'],
  [
    'an app without the plugin',
    ['domains'],
    () => makeApp('export default {}'),
    'config/index has no @taro-query/plugin among its plugins.',
  ],
  [
    'an app without lists',
    ['domains'],
    () => makeApp("export default { plugins: ['@taro-query/plugin'] }"),
    'config/index gives @taro-query/plugin no domains.',
  ],
  [
    'an entry that the console would refuse',
    ['domains', '--save'],
    () => withDomains("{ request: ['http://a.example.com'] }"),
    'domains.request: "http://a.example.com" is http, which a phone refuses; it has to begin with https://.',
  ],
])('ends with 1 and says what to do about %s', async (_, args, app, sentence) => {
  const { code, err } = await run(args, app())

  expect(err).toContain(sentence)
  expect(code).toBe(1)
})

it.each(['{', '[]', '{ "request": "https://a.example.com" }', '{ "requests": [] }'])(
  'does not take %s for saved lists',
  async (text) => {
    const app = withDomains("{ request: ['https://a.example.com'] }")
    writeFileSync(join(app, 'taro-query.domains.json'), text)

    expect(await run(['domains'], app)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not what "taro-query domains --save" writes. Save it anew.'),
    })
  },
)
