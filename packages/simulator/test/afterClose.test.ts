import { join } from 'node:path'
import { launch } from '@taro-query/simulator'
import { startBookServer } from './support/bookServer'

it('sends nothing and starts no timer after its end, whatever its promises still do', async () => {
  const server = await startBookServer()
  const app = await launch({
    dist: join(__dirname, 'apps/plain'),
    path: 'pages/hooks/index',
    hosts: { 'https://api.example.com': server.url },
  })
  let fired = false
  const goOn = app.evaluate(`(fire) => {
    wx.request({ url: 'https://api.example.com/echo' })
    setTimeout(fire, 0)
  }`) as (fire: () => void) => void
  await app.close()
  const before = server.received.length

  goOn(() => {
    fired = true
  })
  // A request of ours, sent after the app's would have been, and answered.
  await (await fetch(`${server.url}/books`)).text()
  await new Promise((resolve) => setTimeout(resolve, 50))

  expect(server.received.slice(before).map(({ url }) => url)).toEqual(['/books'])
  expect(fired).toBe(false)
  await server.close()
})

it('leaves the record of a request open that its end cut off', async () => {
  const server = await startBookServer()
  const hosts = { 'https://api.example.com': server.url }
  const app = await launch({ dist: join(__dirname, 'apps/plain'), path: 'pages/hooks/index', hosts })
  app.evaluate(`void wx.request({ url: 'https://api.example.com/hold' })`)
  await server.holds(1)
  await app.close()
  await server.holds(0)
  expect(app.requests).toHaveLength(1)
  expect(app.requests[0]).not.toHaveProperty('endedAt')
  await server.close()
})

it('says its errors once: a second close does nothing', async () => {
  const app = await launch({ dist: join(__dirname, 'apps/npm') })
  app.evaluate(`setTimeout(() => { throw new Error('it broke') }, 0)`)
  await expect(app.findByText('never there')).rejects.toThrow('it broke')
  await expect(app.close()).rejects.toThrow('it broke')
  await app.close()
})
