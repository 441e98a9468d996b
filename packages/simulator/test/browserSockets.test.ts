import { once } from 'node:events'
import { join } from 'node:path'
import { type Phone, serve } from '@taro-query/simulator'
import { type ClientOptions, WebSocket } from 'ws'
import { type SocketServer, startSocketServer } from './support/socketServer'

let server: SocketServer
let phone: Phone
beforeEach(async () => {
  server = await startSocketServer()
  phone = await serve({ dist: join(__dirname, 'apps/components'), hosts: { 'wss://api.example.com': server.url } })
})
afterEach(async () => {
  await phone.close()
  await server.close()
})

/** Does what the script of the phone page does. */
async function connect({
  token,
  ...options
}: ClientOptions & { token?: string; headers?: Record<string, string> } = {}) {
  const page = await (await fetch(phone.url)).text()
  const own = /"token":"([^"]+)"/.exec(page)?.[1] ?? ''
  const url = `${phone.url.replace('http', 'ws')}__simulator/socket?token=${token ?? own}`
  const socket = new WebSocket(url, { origin: phone.url.slice(0, -1), ...options })
  const frames: string[] = []
  socket.on('message', (data, isBinary) => frames.push(isBinary ? `bytes ${[...(data as Buffer)]}` : String(data)))
  const order = (value: object) => socket.send(`c${JSON.stringify(value)}`)
  return { socket, frames, order }
}

const until = async (condition: () => boolean) => {
  const end = Date.now() + 4_000
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(condition()).toBe(true)
}

it('passes headers, protocols and messages on, and the end back', async () => {
  const { socket, frames, order } = await connect()
  await once(socket, 'open')
  order({ open: { url: `${server.url}/echo`, headers: { 'x-a': '1' }, protocols: ['one'] } })
  await until(() => frames.length === 1)
  expect(frames[0]).toContain('["sec-websocket-protocol","one"]')
  expect(server.opened[0]).toMatchObject({ url: '/echo', headers: { 'x-a': '1' } })
  socket.send('m书')
  socket.send(Buffer.from([0, 255]))
  await until(() => frames.length === 3)
  expect(frames.slice(1)).toEqual(['m书', 'bytes 0,255'])
  order({ close: { code: 4000, reason: 'done' } })
  await until(() => frames.length === 4)
  expect(frames[3]).toBe('c{"close":{"code":4000,"reason":"done"}}')
  expect(server.closed).toEqual([{ code: 4000, reason: 'done' }])
})

it('goes nowhere but to the origins that hosts names', async () => {
  const { socket, frames, order } = await connect()
  await once(socket, 'open')
  order({ open: { url: 'ws://127.0.0.1:9/secret', headers: {}, protocols: [] } })
  await until(() => frames.length === 2)
  expect(frames[0]).toContain('The simulator does not relay to ws://127.0.0.1:9: name it in `hosts`.')
  expect(frames[0]).toContain('NOT_RELAYED')
})

it('goes on after what is no order', async () => {
  const { socket, frames } = await connect()
  await once(socket, 'open')
  socket.send('cnonsense')
  await until(() => frames.length === 2)
  expect((await fetch(phone.url)).status).toBe(200)
})

it.each([
  ['without the token of the page', { token: 'guessed' }],
  ['from a page of another origin', { origin: 'http://evil.example.com' }],
  ['under another host name', { headers: { host: 'evil.example.com' } }],
])('refuses a socket %s', async (_who, changes) => {
  const { socket } = await connect(changes)
  const [error] = (await once(socket, 'error')) as [Error]
  expect(error.message).toContain('403')
})

it('leaves the server when the phone gives up, and ends with the phone', async () => {
  const first = await connect()
  await once(first.socket, 'open')
  first.order({ open: { url: `${server.url}/echo`, headers: {}, protocols: [] } })
  await until(() => first.frames.length === 1)
  first.socket.terminate()
  await until(() => server.closed.length === 1)

  const second = await connect()
  await once(second.socket, 'open')
  const gone = once(second.socket, 'close')
  await phone.close()
  await gone
})
