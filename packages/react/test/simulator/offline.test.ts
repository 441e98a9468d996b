import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type App, launch } from '@taro-query/simulator'
import fc from 'fast-check'
import { writeApp } from '../../../request/test/simulator/writeApp'
import { offlineApp } from './offlineApp'

/** What the server did, in order, once for each idempotency key. */
let done: string[] = []
const known = new Set<unknown>()
const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  const key = request.headers['idempotency-key']
  if (!known.has(key)) done.push(JSON.parse(body).text)
  known.add(key)
  setTimeout(() => response.end('{}'), 5)
})

let dist: string
let hosts: Record<string, string>
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  hosts = { 'https://api.example.com': `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
  dist = await writeApp(offlineApp)
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(dist, { recursive: true })
})

const inApp = (app: App, code: string) => app.evaluate(`getApp().${code}`)

it('has the last data at once after a kill, without network', async () => {
  const app = await launch({ dist, hosts })
  await inApp(app, "keep('Emma')")
  await app.kill()
  const next = await app.relaunch()
  next.setNetwork('none')

  expect(await inApp(next, 'show()')).toBe('Emma')
  expect(next.storageCalls[0]).toMatchObject({ operation: 'get', key: 'taro-query::' })
  await next.close()
})

const step = fc.constantFrom('ask', 'ask', 'offline', 'online', 'kill')

it('does each mutation once and in order, whatever happens to the network and the app', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      done = []
      let app = await launch({ dist, hosts })
      let count = 0
      for (const name of steps) {
        if (name === 'ask') await inApp(app, `ask('${++count}')`)
        if (name === 'offline') app.setNetwork('none')
        if (name === 'online') app.setNetwork('wifi')
        if (name === 'kill') {
          await app.kill()
          app = await app.relaunch()
        }
      }
      app.setNetwork('wifi')
      await app.waitFor(() => done.length >= count)
      while ((await inApp(app, 'waiting()')) !== 0) await new Promise((resolve) => setTimeout(resolve, 5))
      expect(done).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)))
      await app.close()
    }),
    { numRuns: 20 },
  )
}, 120_000)
