import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'
import { plain } from './support/setupRequests'
import { type SocketServer, startSocketServer } from './support/socketServer'

let server: SocketServer
let app: App

const open = async (options: Partial<LaunchOptions> = {}) => {
  await app?.close()
  app = await launch({
    dist: plain,
    path: 'pages/hooks/index',
    hosts: { 'https://api.example.com': server.url.replace('ws', 'http') },
    ...options,
  })
}
beforeEach(async () => {
  server = await startSocketServer()
  await open()
})
afterEach(async () => {
  await app.close()
  await server.close()
})

interface Connection {
  heard: [name: string, value: { data?: unknown; errMsg?: string; errno?: number; code?: number; reason?: string }][]
  task: { send(options: object): void; close(options?: object): void; readyState: number }
}

/** Connects in the app, and keeps what the call and the task say. `options` is source text. */
function connect(options = '{}') {
  const { heard, task } = app.evaluate(`(() => {
    const heard = []
    const hear = (name) => (value) => heard.push([name, value])
    const task = wx.connectSocket(Object.assign(
      { url: 'wss://api.example.com/echo', success: hear('success'), fail: hear('fail') }, ${options}))
    for (const name of ['Open', 'Message', 'Error', 'Close']) task['on' + name](hear(name))
    return { heard, task }
  })()`) as Connection
  const until = (name: string) =>
    app.waitFor(() => heard.find(([each]) => each === name)?.[1], { message: `the socket told ${name}` })
  return { heard, task, until, names: () => heard.map(([name]) => name) }
}

it('connects, and passes text on both ways', async () => {
  const socket = connect(`{ header: { 'X-A': 1, Referer: 'x' } }`)
  expect(socket.task.readyState).toBe(0)
  await socket.until('Open')
  expect(socket.names()).toEqual(['success', 'Open'])
  expect(socket.task.readyState).toBe(1)
  expect(server.opened[0]?.headers).toMatchObject({
    'x-a': '1',
    referer: 'https://servicewechat.com/touristappid/devtools/page-frame.html',
  })
  socket.task.send({ data: '书' })
  expect((await socket.until('Message')).data).toBe('书')
})

it('passes bytes on as an ArrayBuffer of the app’s realm', async () => {
  const socket = connect()
  await socket.until('Open')
  Object.assign(app.evaluate('globalThis') as object, { socket })
  app.evaluate('socket.task.send({ data: new Uint8Array([1, 0, 254]).buffer })')
  await socket.until('Message')
  expect(app.evaluate(`socket.heard.at(-1)[1].data instanceof ArrayBuffer`)).toBe(true)
  expect(app.evaluate(`new Uint8Array(socket.heard.at(-1)[1].data).join()`)).toBe('1,0,254')
})

it('agrees on a protocol', async () => {
  const socket = connect(`{ protocols: ['one', 'two'] }`)
  await socket.until('Open')
  expect(server.opened[0]?.headers['sec-websocket-protocol']).toBe('one,two')
  expect(socket.heard.at(-1)?.[1]).toMatchObject({ header: { 'sec-websocket-protocol': 'two' } })
})

it('is closed by the app, with its code and reason', async () => {
  const socket = connect()
  await socket.until('Open')
  const closed = new Promise((resolve) => socket.task.close({ code: 4000, reason: 'done', success: resolve }))
  expect(socket.task.readyState).toBe(2)
  expect(await closed).toEqual({ errMsg: 'closeSocket:ok' })
  expect({ ...(await socket.until('Close')) }).toEqual({ code: 4000, reason: 'done' })
  expect(server.closed).toEqual([{ code: 4000, reason: 'done' }])
  expect(socket.task.readyState).toBe(3)
})

it('is closed by the server', async () => {
  const socket = connect(`{ url: 'wss://api.example.com/bye' }`)
  expect({ ...(await socket.until('Close')) }).toEqual({ code: 4001, reason: 'go away' })
})

it('says that the server refused, and that the connection broke', async () => {
  const refused = connect(`{ url: 'wss://api.example.com/refused' }`)
  expect(await refused.until('Close')).toMatchObject({ code: 1006, reason: 'abnormal closure' })
  expect(refused.names()).toEqual(['success', 'Error', 'Close'])

  const broken = connect()
  await broken.until('Open')
  server.sockets.at(-1)?.terminate()
  expect(await broken.until('Close')).toMatchObject({ code: 1006 })
})

it('says that nobody listens', async () => {
  await server.close()
  const socket = connect()
  expect(await socket.until('Error')).toMatchObject({ errMsg: expect.stringContaining('ERR_CONNECTION_REFUSED') })
  await socket.until('Close')
})

it('says that it can not ask for such a protocol', async () => {
  const socket = connect(`{ protocols: ['with a space'] }`)
  expect(await socket.until('Close')).toMatchObject({ code: 1006 })
  expect(socket.names()).toEqual(['success', 'Error', 'Close'])
})

it('can not send before it is open, nor after its end', async () => {
  const { task, until } = connect()
  const send = () => new Promise((resolve) => task.send({ data: 'x', fail: resolve }))
  expect(await send()).toEqual({ errMsg: 'sendSocketMessage:fail WebSocket is not connected' })
  await until('Open')
  task.close()
  await until('Close')
  expect(await send()).toEqual({ errMsg: 'sendSocketMessage:fail WebSocket is not connected' })
})

it.each([
  [`{ url: 'https://api.example.com' }`, 'connectSocket:fail invalid url "https://api.example.com"', 600009],
  [`{ url: 'ws://api.example.com' }`, 'connectSocket:fail url not in domain list', 600002],
  [`{ url: 'wss://other.example.com' }`, 'connectSocket:fail url not in domain list', 600002],
  [
    `{ url: undefined }`,
    'connectSocket:fail parameter error: parameter.url should be String instead of Undefined;',
    1001,
  ],
])('refuses %s', async (options, errMsg, errno) => {
  const socket = connect(options)
  expect({ ...(await socket.until('fail')) }).toEqual({ errMsg, errno })
  expect(app.requests).toMatchObject([{ api: 'connectSocket', errMsg, errno }])
})

it('goes to any port of a trusted domain', async () => {
  await open({ domains: ['https://api.example.com'], hosts: { 'wss://api.example.com:7443': server.url } })
  await connect(`{ url: 'wss://api.example.com:7443/echo' }`).until('Open')
})

it('has five at a time', async () => {
  const sockets = Array.from({ length: 5 }, () => connect())
  for (const socket of sockets) await socket.until('Open')
  expect(await connect().until('fail')).toMatchObject({ errno: 600007 })
  sockets[0]?.task.close()
  await sockets[0]?.until('Close')
  await connect().until('Open')
})

it('is closed when the app has been in the background for too long, and not opened there', async () => {
  await open({ backgroundGrace: 20 })
  const socket = connect()
  await socket.until('Open')
  await app.hide()
  expect({ ...(await socket.until('Close')) }).toEqual({ code: 1000, reason: 'interrupted' })
  await app.show()
  await connect().until('Open')
  // With time enough to hear of it.
  await open()
  await app.hide()
  expect(await connect().until('fail')).toMatchObject({ errno: 600003 })
})

it('breaks when the phone goes offline', async () => {
  const socket = connect()
  await socket.until('Open')
  app.setNetwork('none')
  expect(socket.names()).toEqual(['success', 'Open', 'Error', 'Close'])
  expect(await connect().until('Error')).toMatchObject({ errMsg: expect.stringContaining('ERR_INTERNET_DISCONNECTED') })
})

it('gives up when the server is too slow', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  await open({ hosts: { 'wss://api.example.com': `ws://127.0.0.1:${(silent.address() as AddressInfo).port}` } })
  const socket = connect('{ timeout: 30 }')
  expect(await socket.until('Error')).toMatchObject({ errMsg: 'timeout', errno: 5 })
  await socket.until('Close')
  silent.close()
})

it('keeps a record of the whole connection', async () => {
  const socket = connect()
  await socket.until('Open')
  expect(app.requests).toMatchObject([{ api: 'connectSocket', method: 'GET', status: 101 }])
  expect(app.requests[0]).not.toHaveProperty('endedAt')
  socket.task.close()
  await socket.until('Close')
  expect(app.requests).toMatchObject([{ errMsg: 'connectSocket:ok', endedAt: expect.any(Number) }])
})

it('has the older functions of wx too', async () => {
  const heard = app.evaluate(`(() => {
    const heard = []
    wx.onSocketOpen(() => wx.sendSocketMessage({ data: 'hello' }))
    wx.onSocketMessage(({ data }) => {
      heard.push(data)
      wx.closeSocket()
    })
    wx.onSocketClose(({ code }) => heard.push(code))
    wx.connectSocket({ url: 'wss://api.example.com/echo' })
    return heard
  })()`) as unknown[]
  await app.waitFor(() => heard.length === 2)
  expect([...heard]).toEqual(['hello', 1000])
})
