import { bytes, createClient, events, file, type LocalFile, multipart } from '@taro-query/request'
import { startServer, type TestServer } from '../server/startServer'
import { phone } from './wx'
import { files, transfers } from './wxFiles'

// What the build plugin puts into a development build.
const lists = {
  request: ['api.example.com', 'api.example.com:8443'],
  uploadFile: ['up.example.com'],
  downloadFile: ['cdn.example.com'],
  ignore: [
    'ignored.example.com',
    'https://partly.example.com/open',
    { source: '^https://\\w+\\.sandbox\\.example/', flags: 'g' },
  ],
}
const given = globalThis as { TARO_QUERY_DOMAINS?: typeof lists }

let server: TestServer
beforeAll(async () => {
  server = await startServer({ '/': (response) => response.end('{}') })
})
afterAll(() => server.close())
beforeEach(() => {
  given.TARO_QUERY_DOMAINS = lists
  // What passes the check goes no further: there are no such hosts.
  phone.failure = { errMsg: 'request:fail -105:net::ERR_NAME_NOT_RESOLVED', errno: 600001 }
  phone.requests.length = 0
  transfers.length = 0
})
afterEach(() => {
  delete given.TARO_QUERY_DOMAINS
  phone.failure = undefined
})

const get = (baseURL: string) => createClient({ baseURL }).endpoint({ method: 'GET', path: '/' })

it('refuses a host that is not listed, before anything is sent, and says what to do', async () => {
  await expect(get('https://other.example.com')()).rejects.toMatchObject({
    name: 'DomainError',
    host: 'other.example.com',
    list: 'request',
    retryable: false,
    message:
      'GET https://other.example.com/ was refused: other.example.com is no trusted domain (request 合法域名). Add it at ' +
      'config/index → @taro-query/plugin → domains.request (or ignore), and at mp.weixin.qq.com → 开发管理 → 服务器域名',
  })
  expect(phone.requests).toEqual([])
})

it.each([
  ['https://api.example.com', 'NetworkError'],
  ['https://API.example.com', 'NetworkError'],
  ['https://api.example.com:8443', 'NetworkError'],
  ['https://api.example.com:443', 'DomainError'],
  ['https://api.example.com:9000', 'DomainError'],
  ['https://example.com', 'DomainError'],
  ['https://v1.api.example.com', 'DomainError'],
  ['https://api.example.com.evil.example', 'DomainError'],
  ['https://api.example.com@evil.example', 'DomainError'],
  ['https://up.example.com', 'DomainError'],
])('treats %s as a phone would: %s', async (baseURL, name) => {
  await expect(get(baseURL)()).rejects.toMatchObject({ name })
})

it.each([
  'https://ignored.example.com',
  'https://ignored.example.com:8443',
  'https://partly.example.com/open',
  'https://one.sandbox.example',
  'https://two.sandbox.example',
])('lets %s pass, which the app ignores', async (baseURL) => {
  await expect(get(baseURL)()).rejects.toMatchObject({ name: 'NetworkError' })
})

it.each(['http://dev.example.com', 'https://192.168.1.5:8443', 'https://[::1]', 'https://localhost:3000'])(
  'lets %s pass, which no list takes: a developer has skipped the check for it',
  async (baseURL) => {
    await expect(get(baseURL)()).rejects.toMatchObject({ name: 'NetworkError' })
  },
)

it('asks the list of the API that is called', async () => {
  const client = createClient({ baseURL: 'https://api.example.com' })
  files.set('http://tmp/a.png', Buffer.from('a picture'))
  const body = { avatar: { filePath: 'http://tmp/a.png' } satisfies LocalFile }
  const upload = client.endpoint({ method: 'POST', path: '/', body: multipart<typeof body>() })
  const download = client.endpoint({ method: 'GET', path: '/', response: file() })
  const other = createClient({ baseURL: 'https://cdn.example.com' })
  const stream = other.endpoint({ method: 'GET', path: '/', response: events() })
  const data = other.endpoint({ method: 'GET', path: '/', response: bytes() })

  await expect(upload({ body })).rejects.toMatchObject({ list: 'uploadFile' })
  await expect(upload({ body })).rejects.toThrow('domains.upload')
  await expect(download()).rejects.toMatchObject({ list: 'downloadFile' })
  await expect(stream()).rejects.toMatchObject({ list: 'request' })
  await expect(data()).rejects.toMatchObject({ list: 'request' })
  expect([...phone.requests, ...transfers]).toEqual([])
})

it('refuses nothing without a list', async () => {
  delete given.TARO_QUERY_DOMAINS
  phone.failure = undefined

  await expect(get(server.baseURL)()).resolves.toEqual({})
})
