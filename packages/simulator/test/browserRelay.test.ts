import { once } from 'node:events'
import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type RelayedRequest, serve } from '@taro-query/simulator'

interface Received {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: Buffer
}

let api: Server
let apiUrl: string
let received: Received[]
let closed: string[]
let records: RelayedRequest[]
let phone: Awaited<ReturnType<typeof serve>>

beforeEach(async () => {
  received = []
  closed = []
  records = []
  api = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    response.on('close', () => response.writableFinished || closed.push(url))
    received.push({ method, url, headers, body: await buffer(request) })
    if (url === '/slow') return
    if (url === '/half') {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      setTimeout(() => request.socket.destroy(), 50)
      return
    }
    response.writeHead(418, { 'x-answer': 'yes', 'set-cookie': ['a=1', 'b=2'], 'content-type': 'application/x-bytes' })
    response.end(Buffer.from([0, 255, 10, 13, 128]))
  }).listen(0, '127.0.0.1')
  await once(api, 'listening')
  apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  phone = await serve({
    dist: join(__dirname, 'apps/components'),
    hosts: { 'https://api.example.com': apiUrl },
    onRequest: (record) => records.push(record),
  })
})
afterEach(async () => {
  await phone.close()
  api.closeAllConnections()
  api.close()
})

interface Ask {
  method?: string
  url?: string
  headers?: Record<string, string>
  body?: Buffer
  token?: string | undefined
  from?: Record<string, string>
}

/** Does what the script of the phone page does. */
async function ask({ method = 'GET', url = apiUrl, headers = {}, body, token, from = {} }: Ask) {
  const head = encodeURIComponent(JSON.stringify({ method, url, headers }))
  const request = httpRequest(`${phone.url}__simulator/relay`, {
    method: 'POST',
    headers: {
      origin: phone.url.slice(0, -1),
      'x-simulator-token': token ?? (await pageToken()),
      'x-simulator-head': head,
      ...from,
    },
  })
  request.on('error', () => undefined)
  request.end(body)
  const response = once(request, 'response').then(([message]) => message as IncomingMessage)
  return { request, response }
}

async function pageToken(): Promise<string> {
  const page = await (await fetch(phone.url)).text()
  return /"token":"([^"]+)"/.exec(page)?.[1] ?? ''
}

const headOf = ({ headers }: IncomingMessage) => JSON.parse(decodeURIComponent(String(headers['x-simulator-head'])))

it('passes method, headers and bytes on, and the response back, as they are', async () => {
  const body = Buffer.from([1, 0, 254, 10])
  const { response } = await ask({ method: 'PUT', url: `${apiUrl}/a?b=%20`, headers: { 'x-token': 't' }, body })
  const answer = await response
  expect(received).toMatchObject([
    { method: 'PUT', url: '/a?b=%20', headers: { 'x-token': 't', 'content-length': '4' } },
  ])
  expect(received[0]?.body).toEqual(body)
  const head = headOf(answer)
  expect(head.status).toBe(418)
  expect(head.headers).toEqual(
    expect.arrayContaining([
      ['x-answer', 'yes'],
      ['content-type', 'application/x-bytes'],
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]),
  )
  expect(await buffer(answer)).toEqual(Buffer.from([0, 255, 10, 13, 128]))
  expect(records).toMatchObject([{ method: 'PUT', url: `${apiUrl}/a?b=%20`, status: 418, ms: expect.any(Number) }])
})

it('goes nowhere but to the origins that hosts names', async () => {
  const { response } = await ask({ url: 'http://127.0.0.1:9/secret' })
  const answer = await response
  expect(JSON.parse((await buffer(answer)).toString())).toEqual({
    code: 'NOT_RELAYED',
    message: 'The simulator does not relay to http://127.0.0.1:9: name it in `hosts`.',
  })
  expect(received).toEqual([])
})

it.each([
  ['without the token of the page', { token: 'guessed' }],
  ['from a page of another origin', { from: { origin: 'http://evil.example.com' } }],
  ['from no page at all', { from: { origin: '' } }],
])('refuses a request %s', async (_who, changes) => {
  const { response } = await ask(changes)
  expect((await response).statusCode).toBe(403)
  expect(received).toEqual([])
})

it('closes the way to the server when the phone gives up', async () => {
  const { request, response } = await ask({ url: `${apiUrl}/slow` })
  response.catch(() => undefined)
  await until(() => received.length === 1)
  request.destroy()
  await until(() => closed.includes('/slow'))
  await until(() => records.length === 1)
  expect(records).toMatchObject([{ error: 'aborted' }])
})

it('says why no response came', async () => {
  await new Promise((resolve) => api.close(resolve))
  const { response } = await ask({})
  const answer = await response
  expect(JSON.parse((await buffer(answer)).toString())).toMatchObject({ code: 'ECONNREFUSED' })
  expect(records).toMatchObject([{ error: 'ECONNREFUSED' }])
})

it('breaks off a response that the server broke off', async () => {
  const { response } = await ask({ url: `${apiUrl}/half` })
  const answer = await response
  expect(headOf(answer).status).toBe(200)
  await expect(buffer(answer)).rejects.toThrow()
})

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 4_000
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
}
