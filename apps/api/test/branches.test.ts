import { connect } from 'node:net'
import { type BranchSystem, startBranchSystem } from '../src/index'

let system: BranchSystem

beforeAll(async () => {
  system = await startBranchSystem({ port: 0, delay: 0 })
})

afterAll(() => system.close())

const ask = (form: Record<string, string>, url = system.url) =>
  fetch(`${url}/stock.cgi`, { method: 'POST', body: new URLSearchParams(form) })

// Node's own, not what the system writes with.
const read = async (response: Response) => new TextDecoder('gbk').decode(await response.arrayBuffer())

it('answers a form with a line for each branch that keeps the book, in GBK', async () => {
  const response = await ask({ book: '1' })
  const bytes = new Uint8Array(await response.arrayBuffer())

  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=gbk'])
  expect(new TextDecoder('gbk').decode(bytes)).toBe('老城分馆|3|B-14\r\n城东分馆|0|C-21\r\n大学城分馆|2|E-35\r\n')
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
})

it.each([
  ['an unknown book', '9999', 'ERR|01|查无此书\r\n'],
  ['a book that no branch keeps', '9', 'ERR|01|查无此书\r\n'],
  ['a word for a book', 'x', 'ERR|02|参数错误\r\n'],
])('tells of %s in a line, with status 200', async (_, book, line) => {
  const response = await ask({ book })

  expect([response.status, await read(response)]).toEqual([200, line])
})

it('reads forms only', async () => {
  const json = await fetch(`${system.url}/stock.cgi`, { method: 'POST', body: '{"book":1}' })

  expect(await read(json)).toBe('ERR|02|参数错误\r\n')
})

it.each([
  ['GET', '/stock.cgi', 405, '请用 POST 提交表单'],
  ['POST', '/books', 404, '没有这个页面'],
])('answers %s %s with a page of HTML', async (method, path, status, words) => {
  const response = await fetch(system.url + path, { method })

  expect([response.status, response.headers.get('content-type')]).toEqual([status, 'text/html; charset=gbk'])
  expect(await read(response)).toContain(words)
})

it('takes its time', async () => {
  const slow = await startBranchSystem({ port: 0, delay: 80 })
  const start = performance.now()
  await ask({ book: '1' }, slow.url)
  await slow.close()

  expect(performance.now() - start).toBeGreaterThan(75)
})

it('moves from a taken port when told to, and ends open sockets when it is closed', async () => {
  const port = Number(new URL(system.url).port)
  await expect(startBranchSystem({ port })).rejects.toMatchObject({ name: 'ListenError', port })
  const moved = await startBranchSystem({ port, movePort: true, delay: 60_000 })
  const socket = connect(Number(new URL(moved.url).port), '127.0.0.1')
  const ended = new Promise((resolve) => socket.on('error', resolve).on('close', resolve))
  socket.write('POST /stock.cgi HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nbook=')
  await new Promise((resolve) => socket.once('ready', resolve))

  await Promise.all([moved.close(), moved.close(), ended])
})
