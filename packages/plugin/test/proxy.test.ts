import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { plugin } from './buildApp'

jest.setTimeout(180_000)

const received: { url: string | undefined; headers: IncomingHttpHeaders }[] = []
let api: Server
let origin: string
let taro: ChildProcess
let page: string

const portOf = (server: Server) => (server.address() as AddressInfo).port
const listen = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

beforeAll(async () => {
  api = await listen(
    createServer(({ url, headers }, response) => {
      if (url === '/events') {
        response.setHeader('content-type', 'text/event-stream').write('data: 1\n\n')
        return
      }
      received.push({ url, headers })
      response.setHeader('set-cookie', 'id=1; Domain=api.example.com').end('{"title":"Persuasion"}')
    }),
  )
  origin = `http://127.0.0.1:${portOf(api)}`
  const free = await listen(createServer())
  const port = portOf(free)
  await new Promise((resolve) => free.close(resolve))
  page = `http://127.0.0.1:${port}`
  taro = spawn(
    process.execPath,
    [require.resolve('@tarojs/cli/bin/taro'), 'build', '--type', 'h5', '--watch', '--no-check'],
    {
      cwd: join(__dirname, 'hosts'),
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_ENV: 'development',
        TEST_OUTPUT: 'dist/proxy',
        TEST_PORT: String(port),
        TEST_PLUGINS: JSON.stringify([[plugin, { proxy: [origin.slice(0, -1), origin] }]]),
      },
    },
  )
  await untilServed(`${page}/app.js`)
})
afterAll(() => {
  taro.kill('SIGKILL')
  api.closeAllConnections()
  api.close()
})

/** Where the page asks in the place of the API. An origin that begins alike is passed on as well. */
const path = () => `/__taro-query/${origin.replace('://', '/')}`

async function untilServed(url: string): Promise<void> {
  for (const end = Date.now() + 150_000; Date.now() < end; await pass(200)) {
    const isServed = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isServed) return
  }
  throw new Error(`Taro served no ${url}.`)
}

it('passes requests on as they were sent, and makes their cookies the page’s', async () => {
  const response = await fetch(`${page}${path()}/books/1?tag=a%20b`, { headers: { 'x-app': '1' } })

  expect(await response.json()).toEqual({ title: 'Persuasion' })
  expect(response.headers.get('set-cookie')).toBe('id=1')
  expect(received).toEqual([
    { url: '/books/1?tag=a%20b', headers: expect.objectContaining({ host: new URL(origin).host, 'x-app': '1' }) },
  ])
})

it('passes a stream on piece by piece', async () => {
  const aborter = new AbortController()
  const response = await fetch(`${page}${path()}/events`, { signal: aborter.signal })
  const first = await response.body?.getReader().read()

  expect(Buffer.from(first?.value ?? []).toString()).toBe('data: 1\n\n')
  aborter.abort()
})

it('tells the client in the page which origins those are', async () => {
  const get = (path: string) => fetch(`${page}${path}`).then((response) => response.text())
  // The server's own page has a link to each of its files.
  const paths = (await get('/webpack-dev-server')).match(/\/[\w./-]+\.js(?=")/g) ?? []
  const scripts = await Promise.all([...new Set(paths)].map(get))

  expect(scripts.join()).toContain(origin)
  expect(scripts.join()).not.toContain('TARO_QUERY_PROXY')
})
