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
