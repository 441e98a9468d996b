import { rmSync } from 'node:fs'
import { type App, launch } from '@taro-query/simulator'
import { startServer, type TestServer } from '../server/startServer'
import { endless, inPieces } from '../server/streamRoutes'
import { waitFor } from '../server/waitFor'
import { writeApp } from './writeApp'

// In WeChat's bare scope: no fetch, no TextDecoder, no AbortController.

const LINES = Array.from({ length: 20_000 }, (_, index) => `第${index}行 ${'字🎈'.repeat(6)}`)
const WIRE = Buffer.from(LINES.map((line) => `data: ${line}\n\n`).join(''))

let dist: string
let server: TestServer
let app: App

beforeAll(async () => {
  server = await startServer({
    '/events': inPieces(WIRE),
    '/endless': endless,
    '/refused': (response) => response.writeHead(403).end('{"message":"没有"}'),
  })
  dist = await writeApp()
  app = await launch({ dist, hosts: { 'https://api.example.com': server.baseURL } })
})
beforeEach(() => {
  server.cancelled.length = 0
})
afterAll(async () => {
  await app.close()
  await server.close()
  rmSync(dist, { recursive: true })
})

/** Runs in the mini program, with the package's exports, and `get` for an endpoint of that path. */
const inApp = async (code: string): Promise<unknown> => {
  const result = await app.evaluate(`(async () => {
    const { AbortController, chunks, createClient, events } = getApp().request
    const client = createClient({ baseURL: 'https://api.example.com' })
    const get = (path, response = events()) => client.endpoint({ method: 'GET', path, response })
    ${code}
  })().then(JSON.stringify)`)
  return JSON.parse(String(result))
}

it('brings a megabyte of events, complete and in order', async () => {
  const data = await inApp(`
    const data = []
    for await (const event of await get('/events')()) data.push(event.data)
    return data
  `)

  expect(WIRE.length).toBeGreaterThan(1_000_000)
  expect(data).toEqual(LINES)
})

it('closes the connection when it is aborted, and when the loop is left', async () => {
  const name = await inApp(`
    const controller = new AbortController()
    const stream = await get('/endless')(undefined, { signal: controller.signal })
    await stream.next()
    controller.abort()
    return stream.next().catch((error) => error.name)
  `)
  expect(name).toBe('AbortError')
  await waitFor(() => server.cancelled.length === 1)

  await inApp(`
    for await (const chunk of await get('/endless', chunks())()) break
    return null
  `)
  await waitFor(() => server.cancelled.length === 2)
})

it('has what an error says before there is a stream', async () => {
  const failure = await inApp(`return get('/refused')().catch(({ name, data }) => ({ name, data }))`)

  expect(failure).toEqual({ name: 'HttpError', data: { message: '没有' } })
})
