// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are code.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inspectHosts } from '../src/domains/inspectHosts'
import type { PluginOptions } from '../src/options'

const domains = {
  request: ['https://api.example.com', 'https://pay.example.com:8443'],
  upload: ['https://up.example.com'],
  download: ['https://cdn.example.com'],
  socket: ['wss://push.example.com'],
}

/** What is said of a build that emits a script. */
const inspect = (
  script: string,
  options: PluginOptions = { domains },
  { isProduction = true, path = 'common.js' } = {},
) =>
  inspectHosts(options, { appPath: '/app', constants: {} })({
    platform: 'weapp',
    runner: 'webpack5',
    isProduction,
    files: [{ path, content: script }],
    modules: [],
  })

const PLACE = '\n  common.js:1:9'
const MISSING = 'is not in domains.request, domains.upload or domains.download'

it.each([
  ['a host that is not listed', 'request("https://other.example.com/a")', `https://other.example.com ${MISSING}`],
  ['a parent of a listed host', 'request("https://example.com")', `https://example.com ${MISSING}`],
  ['a child of a listed host', 'request("https://v1.api.example.com")', `https://v1.api.example.com ${MISSING}`],
  [
    'a value of an object',
    'request({ baseURL: "https://other.example.com" })',
    `https://other.example.com ${MISSING}`,
    20,
  ],
  ['a template', 'request(`https://other.example.com/${id}`)', `https://other.example.com ${MISSING}`],
  ['a base in front of a path', 'request(`https://other.example.com${path}`)', `https://other.example.com ${MISSING}`],
  ['a sum', 'request("https://" + "other.example.com" + "/" + id)', `https://other.example.com ${MISSING}`],
  [
    'what ES5 makes of a template',
    'request("https://other.example.com/".concat(id))',
    `https://other.example.com ${MISSING}`,
  ],
  ['a placeholder in the path', 'request("https://other.example.com/{id}")', `https://other.example.com ${MISSING}`],
  ['a choice', 'request(a ? "https://other.example.com" : b)', `https://other.example.com ${MISSING}`, 13],
  [
    'one of several in a text',
    'request("https://api.example.com,https://other.example.com")',
    `https://other.example.com ${MISSING}`,
  ],
  [
    'a text of JSON',
    `request(JSON.parse('{"api":["https://other.example.com"]}'))`,
    `https://other.example.com ${MISSING}`,
    20,
  ],
  ['a socket', 'request("wss://other.example.com")', 'wss://other.example.com is not in domains.socket'],
  [
    'a socket that is listed for requests',
    'request("wss://api.example.com")',
    'wss://api.example.com is not in domains.socket',
  ],
  [
    'a port that is not listed',
    'request("https://api.example.com:8443")',
    'https://api.example.com:8443 is listed as api.example.com: the port has to be the listed one, or in neither',
  ],
  [
    'a listed port that is missing',
    'request("https://pay.example.com/a")',
    'https://pay.example.com is listed as pay.example.com:8443: its port has to be in the URL',
  ],
  [
    'the port 443',
    'request("https://api.example.com:443/a")',
    'https://api.example.com:443 has the port 443; WeChat wants it left out',
  ],
  [
    'a port that is none',
    'request("https://api.example.com:99999")',
    'https://api.example.com:99999 has a port that is no number from 1 to 65535',
  ],
  ['http', 'request("http://api.example.com")', 'http://api.example.com is http; a phone calls https only'],
  [
    'a picture that is looked at',
    '(0, taro.getImageInfo)({ src: "https://other.example.com/a" })',
    `https://other.example.com ${MISSING}`,
    31,
  ],
  ['ws', 'request("ws://push.example.com")', 'ws://push.example.com is ws; a phone calls wss only'],
  [
    'an IP address',
    'request("https://8.8.8.8/a")',
    'https://8.8.8.8 is an IP address; a phone calls domain names only',
  ],
  ['localhost', 'request("http://localhost:3000")', 'http://localhost:3000 is the phone itself'],
  ['the local network', 'request("http://192.168.1.5:4000/a")', 'http://192.168.1.5:4000 is in your own network'],
  [
    "WeChat's own API",
    'request("https://api.weixin.qq.com/sns/jscode2session")',
    'https://api.weixin.qq.com can never be listed; calls with an AppSecret belong on your server',
  ],
  ['letters that are not ASCII', 'request("https://书.example.com")', `https://xn--1jq.example.com ${MISSING}`],
])('finds %s', (_, script, problem, column = 9) => {
  expect(inspect(script).problems).toEqual([problem + PLACE.replace(/\d+$/, String(column))])
})

it.each([
  [
    'listed hosts',
    'request("https://api.example.com/a"); request(`https://up.example.com/${id}`); connect("wss://push.example.com:9000")',
  ],
  ['capitals', 'request("HTTPS://API.EXAMPLE.COM")'],
  ['a listed port', 'request("https://pay.example.com:8443/a")'],
  ['a port that is known at run time', 'request(`https://api.example.com:${port}/a`)'],
  ['a sentence', 'show("https://other.example.com is where to look"); show("See https://other.example.com")'],
  ['a sentence around a value', 'show("The error " + code + " is explained at https://other.example.com/" + code)'],
  ['what is printed', 'console.warn("https://other.example.com", [`https://other.example.com/${id}`])'],
  ['what is thrown', 'throw new Error("https://other.example.com")'],
  ['what an error is made of', 'report(new ApiError(404, { docs: "https://other.example.com" }))'],
  [
    'what is compared',
    'a === "https://other.example.com"; a.startsWith("https://other.example.com"); switch (a) { case "https://other.example.com": }',
  ],
  [
    'what is shown',
    'jsx(Image, { src: a ? "https://other.example.com/a.png" : b }); audio.src = "https://other.example.com/a.mp3"',
  ],
  ['a shared card', 'onShare(() => ({ imageUrl: "https://other.example.com/a.png" }))'],
  [
    'namespaces and schemas',
    'create("http://www.w3.org/2000/svg"); use({ $schema: "https://other.example.com/a.json" })',
  ],
  ['a style', 'style({ backgroundImage: "url(https://other.example.com/a.png)" })'],
  ['a query', 'open("/pages/web/index?url=https://other.example.com")'],
  ['a part of a query', 'open("/pages/web/index?url=" + encodeURIComponent("https://other.example.com/help"))'],
  ['a text on a page', 'jsx(Text, { children: ["http://other.example.com", a] })'],
  ['a JSON module, as Vite writes it', 'const $schema = "https://other.example.com/a.json", name = "a"'],
  ['the folders of WeChat', 'read("http://tmp/a.png"); read("http://usr/a"); read("wxfile://usr/a")'],
  ['what a polyfill tries', 'new URL("http://a#б"); new URL("https://тест"); new URL("http://x?y", "https://a")'],
  [
    'comments and patterns',
    '/* https://other.example.com */ // "https://other.example.com"\n/^https:\\/\\/other.example.com/.test(a)',
  ],
  ['a scheme alone', 'a.replace("http://", "https://"); request("https://" + host)'],
  ['a pattern for hosts', 'allow("https://*.example.com")'],
  [
    "React's own text",
    'function f(e) { for (var t = "https://reactjs.org/docs/error-decoder.html?invariant=" + e; ;) t += e }',
  ],
])('has nothing to say of %s', (_, script) => {
  const { problems, lines } = inspect(script)

  expect(problems).toEqual([])
  expect(lines.filter((line) => !/^calls (what is listed|no host)/.test(line))).toEqual([])
})

it('lists what is trusted', () => {
  const { lines, facts } = inspect(
    'request("https://api.example.com/a"); request("https://api.example.com/b"); connect("wss://push.example.com")',
  )

  expect(lines).toEqual(['calls what is listed: https://api.example.com, wss://push.example.com'])
  expect(facts).toMatchObject({
    found: [{ host: 'https://api.example.com', verdict: 'trusted' }, { host: 'wss://push.example.com' }],
  })
})

it('compares with no list where there is none, and still finds what no phone can call', () => {
  const { lines, problems } = inspect('request("https://any.example.com"); request("http://any.example.com")', {})

  expect(lines).toEqual(['calls, with no list in domains (config/index) to compare with: https://any.example.com'])
  expect(problems).toEqual(['http://any.example.com is http; a phone calls https only\n  common.js:1:45'])
})

it("takes the developer's own server for what it is while developing", () => {
  const { lines, problems } = inspect(
    'a("http://localhost:3000"); b("http://192.168.1.5:4000")',
    { domains },
    { isProduction: false },
  )

  expect(lines).toEqual([
    'calls your own server, as only a development build can: http://192.168.1.5:4000, http://localhost:3000',
  ])
  expect(problems).toEqual([])
})

it('says once what to do, and nothing if there is nothing to do', () => {
  expect(inspect('request("https://a.example.com"); request("https://b.example.com")').advice).toEqual([
    'Add what is missing to domains in config/index, and at mp.weixin.qq.com → 管理 → 开发管理 → 开发设置 → 服务器域名. ' +
      'Each domain needs an ICP filing (ICP 备案), and changes are counted: WeChat takes 50 a month, older tutorials say 5.',
    'What nothing calls belongs in the option ignore.',
  ])
  expect(inspect('request("http://a.example.com")').advice).toEqual([
    'What nothing calls belongs in the option ignore.',
  ])
  expect(inspect('').advice).toEqual([])
})

it('leaves alone what the app ignores: a host, the beginning of a URL, a pattern', () => {
  const ignore = ['docs.example.com', 'https://cdn.example.org/open', /^https:\/\/\w+\.example\.net\//g]
  const script =
    'a("https://docs.example.com"); a("https://cdn.example.org/open/1"); a("https://x.example.net/1"); a("https://y.example.net/2")'

  expect(inspect(script, { domains, ignore }).problems).toEqual([])
  expect(inspect('a("https://cdn.example.org/closed")', { domains, ignore }).problems).toHaveLength(1)
})

it('doubts pictures and the like, which a component loads from anywhere', () => {
  const { lines, problems } = inspect('const logo = "https://other.example.com/logo.png?v=2"')

  expect(lines).toEqual([`may call https://other.example.com, which ${MISSING}\n  common.js:1:14`])
  expect(problems).toEqual([])
  expect(
    inspect('const logo = "https://other.example.com/logo.png"; a("https://other.example.com/b")').problems,
  ).toHaveLength(1)
})

it.each([
  ['http', 'a("http://" + host)'],
  ['one that is chosen', 'a((isSafe ? "https" : "http") + "://" + host)'],
])('doubts a host whose scheme is %s', (_, call) => {
  expect(inspect(`const host = "other.example.com"; ${call}`).lines).toEqual([
    expect.stringMatching(/^may call other\.example\.com, which is not in /),
  ])
})

it('takes names that begin as addresses do for names', () => {
  expect(inspect('a("https://10.example.com")').problems).toEqual([
    `https://10.example.com ${MISSING}\n  common.js:1:3`,
  ])
})

it('doubts a host that has a gap, and one without a scheme where a scheme lacks its host', () => {
  expect(inspect('a(`https://${env}.example.com/v1`)')).toMatchObject({
    lines: [
      'may call https://….example.com, which gets its host at run time, where development checks it\n  common.js:1:3',
    ],
    problems: [],
  })
  expect(inspect('const host = "other.example.com"; a("https://" + host)')).toMatchObject({
    lines: [
      'may call other.example.com, which is not in domains.request, domains.upload, domains.download or domains.socket\n  common.js:1:14',
    ],
    problems: [],
  })
  expect(inspect('const host = "other.example.com"; const listed = "api.example.com"').lines).toEqual([
    'calls no host that is written in the code',
  ])
})

it('names a script that it cannot read, and looks at what is in quotes there', () => {
  const { lines, problems } = inspect('const = ; a("https://other.example.com"); see https://more.example.com')

  expect(lines).toEqual(['was not read, but for URLs in quotes: common.js: Unexpected token (1:6)'])
  expect(problems).toEqual([`https://other.example.com ${MISSING}\n  common.js:1:13`])
})

it('looks at scripts only', () => {
  expect(inspect('<image src="https://other.example.com" />', { domains }, { path: 'base.wxml' }).problems).toEqual([])
})

describe('where a host comes from', () => {
  let appPath: string
  beforeEach(() => {
    appPath = mkdtempSync(join(tmpdir(), 'taro-query-'))
  })
  afterEach(() => rmSync(appPath, { recursive: true }))

  const built = (script: string, sources: Record<string, string>, constants: Record<string, string> = {}) => {
    const files = Object.entries(sources).map(([name, text]) => {
      const path = join(appPath, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      return path
    })
    const build = {
      platform: 'weapp',
      runner: 'webpack5',
      isProduction: true,
      files: [{ path: 'common.js', content: script }],
      modules: files.map((file) => ({ file, bundle: '', scripts: ['common.js'], code: () => '', trail: () => [] })),
    } as const
    return inspectHosts({ domains }, { appPath, constants })(build).problems
  }

  it("is the app's own line, not one in a comment", () => {
    const source =
      '// https://other.example.com\nexport const client = {\n  baseURL: `https://other.example.com/${version}`,\n}'

    expect(built('a("https://other.example.com/v1")', { 'src/api.ts': source })).toEqual([
      `https://other.example.com ${MISSING}\n  src/api.ts:3`,
    ])
  })

  it('is a constant of the build', () => {
    const constants = { 'process.env.TARO_APP_API': '"https://other.example.com"' }

    expect(built('a("https://other.example.com")', {}, constants)).toEqual([
      `https://other.example.com ${MISSING}\n  process.env.TARO_APP_API`,
    ])
  })

  it('is a package; what such a one could never call is its own affair', () => {
    const library = {
      'node_modules/sdk/index.js':
        'track("https://sdk.example.org"); or("http://localhost"); or("http://sdk.example.org")',
    }
    const script = 'a("https://sdk.example.org"); b("http://localhost"); c("http://sdk.example.org")'

    expect(built(script, library)).toEqual([`https://sdk.example.org ${MISSING}\n  node_modules/sdk/index.js:1`])
    expect(built(script, { ...library, 'src/api.ts': "a('http://localhost')" })).toHaveLength(2)
  })

  it('is three places, and how many more', () => {
    const sources = Object.fromEntries([1, 2, 3, 4, 5].map((name) => [`src/${name}.ts`, "'https://other.example.com'"]))

    expect(built('a("https://other.example.com")', sources)).toEqual([
      `https://other.example.com ${MISSING}\n  src/1.ts:1\n  src/2.ts:1\n  src/3.ts:1\n  and 2 more`,
    ])
  })
})
