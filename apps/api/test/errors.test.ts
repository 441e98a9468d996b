import { once } from 'node:events'
import { connect } from 'node:net'
import { createClient } from '@libsql/client'
import { readJson } from './readJson'
import { signIn } from './signIn'
import { temporaryApi } from './temporaryApi'

let url: string
let port: number
let database: string
let json: Record<string, string>
let stop: () => Promise<void>

beforeAll(async () => {
  const started = await temporaryApi()
  url = started.api.url
  port = started.api.port
  database = started.database
  stop = started.stop
  json = { 'content-type': 'application/json', authorization: (await signIn(url)).authorization }
})

afterAll(() => stop())

it('says that it is well', async () => {
  expect(await readJson(await fetch(`${url}/health`))).toEqual({ status: 'ok' })
})

it.each(['/', '/book', '/books/1/notes/2', '/%zz', '/books/'])('answers 404 in JSON for %s', async (path) => {
  const response = await fetch(url + path)

  expect(response.status).toBe(404)
  expect(await readJson(response)).toEqual({ status: 404, message: expect.stringContaining('There is nothing at /') })
})

it.each([
  ['DELETE', '/books/1', 'GET, HEAD'],
  ['PUT', '/books/1/notes', 'GET, HEAD, POST'],
  ['GET', '/reservations', 'POST'],
  ['OPTIONS', '/books', 'GET, HEAD'],
  ['PATCH', '/me', 'GET, HEAD, PUT'],
  ['GET', '/me/avatar', 'POST'],
  ['GET', '/notes/1', 'PUT, DELETE'],
  ['GET', '/sessions/current', 'DELETE'],
  ['GET', '/librarian', 'POST'],
])('answers 405 to %s %s and names what is allowed', async (method, path, allow) => {
  const response = await fetch(url + path, { method })

  expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
  expect(await readJson(response)).toEqual({ status: 405, message: `${path} answers to ${allow} only.` })
})

it('answers 400 to a body that is not JSON', async () => {
  const response = await fetch(`${url}/books/1/notes`, { method: 'POST', headers: json, body: '{"text": ' })

  expect(response.status).toBe(400)
  expect(await readJson(response)).toEqual({ status: 400, message: 'The body is not JSON.' })
})

it('answers 400 to bytes that are not UTF-8', async () => {
  const gbk = new Uint8Array([0x22, 0xc4, 0xe3, 0x22])
  const response = await fetch(`${url}/books/1/notes`, { method: 'POST', headers: json, body: gbk })

  expect(response.status).toBe(400)
  expect(await readJson(response)).toEqual({ status: 400, message: 'The body must be UTF-8 text.' })
})

it('answers 415 to a note that is not JSON, with or without a content-type', async () => {
  const { authorization } = await signIn(url)
  const [form, bare] = await Promise.all([
    fetch(`${url}/books/1/notes`, {
      method: 'POST',
      headers: { authorization },
      body: new URLSearchParams({ text: 'x' }),
    }),
    fetch(`${url}/books/1/notes`, { method: 'POST', headers: { authorization } }),
  ])

  expect([form.status, bare.status]).toEqual([415, 415])
  expect(await readJson(bare)).toEqual({
    status: 415,
    message: '/books/1/notes takes application/json in UTF-8 only, not a body without content-type.',
  })
})

it('takes a body of 16 KB and answers 413 to one byte more', async () => {
  const note = JSON.stringify({ text: 'x' })
  const send = (size: number) =>
    fetch(`${url}/books/1/notes`, { method: 'POST', headers: json, body: note.padEnd(size) })
  const [taken, refused] = [await send(16_384), await send(16_385)]

  expect([taken.status, refused.status]).toEqual([201, 413])
  expect(await readJson(refused)).toEqual({ status: 413, message: 'The body is over 16384 bytes.' })
})

it('answers 413 to a large body that does not tell its length', async () => {
  const body = new ReadableStream({
    start(controller) {
      for (let chunk = 0; chunk < 5; chunk++) controller.enqueue(new Uint8Array(4096).fill(0x20))
      controller.close()
    },
  })
  const request = { method: 'POST', headers: json, body, duplex: 'half' as const }
  const response = await fetch(`${url}/books/1/notes`, request)

  expect([response.status, await readJson(response)]).toEqual([413, expect.objectContaining({ status: 413 })])
})

it.each([
  ['an impossible host', 400, 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
  ['a broken request line', 400, 'GET /\r\n\r\n'],
  ['headers over 16 KB', 431, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
])('answers in JSON to %s', async (_, status, request) => {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  let answer = ''
  socket.on('data', (part) => {
    answer += part
    if (answer.endsWith('}')) socket.end()
  })
  socket.write(request)
  await once(socket, 'close')

  expect(answer).toContain(`HTTP/1.1 ${status} `)
  expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toEqual({ status, message: expect.any(String) })
})

it('opens nothing to pages of other origins', async () => {
  const response = await fetch(`${url}/books`, { headers: { origin: 'https://example.com' } })

  expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
})

it('answers 500 without a word of what broke, which goes to the log', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => {})
  const client = createClient({ url: `file:${encodeURIComponent(database)}` })
  await client.execute('ALTER TABLE notes RENAME TO lost')
  const response = await fetch(`${url}/books/1/notes`)
  await client.execute('ALTER TABLE lost RENAME TO notes')
  client.close()

  expect(response.status).toBe(500)
  expect(await response.text()).toBe('{"status":500,"message":"The server failed to answer this request."}')
  expect(log).toHaveBeenCalledWith('GET /books/1/notes', expect.any(Error))
  log.mockRestore()
})
