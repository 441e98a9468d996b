import { join } from 'node:path'
import { type App, launch, type Rules } from '@taro-query/simulator'

let app: App
afterEach(() => app.close())

const open = async (rules: Rules = {}) => {
  app = await launch({ dist: join(__dirname, 'apps/runtime'), rules, clock: { now: 0, paused: true } })
}
/** Runs statements in the app, where `page` and its component `part` are at hand. */
const run = (code: string) =>
  app.evaluate(`(() => {
    const page = getCurrentPages().at(-1)
    const part = page.selectComponent('#part')
    const { log } = getApp()
    ${code}
  })()`)
const log = () => app.evaluate('getApp().log.splice(0)') as string[]

it('counts each call of a page and of a component apart, with its keys and its bytes in UTF-8', async () => {
  await open()
  run(`page.setData({ text: '值', 'list[0]': 1 }); part.setData({ own: 2 })`)
  expect(app.setDataCalls).toMatchObject([
    { of: 'page', path: 'pages/index/index', keys: ['text', 'list[0]'], bytes: '{"text":"...","list[0]":1}'.length },
    { of: 'component', path: 'parts/part', keys: ['own'], bytes: '{"own":2}'.length },
  ])
  expect(app.text()).toBe('值\nitem 1\npart 值 2')
})

it('warns of more than 1024 kB in one call', async () => {
  await open()
  run(`page.setData({ other: 'x'.repeat(1024 * 1024) })`)
  expect(app.console).toMatchObject([
    {
      level: 'warn',
      text: 'setData: 1048588 bytes in one call (pages/index/index) are more than the 1024 kB that WeChat allows.',
    },
  ])
})

it('shows it at once, and calls back after', async () => {
  await open()
  run(`page.setData({ text: 'new' }, () => log.push('shown'))`)
  expect(app.text()).toContain('new')
  await app.waitFor(() => log().includes('shown'))
})

describe('on a slow phone', () => {
  beforeEach(() => open({ setDataDelay: 100 }))

  it('has the data at once, and the view and the callback later', async () => {
    run(`page.setData({ text: 'new' }, () => log.push('shown ' + Date.now())); log.push(page.data.text)`)
    expect(log()).toContain('new')
    await app.clock.advance(99)
    expect(app.text()).toBe('start\npart start 0')
    expect(log()).toEqual([])
    await app.clock.advance(1)
    expect(app.text()).toBe('new\npart new 0')
    expect(log()).toEqual(['shown 100'])
  })

  it('shows one after the other, each as it was set', async () => {
    run(`
      page.setData({ text: 'one', list: [1, 2] }, () => log.push('one'))
      setTimeout(() => page.setData({ text: 'two', 'list[1]': 3 }, () => log.push('two')), 50)
      part.setData({ own: 7 }, () => log.push('part'))`)
    log()
    await app.clock.advance(100)
    expect(app.text()).toBe('one\nitem 1\nitem 2\npart one 7')
    await app.clock.advance(50)
    expect(app.text()).toBe('two\nitem 1\nitem 3\npart two 7')
    expect(log()).toEqual(['one', 'part', 'two'])
  })

  it('drops what a page had set that is gone meanwhile', async () => {
    await app.navigateTo('pages/other/index')
    run(`page.setData({ text: 'new' }, () => log.push('shown'))`)
    await app.back()
    log()
    await app.clock.advance(1_000)
    expect(log()).toEqual([])
  })
})
