import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'
import { type BookServer, startBookServer } from './support/bookServer'

const dist = join(__dirname, 'apps/driver')
let server: BookServer
let app: App
beforeEach(async () => {
  server = await startBookServer()
})
afterEach(async () => {
  await app.close()
  await server.close()
})

it('kills the app without a word to it', async () => {
  app = await launch({ dist, path: 'pages/index/index' })
  const heard = app.evaluate('getApp().heard') as string[]
  await app.kill()
  expect(heard).toEqual([])
  expect(app.lifecycle.some(({ name }) => name === 'onHide' || name === 'onUnload')).toBe(false)
  await expect(app.tap('Ask')).rejects.toThrow('The app is gone')
  await expect(app.findByText('Ask')).rejects.toThrow('The app is gone')
})

it('lets requests die with the app', async () => {
  app = await launch({ dist, hosts: { 'https://api.example.com': server.url } })
  app.evaluate(`wx.request({ url: 'https://api.example.com/hold' })`)
  await app.waitFor(() => server.held.length === 1)
  await app.kill()
  expect(app.requests).toMatchObject([{ url: 'https://api.example.com/hold' }])
  expect(app.requests[0]?.errMsg).toBeUndefined()
})

it('starts again cold, with what was stored, the same options and the time that has passed', async () => {
  const first = await launch({ dist, hosts: { 'https://api.example.com': server.url }, clock: { now: 0 } })
  first.evaluate(`wx.setStorageSync('last', 1)`)
  await first.clock.advance(60_000)
  app = await first.relaunch({ path: 'pages/long/index' })
  expect(app.evaluate(`wx.getStorageSync('last')`)).toBe(1)
  expect(app.page.path).toBe('pages/long/index')
  expect(app.clock.now()).toBeGreaterThanOrEqual(60_000)
  expect(app.requests).toEqual([])
  await first.close()
})

it('keeps the time when it is asked to stand', async () => {
  const first = await launch({ dist, clock: { now: 60_000 } })
  app = await first.relaunch({ clock: { paused: true } })
  expect(app.clock.now()).toBeGreaterThanOrEqual(60_000)
  expect(app.clock.now()).toBeLessThan(600_000)
})

it('leaves nothing behind that keeps the process busy', async () => {
  const busy = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'ProcessWrap')
  const before = [busy().length, process.listenerCount('unhandledRejection')] as const
  for (let count = 0; count < 5; count++) {
    const first = await launch({ dist })
    first.evaluate('void setInterval(() => {}, 1)')
    app = await first.relaunch()
    app.evaluate('void setTimeout(() => {}, 1e6)')
    await app.kill()
  }
  // Each would leave two; one of Node's own may have come meanwhile.
  expect(busy().length).toBeLessThan(before[0] + 5)
  expect(process.listenerCount('unhandledRejection')).toBe(before[1])
})

it('does not hide the errors of the app that was killed', async () => {
  const first = await launch({ dist })
  await first.tap('Complain')
  await expect(first.relaunch()).rejects.toThrow('The app made errors:\n  console.error: it broke')
  app = await launch({ dist })
})
