import { createClient, type DomainError, file, type LocalFile, multipart, type Progress } from '@taro-query/request'
import { startServer, type TestServer } from '../server/startServer'
import { waitFor } from '../server/waitFor'
import { phone } from './wx'
import { files, removed, transfers } from './wxFiles'

let server: TestServer

beforeAll(async () => {
  server = await startServer({
    '/book.txt': (response) => response.end('第一章'),
    '/late': (response) => setTimeout(() => response.end('late'), 50),
    '/broken': (response) => response.writeHead(500).end('broken'),
  })
})
beforeEach(() => {
  files.clear()
  files.set('http://tmp/a.png', Buffer.alloc(500_000))
  transfers.length = 0
  removed.length = 0
  server.received.length = 0
})
afterAll(() => server.close())

const avatar: LocalFile = { filePath: 'http://tmp/a.png' }

const upload = (timeout?: number) =>
  createClient({ baseURL: server.baseURL }).endpoint({
    method: 'POST',
    path: '/avatars',
    body: multipart<{ avatar: LocalFile }>(),
    timeout,
  })

it('tells how many bytes of an upload have left', async () => {
  const heard: Progress[] = []
  await upload()({ body: { avatar } }, { onProgress: (progress) => heard.push(progress) })
  const total = server.received.pop()?.bytes.length

  expect(heard.length).toBeGreaterThan(1)
  expect(heard[heard.length - 1]).toEqual({ loaded: total, total })
  expect(heard.map(({ loaded }) => loaded)).toEqual(heard.map(({ loaded }) => loaded).sort((a, b) => a - b))
})

it('gives an upload its time-out again whenever bytes have left', async () => {
  phone.pause = 600
  const started = Date.now()

  await expect(upload(2_400)({ body: { avatar } })).resolves.toBeDefined()
  phone.pause = 0
  expect(Date.now() - started).toBeGreaterThan(2_400)
})

it('leaves the platform no time-out that would end what still gets on', async () => {
  await upload()({ body: { avatar } })

  expect(transfers[0]?.timeout).toBeGreaterThan(60_000)
})

it("puts a download where the app wants it, by the request's URL", async () => {
  const filePath = ({ url }: { url: string }) => `wxfile://usr/${url.split('/').pop()}`
  const client = createClient({ baseURL: server.baseURL })
  const download = client.endpoint({ method: 'GET', path: '/:name', response: file({ filePath }) })

  expect(await download({ params: { name: 'book.txt' } })).toBe('wxfile://usr/book.txt')
  expect(files.get('wxfile://usr/book.txt')?.toString()).toBe('第一章')
})

it('removes from there what an error said', async () => {
  const client = createClient({ baseURL: server.baseURL })
  const download = client.endpoint({ method: 'GET', path: '/broken', response: file({ filePath: 'wxfile://usr/a' }) })

  await expect(download()).rejects.toMatchObject({ name: 'HttpError', data: 'broken' })
  expect(files.has('wxfile://usr/a')).toBe(false)
})

it('removes what came after the caller had aborted', async () => {
  phone.ignoresAbort = true
  const controller = new AbortController()
  const download = createClient({ baseURL: server.baseURL }).endpoint({
    method: 'GET',
    path: '/late',
    response: file(),
  })
  const pending = download(undefined, { signal: controller.signal })
  await waitFor(() => server.received.length > 0)
  controller.abort()

  await expect(pending).rejects.toMatchObject({ name: 'AbortError' })
  await waitFor(() => removed.length === 1)
  phone.ignoresAbort = false
})

it('tells Alipay what kind of file it is, by what Alipay calls it', async () => {
  process.env.TARO_ENV = 'alipay'
  files.set('https://resource/a.video', Buffer.from('a film'))
  await upload()({ body: { avatar: { filePath: 'https://resource/a.video' } } })
  await upload()({ body: { avatar: { ...avatar, fileType: 'audio' } } })
  await upload()({ body: { avatar } })
  process.env.TARO_ENV = 'weapp'

  expect(transfers).toMatchObject([{ fileType: 'video' }, { fileType: 'audio' }, { fileType: 'image' }])
})

it.each([
  ['uploadFile', () => upload()({ body: { avatar } })],
  [
    'downloadFile',
    () => createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path: '/', response: file() })(),
  ],
] as const)('says that a host is missing in the list of %s', async (list, call) => {
  phone.failure = { errMsg: `${list}:fail url not in domain list`, errno: 600002 }
  const error: DomainError = await call().then(
    () => Promise.reject(new Error('it succeeded')),
    (reason) => reason,
  )
  phone.failure = undefined

  expect(error).toMatchObject({ name: 'DomainError', list })
  expect(error.message).toContain(`${list} 合法域名`)
})
