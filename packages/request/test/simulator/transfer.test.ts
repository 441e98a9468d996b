import { rmSync } from 'node:fs'
import { type App, launch } from '@taro-query/simulator'
import { startServer, type TestServer } from '../server/startServer'
import { writeApp } from './writeApp'

let dist: string
let server: TestServer
let app: App

beforeAll(async () => {
  server = await startServer({
    '/book.txt': (response) => response.end('第一章'),
    '/missing': (response) => response.writeHead(404).end('{"message":"no such book"}'),
  })
  dist = await writeApp()
  app = await launch({
    dist,
    hosts: { 'https://api.example.com': server.baseURL },
    files: { 'http://tmp/cover.png': Buffer.from('a picture') },
  })
})
afterAll(async () => {
  await app.close()
  await server.close()
  rmSync(dist, { recursive: true })
})

/** Runs in the mini program, with the package's exports as `request`. */
const inApp = (code: string) =>
  app.evaluate(`(async () => {
    const { createClient, file, json, multipart, bytes } = getApp().request
    const client = createClient({ baseURL: 'https://api.example.com' })
    const files = wx.getFileSystemManager()
    ${code}
  })()`) as Promise<unknown>

it('uploads a file of the mini program, and tells of its progress', async () => {
  const [answer, last] = (await inApp(`
    const heard = []
    const upload = client.endpoint({ method: 'POST', path: '/covers', body: multipart(), response: json() })
    const body = { cover: { filePath: 'http://tmp/cover.png' }, title: '书' }
    const answer = await upload({ body }, { onProgress: (progress) => heard.push(progress) })
    return [answer.url, heard.pop()]
  `)) as [string, { loaded: number; total: number }]
  const { bytes } = server.received[0] ?? {}

  expect(answer).toBe('/covers')
  expect({ ...last }).toEqual({ loaded: bytes?.length, total: bytes?.length })
  expect(bytes?.toString()).toContain('a picture')
})

it("downloads a file, and has an error's text as data and no file of it", async () => {
  const result = (await inApp(`
    const path = await client.endpoint({ method: 'GET', path: '/book.txt', response: file() })()
    const filePath = wx.env.USER_DATA_PATH + '/a'
    const error = await client
      .endpoint({ method: 'GET', path: '/missing', response: file({ filePath }) })()
      .catch((error) => error)
    let isLeft = true
    try { files.accessSync(filePath) } catch { isLeft = false }
    return [files.readFileSync(path, 'utf8'), error.name, error.data.message, isLeft]
  `)) as unknown[]

  expect([...result]).toEqual(['第一章', 'HttpError', 'no such book', false])
})

it('sends and gets bytes', async () => {
  const length = await inApp(`
    await client.endpoint({ method: 'PUT', path: '/covers', body: bytes() })({ body: new Uint8Array([1, 2, 255]) })
    return (await client.endpoint({ method: 'GET', path: '/book.txt', response: bytes() })()).byteLength
  `)

  expect(length).toBe(9)
  expect([...(server.received.find(({ method }) => method === 'PUT')?.bytes ?? [])]).toEqual([1, 2, 255])
})
