import { createRelay, type RelayCode } from '@taro-query/relay'
import { asUser } from './support/asUser'
import { dialTo } from './support/dial'
import { HOSTILE, NAMES, PRIVATE_NAMES } from './support/hostile'
import { type Backend, startBackend } from './support/startBackend'

// Whoever has the mini program can send the relay anything. What is not allowed opens no connection.

const open = (port = 1) => {
  const all = Object.entries({
    ...Object.fromEntries(Object.entries(NAMES).map(([name, addresses]) => [`${name}.example.com`, addresses])),
    ...Object.fromEntries(Object.entries(PRIVATE_NAMES).map(([name, addresses]) => [`${name}.internal`, addresses])),
  })
  const dialing = dialTo(
    {
      ...Object.fromEntries(all),
      'stock.example.com': ['127.0.0.1'],
      'api.example.com': ['127.0.0.1'],
      'evil.example': ['127.0.0.1'],
      'evil.example.com': ['127.0.0.1'],
      localhost: ['127.0.0.1'],
    },
    { 80: port },
  )
  const main = createRelay({
    allow: [
      { origin: 'http://stock.example.com', private: true },
      { origin: 'http://api.example.com', private: true, paths: ['/api'], methods: ['GET', 'POST'] },
      ...Object.keys(NAMES).map((name) => `http://${name}.example.com`),
      ...Object.keys(PRIVATE_NAMES).map((name) => ({ origin: `http://${name}.internal`, private: true })),
    ],
    requestLimit: 1024,
    ...dialing,
  })
  return { dialing, main }
}
const REQUEST = { relay: 1, method: 'GET', url: 'http://stock.example.com/', headers: {} }
const refusal = (code: RelayCode) => ({ relay: 1, error: expect.objectContaining({ code }) })

beforeEach(() => asUser('ann'))
afterAll(() => asUser(undefined))

it('has more than sixty of them, each under a name of its own', () => {
  expect(HOSTILE.length).toBeGreaterThan(60)
  expect(new Set(HOSTILE.map(({ what }) => what)).size).toBe(HOSTILE.length)
})

it.each(HOSTILE.map((each) => [each.what, each] as const))(
  'refuses without a connection: %s',
  async (_, { request, code }) => {
    const { main, dialing } = open()
    // What a phone sends is JSON.
    const event = JSON.parse(JSON.stringify({ ...REQUEST, ...request }))

    expect(await main(event)).toEqual(refusal(code))
    expect(dialing.attempts).toEqual([])
  },
)

it.each([undefined, null, 'text', 42, [], { ...REQUEST, url: { toString: null } }])(
  'refuses an event that is no request: %p',
  async (event) => {
    const { main, dialing } = open()

    expect(await main(event)).toMatchObject({ relay: 1, error: { message: expect.any(String) } })
    expect(dialing.attempts).toEqual([])
  },
)

it('takes no header from the prototype of the phone’s', async () => {
  const { main, dialing } = open()
  const event = JSON.parse('{"relay":1,"method":"GET","url":"http://stock.example.com/","headers":{"__proto__":"x"}}')

  expect(await main({ ...event, headers: JSON.parse('{"__proto__":{"host":"evil.example"}}') })).toEqual(
    refusal('header'),
  )
  expect(dialing.attempts).toEqual([])
})

it.each<[what: string, base64: string]>([
  ['padding', `${'='.repeat(200_000)}a`],
  ['padding between', `YQ${'='.repeat(200_000)}YQ==`],
  ['digits', `${'A'.repeat(4_000_000)}!`],
])('reads a body of much %s in the time that its length takes', async (_, base64) => {
  const main = createRelay({ allow: ['http://stock.example.com'], ...dialTo({}) })
  const start = performance.now()

  expect(await main({ ...REQUEST, method: 'POST', body: { base64 } })).toEqual(refusal('request'))
  // What is quadratic takes a minute.
  expect(performance.now() - start).toBeLessThan(1_000)
})

it('answers nobody whom WeChat does not know', async () => {
  const { main, dialing } = open()
  asUser(undefined)

  expect(await main(REQUEST)).toEqual(refusal('caller'))
  // Left from the call before, and not for this one.
  process.env.WX_OPENID = 'ann'
  process.env.WX_CONTEXT_KEYS = 'WX_APPID'
  expect(await main(REQUEST)).toEqual(refusal('caller'))
  expect(await main({ ...REQUEST, userInfo: { openId: 'ann' } })).toEqual(refusal('caller'))
  expect(dialing.attempts).toEqual([])
})

it('lets a public address through: it is the connector of this test that stops', async () => {
  const dialing = dialTo({ 'public.example.com': ['93.184.215.14'], 'v6.example.com': ['2606:2800:21f::1'] })
  const main = createRelay({ allow: ['http://public.example.com', 'http://v6.example.com'], ...dialing })

  for (const host of ['public', 'v6']) {
    expect(await main({ ...REQUEST, url: `http://${host}.example.com/` })).toEqual(refusal('network'))
  }
  expect(dialing.attempts).toEqual(['93.184.215.14:80', '2606:2800:21f::1:80'])
})

it('connects to the very address that it checked, whatever the name says a moment later', async () => {
  const answers = [['127.0.0.1'], ['169.254.169.254']]
  const backend = await startBackend()
  const dialing = dialTo({ 'rebind.example.com': () => answers.shift() ?? [] }, { 80: backend.port })
  const main = createRelay({ allow: [{ origin: 'http://rebind.example.com', private: true }], ...dialing })
  const post = { ...REQUEST, method: 'POST', url: 'http://rebind.example.com/' }

  expect(await main(post)).toMatchObject({ status: 200 })
  expect(await main(post)).toEqual(refusal('address'))
  expect(dialing.lookups).toEqual(['rebind.example.com', 'rebind.example.com'])
  expect(dialing.attempts).toEqual(['127.0.0.1:80'])
  await backend.close()
})

describe('a redirect', () => {
  let backend: Backend
  let target = ''
  beforeAll(async () => {
    backend = await startBackend({ '/leave': (response) => response.writeHead(302, { location: target }).end() })
  })
  afterAll(() => backend.close())

  it.each<[location: string, code: RelayCode]>([
    ['http://evil.example.com/', 'origin'],
    ['//evil.example.com/', 'origin'],
    ['\\\\evil.example.com/', 'origin'],
    ['/\\evil.example.com/', 'origin'],
    ['https://stock.example.com/', 'origin'],
    ['http://stock.example.com:8080/', 'origin'],
    ['http://a:b@stock.example.com/', 'url'],
    ['http://stock.example.com@evil.example/', 'url'],
    ['http://127.0.0.1/', 'origin'],
    ['http://2130706433/', 'origin'],
    ['http://[::ffff:127.0.0.1]/', 'origin'],
    ['http://169.254.169.254/latest/meta-data/', 'origin'],
    ['http://localhost/', 'origin'],
    ['http://metadata.example.com/', 'address'],
    ['http://v6-mapped-hex.example.com/', 'address'],
    ['http://api.example.com/admin', 'path'],
    ['file:///etc/passwd', 'url'],
    ['gopher://stock.example.com/', 'url'],
    ['javascript:alert(1)', 'url'],
    ['http://', 'redirect'],
    ['/leave', 'redirect'],
  ])('to %s is not followed', async (location, code) => {
    const { main, dialing } = open(backend.port)
    target = location

    expect(await main({ ...REQUEST, url: 'http://stock.example.com/leave' })).toEqual(refusal(code))
    expect([...new Set(dialing.attempts)]).toEqual(['127.0.0.1:80'])
    expect(backend.seen.every(({ url }) => url === '/leave')).toBe(true)
  })

  it('by a method that its target does not allow is not followed', async () => {
    const dialing = dialTo({ 'a.internal': ['127.0.0.1'], 'b.internal': ['127.0.0.1'] }, { 80: backend.port })
    const allow = [
      { origin: 'http://a.internal', private: true },
      { origin: 'http://b.internal', private: true, methods: ['POST'] },
    ]
    target = 'http://b.internal/'

    expect(await createRelay({ allow, ...dialing })({ ...REQUEST, url: 'http://a.internal/leave' })).toEqual(
      refusal('method'),
    )
    expect(dialing.attempts).toEqual(['127.0.0.1:80'])
  })
})
