import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Phone, serve } from '@taro-query/simulator'

let phone: Phone
beforeEach(async () => {
  phone = await serve({ dist: join(__dirname, 'apps/components') })
})
afterEach(() => phone.close())

it('is not there under another host name, so that no other page can read the token', async () => {
  const request = httpRequest(phone.url, { headers: { host: 'evil.example.com' } }).end()
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  expect(answer.statusCode).toBe(403)
})

it('takes the next free port when its own is taken', async () => {
  const second = await serve({ dist: __dirname, port: phone.port })
  expect(second.port).toBeGreaterThan(phone.port)
  expect(second.url).toBe(`http://127.0.0.1:${second.port}/`)
  await second.close()
})

it('serves files of the mini program, and nothing outside of it', async () => {
  const get = (path: string) =>
    new Promise<number | undefined>((resolve) =>
      httpRequest({ port: phone.port, host: '127.0.0.1', path }, (answer) => resolve(answer.resume().statusCode)).end(),
    )
  expect(await get('/assets/cover.svg')).toBe(200)
  expect(await get('/..%2f..%2fbrowserRelay.test.ts')).toBe(404)
  expect(await get('/__simulator/modules/..%2f..%2fcomponents.test.js')).toBe(404)
  expect(await get('/app.json')).toBe(404)
})

it('serves no file that a link of the build leads out to', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'simulator-'))
  const link = `${dist}-link`
  cpSync(join(__dirname, 'apps/components'), dist, { recursive: true })
  symlinkSync(join(__dirname, 'apps/screen/assets'), join(dist, 'out'))
  // The build's own folder may be one.
  symlinkSync(dist, link)
  const linked = await serve({ dist: link })
  expect((await fetch(`${linked.url}assets/cover.svg`)).status).toBe(200)
  expect((await fetch(`${linked.url}out/on.svg`)).status).toBe(404)
  await linked.close()
  rmSync(link)
  rmSync(dist, { recursive: true })
})

it('lets no page of another origin load what it serves, nor the page point anywhere else', async () => {
  for (const path of ['', '__simulator/modules/app.js', '__simulator/templates.js', 'assets/cover.svg']) {
    const { status, headers } = await fetch(`${phone.url}${path}`)
    expect([status, headers.get('cross-origin-resource-policy')]).toEqual([200, 'same-origin'])
    expect(headers.get('content-security-policy')).toContain("base-uri 'none'")
  }
})

it('goes on after a refused socket whose other end has gone', async () => {
  for (let count = 0; count < 20; count++) {
    const socket = connect(phone.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write('GET / HTTP/1.1\r\nHost: evil.example.com\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    socket.resetAndDestroy()
  }
  expect((await fetch(phone.url)).status).toBe(200)
})

it('goes on after a request target that is no address', async () => {
  const { port } = phone
  const status = await new Promise((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', path: '//' }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(404)
  expect((await fetch(phone.url)).status).toBe(200)
})

it('refuses hosts that are no origins, with an example', async () => {
  await expect(
    serve({ dist: join(__dirname, 'apps/components'), hosts: { 'https://api.example.com': 'localhost:4000' } }),
  ).rejects.toThrow('hosts: "localhost:4000" is no origin. Write it as')
})
