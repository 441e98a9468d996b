import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'
import { type BookServer, startBookServer } from './support/bookServer'

let app: App
let server: BookServer
beforeAll(async () => {
  server = await startBookServer()
})
afterAll(() => server.close())
afterEach(async () => {
  jest.useRealTimers()
  await app.close()
})

const open = async (clock?: LaunchOptions['clock']) => {
  const dist = join(__dirname, 'apps/runtime')
  app = await launch({ dist, hosts: { 'https://api.example.com': server.url }, clock })
}
/** Runs statements in the app. */
const run = (code: string) => app.evaluate(`(() => { ${code} })()`)
const log = () => app.evaluate('getApp().log.splice(0)') as string[]

const YEAR_2030 = Date.UTC(2030, 0, 1)

it('goes by the real time until a test asks for more', async () => {
  await open()
  const before = Date.now()
  const now = app.evaluate('Date.now()') as number
  expect(now).toBeGreaterThanOrEqual(before)
  expect(now).toBeLessThanOrEqual(Date.now())
  run(`setTimeout(() => getCurrentPages()[0].setData({ text: 'late' }), 30)`)
  await app.findByText('late')
  expect(app.clock.now() - before).toBeGreaterThanOrEqual(29)
})

it('begins at the moment that a test gives, and the app’s dates are the engine’s own', async () => {
  await open({ now: new Date(YEAR_2030), paused: true })
  expect(app.evaluate('[Date.now(), new Date().getTime(), +new Date(5)]')).toEqual([YEAR_2030, YEAR_2030, 5])
  expect(app.evaluate('Date()')).toBe(new Date(YEAR_2030).toString())
  expect(app.evaluate('new Date() instanceof Date && new (class extends Date {})() instanceof Date')).toBe(true)
  expect(app.evaluate('[Date.name, Date.length, Date.UTC(1970, 0), new Date().constructor === Date]')).toEqual([
    'Date',
    7,
    0,
    true,
  ])
  run(`getCurrentPages()[0].setData({ text: 'on' })`)
  expect(app.setDataCalls).toMatchObject([{ at: YEAR_2030 }])
})

it('stands still while what is due goes on: promises, timers of 0 ms, requests', async () => {
  await open({ paused: true })
  run(`
    const page = getCurrentPages()[0]
    wx.request({
      url: 'https://api.example.com/books',
      success: ({ data }) => setTimeout(() => page.setData({ text: data.length + ' books' }), 0),
    })
    setTimeout(() => page.setData({ text: 'too soon' }), 1)`)
  const before = app.clock.now()
  await app.findByText('2 books')
  expect(app.text()).not.toContain('too soon')
  expect(app.clock.now()).toBe(before)
})

it('fires timers in order, each at its own moment, and lets promises in between', async () => {
  await open({ now: 0, paused: true })
  run(`
    const note = (text) => getApp().log.push(Date.now() + ' ' + text)
    setTimeout(note, 300, 'last')
    setTimeout(() => { note('first'); Promise.resolve().then(() => note('its promise')) }, 100)
    setTimeout(() => setTimeout(note, 50, 'inner'), 100)
    const timer = setInterval(() => note('tick'), 100)
    clearTimeout(setTimeout(note, 10, 'never'))
    setTimeout(clearInterval, 250, timer)`)
  log()
  await app.clock.advance(299)
  expect(log()).toEqual(['100 first', '100 its promise', '100 tick', '150 inner', '200 tick'])
  expect(app.clock.now()).toBe(299)
  await app.clock.advance(1)
  expect(log()).toEqual(['300 last'])
})

it('passes hours at once and then runs on, or stands, as before', async () => {
  await open()
  run(`setTimeout(() => getCurrentPages()[0].setData({ text: 'an hour later' }), 3_600_000)`)
  const before = app.clock.now()
  await app.clock.advance(3_600_000)
  expect(app.text()).toContain('an hour later')
  const now = app.clock.now()
  expect(now - before).toBeGreaterThanOrEqual(3_600_000)
  await app.waitFor(() => app.clock.now() > now)
  app.clock.pause()
  const stands = app.clock.now()
  run(`setTimeout(() => getCurrentPages()[0].setData({ text: 'resumed' }), 20)`)
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(app.clock.now()).toBe(stands)
  expect(app.text()).not.toContain('resumed')
  app.clock.resume()
  await app.findByText('resumed')
})

it('passes hours in which the app has a short interval', async () => {
  await open({ now: 0, paused: true })
  run(`getApp().ticks = 0; setInterval(() => getApp().ticks++, 1_000)`)
  await app.clock.advance(4 * 3_600_000)
  expect(app.evaluate('getApp().ticks')).toBe(14_400)
})

it('counts whole milliseconds', async () => {
  await open({ now: 0.5, paused: true })
  run(`setTimeout(() => getApp().log.push(String(Date.now())), 16.7)`)
  log()
  await app.clock.advance(20.9)
  expect([log(), app.clock.now()]).toEqual([['16'], 20])
})

it('begins at exactly that moment, however long that takes', async () => {
  const real = jest.spyOn(Date, 'now')
  let elapsed = 0
  real.mockImplementation(() => elapsed++)
  await open({ now: YEAR_2030, paused: true })
  real.mockRestore()
  expect(app.clock.now()).toBe(YEAR_2030)
})

it('ends a request that nobody answers when its time is over', async () => {
  await open({ paused: true })
  run(`wx.request({
    url: 'https://api.example.com/hold',
    timeout: 50_000,
    fail: ({ errMsg, errno }) => getCurrentPages()[0].setData({ text: errMsg + ' ' + errno }),
  })`)
  await app.clock.advance(49_999)
  expect(app.text()).toContain('start')
  await app.clock.advance(1)
  expect(app.text()).toContain('request:fail timeout 5')
})

it('refuses what makes no sense', async () => {
  await open({ paused: true })
  const dist = join(__dirname, 'apps/runtime')
  await expect(launch({ dist, clock: { now: new Date('tomorrow') } })).rejects.toThrow(
    'clock.now: Invalid Date is no moment.',
  )
  await expect(launch({ dist, rules: { setDataDelay: -1 } })).rejects.toThrow('rules.setDataDelay: -1 is no number')
  await expect(app.suspend(Number.NaN)).rejects.toThrow('suspend: NaN is no number of milliseconds from 0 on.')
  await expect(app.clock.advance(-1)).rejects.toThrow('advance: -1 is no number of milliseconds from 0 on.')
  const advance = app.clock.advance(10)
  await expect(app.clock.advance(10)).rejects.toThrow('The clock is being advanced: await that first.')
  expect(() => app.clock.resume()).toThrow('The clock is being advanced: await that first.')
  await advance
  run('const again = () => setTimeout(again, 0); again()')
  await expect(app.clock.advance(1)).rejects.toThrow('advance: 10000 timers fired and no time passed.')
})

it('follows a fake clock of the test runner', async () => {
  await open()
  jest.useFakeTimers({ now: YEAR_2030 })
  run(`setTimeout(() => getCurrentPages()[0].setData({ text: new Date().toISOString() }), 60_000)`)
  jest.advanceTimersByTime(59_999)
  expect(app.text()).toContain('start')
  jest.advanceTimersByTime(1)
  expect(app.text()).toContain('2030-01-01T00:01:00.000Z')
})
