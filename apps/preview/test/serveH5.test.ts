import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { ServedRequest } from '../src/servedRequest'
import { serveH5 } from '../src/serveH5'

let dist: string
let api: Server
let apiOrigin: string

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'h5-'))
  writeFileSync(join(dist, 'index.html'), '<h1>街角书架</h1>')
  api = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { method, url, headers } = request
    response.writeHead(201, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ method, url, type: headers['content-type'], origin: headers.origin ?? null, body }))
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  apiOrigin = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
})
afterAll(() => {
  api.close()
  rmSync(dist, { recursive: true, force: true })
})

it('serves the build and passes /api on as it came, without the page’s origin', async () => {
  const served: ServedRequest[] = []
  const server = await serveH5({ dist, api: apiOrigin, onRequest: (request) => served.push(request) })

  const page = await fetch(server.url)
  const answer = await fetch(`${server.url}/api/reservations?a=%E4%B9%A6`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url },
    body: 'name=%E7%8E%8B',
  })

  expect(await page.text()).toBe('<h1>街角书架</h1>')
  expect(answer.status).toBe(201)
  expect(await answer.json()).toEqual({
    method: 'POST',
    url: '/reservations?a=%E4%B9%A6',
    type: 'application/x-www-form-urlencoded',
    origin: null,
    body: 'name=%E7%8E%8B',
  })
  expect(served).toEqual([
    { method: 'POST', path: '/reservations?a=%E4%B9%A6', status: 201, milliseconds: expect.any(Number) },
  ])
  await server.close()
})

it('says that the API does not answer when it is down', async () => {
  const server = await serveH5({ dist, api: 'http://127.0.0.1:1' })

  const answer = await fetch(`${server.url}/api/books`)

  expect(answer.status).toBe(502)
  expect(await answer.json()).toEqual({
    status: 502,
    message: 'The API at http://127.0.0.1:1 does not answer. Is it running?',
  })
  await server.close()
})

it('hands what the page posts to the relay, and tells what the relay sent', async () => {
  const served: ServedRequest[] = []
  const posts: unknown[] = []
  const relay = createServer(async (request, response) => {
    posts.push({ authorization: request.headers.authorization, body: await text(request) })
    response.end('{"relay":1,"status":404,"headers":{},"cookies":[],"body":{"text":""}}')
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(relay.address() as AddressInfo).port}`
  const server = await serveH5({ dist, api: apiOrigin, relay: address, onRequest: (request) => served.push(request) })
  const post = (body: string) =>
    fetch(`${server.url}/relay`, { method: 'POST', headers: { authorization: 'Bearer of the page' }, body })

  const asked = '{"relay":1,"method":"POST","url":"http://stock.example.com/stock.cgi?a=1"}'
  const answer = await post(asked)
  await post('no JSON')
  relay.close()
  relay.closeAllConnections()
  const late = await post(asked)

  expect(await answer.json()).toMatchObject({ status: 404 })
  expect(posts[0]).toEqual({ authorization: 'Bearer of the page', body: asked })
  expect(late.status).toBe(502)
  const milliseconds = expect.any(Number)
  expect(served).toEqual([
    { method: 'POST', path: 'relay → /stock.cgi?a=1', status: 404, milliseconds },
    { method: 'POST', path: 'relay → ', status: 404, milliseconds },
    { method: 'POST', path: 'relay → /stock.cgi?a=1', milliseconds },
  ])
  await server.close()
})

it('moves to the next port when the wanted one is taken', async () => {
  const first = await serveH5({ dist, api: apiOrigin })
  const taken = Number(new URL(first.url).port)

  const second = await serveH5({ dist, api: apiOrigin, port: taken })

  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken)
  await first.close()
  await second.close()
})

it('says what to run when there is no build', async () => {
  await expect(serveH5({ dist: join(dist, 'nothing'), api: apiOrigin })).rejects.toThrow(
    /There is no H5 build in .*nothing\. Run `npm run build:h5` in apps\/sample first\./,
  )
})
