import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'
import { type BookServer, startBookServer } from './support/bookServer'

const MINUTE = 60_000
let app: App
let server: BookServer
beforeEach(async () => {
  server = await startBookServer()
  app = await launch({
    dist: join(__dirname, 'apps/runtime'),
    hosts: { 'https://api.example.com': server.url },
    clock: { now: 0, paused: true },
  })
  log()
})
afterEach(async () => {
  await app.close()
  await server.close()
})

const run = (code: string) => app.evaluate(`(() => { const { log } = getApp(); ${code} })()`)
const log = () => app.evaluate('getApp().log.splice(0)') as string[]

it('lets the app run for five seconds in the background, and not after', async () => {
  run(`setInterval(() => log.push('tick ' + Date.now()), 1_000)`)
  await app.suspend(10 * MINUTE)
  expect(log()).toEqual(['app.onHide', 'tick 1000', 'tick 2000', 'tick 3000', 'tick 4000'])
  expect(app.clock.now()).toBe(5_000 + 10 * MINUTE)
})

it('suspends an app whose onHide takes its time on a clock that runs', async () => {
  app.clock.resume()
  run(`getApp().onHide = () => { for (const end = Date.now() + 20; Date.now() < end; ); }`)
  await app.suspend(0)
  run(`setTimeout(() => log.push('late'), 0)`)
  await app.clock.advance(1_000)
  expect(log()).toEqual([])
  await app.show()
  expect(log()).toContain('late')
})

it('fires what came due once it is back, intervals once, and then goes on', async () => {
  run(`
    setInterval(() => log.push('tick ' + Date.now()), 60_000)
    setTimeout(() => log.push('timeout'), 90_000)
    clearTimeout(setTimeout(() => log.push('never'), 30_000))`)
  await app.suspend(10 * MINUTE)
  await app.show()
  expect(log()).toEqual(['app.onHide', 'tick 605000', 'timeout', 'app.onShow'])
  await app.clock.advance(MINUTE)
  expect(log()).toEqual(['tick 665000'])
})

it('interrupts the requests that are under way', async () => {
  run(`wx.request({
    url: 'https://api.example.com/hold',
    fail: ({ errMsg, errno }) => log.push(errMsg + ' ' + errno),
  })`)
  await app.suspend(MINUTE)
  await app.show()
  expect(log()).toEqual(['app.onHide', 'request:fail interrupted 600003', 'app.onShow'])
})

it('delivers on return what happened meanwhile, in order', async () => {
  run('wx.onNetworkStatusChange(({ networkType }) => log.push(networkType))')
  await app.suspend(MINUTE)
  app.setNetwork('none')
  app.setNetwork('4g')
  expect(log()).toEqual(['app.onHide'])
  await app.show()
  expect(log()).toEqual(['none', '4g', 'app.onShow'])
})

it('counts the time that the app has been in the background already', async () => {
  await app.hide()
  await app.clock.advance(4_000)
  await app.suspend(MINUTE)
  expect(app.clock.now()).toBe(5_000 + MINUTE)
  await app.suspend(MINUTE)
  expect(app.clock.now()).toBe(5_000 + 2 * MINUTE)
  await app.show()
})

it('has lost the app after 30 minutes', async () => {
  await app.suspend(30 * MINUTE - 1)
  await app.show()
  await app.suspend(30 * MINUTE)
  await expect(app.show()).rejects.toThrow(
    'The app was suspended for 30 minutes, so WeChat has destroyed it: relaunch() starts it anew, and show() can not.',
  )
})
