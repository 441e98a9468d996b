import { connect } from 'node:net'
import { type Api, startApi } from '../src/index'
import { temporaryApi } from './temporaryApi'

const { Request: NodeRequest, Response: NodeResponse } = globalThis

let api: Api
let database: string
let stop: () => Promise<void>

beforeEach(async () => {
  const started = await temporaryApi()
  api = started.api
  database = started.database
  stop = started.stop
})

afterEach(() => stop())

it('refuses a taken port', async () => {
  await expect(startApi({ database, port: api.port })).rejects.toMatchObject({
    name: 'ListenError',
    port: api.port,
    message: `Cannot listen on 127.0.0.1:${api.port}: another program has this port; end it or choose another port.`,
  })
})

it('moves from a taken port to the next free one when told to', async () => {
  const moved = await startApi({ database, port: api.port, movePort: true })
  const response = await fetch(`${moved.url}/health`)
  await moved.close()

  expect(moved.port).toBeGreaterThan(api.port)
  expect(moved.url).toBe(`http://127.0.0.1:${moved.port}`)
  expect(response.status).toBe(200)
})

it('answers on all addresses of the machine when told to', async () => {
  const open = await startApi({ database, port: 0, hostname: '0.0.0.0' })
  const response = await fetch(`${open.url.replace('127.0.0.1', '127.0.0.2')}/health`).catch(() => undefined)
  const closed = await fetch(`${api.url.replace('127.0.0.1', '127.0.0.2')}/health`).catch(() => undefined)
  await open.close()

  // macOS has no 127.0.0.2.
  if (process.platform !== 'darwin') expect(response?.status).toBe(200)
  expect(closed).toBeUndefined()
})

it('ends open sockets when it is closed, twice if need be, and frees its port', async () => {
  const socket = connect(api.port, '127.0.0.1')
  const ended = new Promise((resolve) => socket.on('error', resolve).on('close', resolve))
  socket.write('POST /books/1/notes HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf of a body')
  await fetch(`${api.url}/health`)
  await Promise.all([api.close(), api.close(), ended])

  await expect(fetch(`${api.url}/health`)).rejects.toThrow('fetch failed')
  const again = await startApi({ database, port: api.port })
  await again.close()
  expect(again.port).toBe(api.port)
})

it('leaves the Request and Response of its program alone', async () => {
  await fetch(`${api.url}/health`)

  expect(globalThis.Request).toBe(NodeRequest)
  expect(globalThis.Response).toBe(NodeResponse)
})
