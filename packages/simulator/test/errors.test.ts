import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { launch } from '@taro-query/simulator'

const dist = join(__dirname, 'apps/plain')
const path = 'pages/hooks/index'

it.each([
  ['throw in a handler', 'exception: Error: thrown in a handler'],
  ['throw in a timer', 'exception: Error: thrown in a timer'],
  ['reject', 'unhandledRejection: Error: nobody caught this'],
  ['complain', 'console.error: it broke: badly'],
])('turns red when the app does this: %s', async (button, message) => {
  const app = await launch({ dist, path })
  await app.tap(button)
  await expect(app.findByText('never there')).rejects.toThrow(`The app made errors:\n  ${message}`)
  await expect(app.close()).rejects.toThrow(message)
})

it('turns red when a page throws in onLoad, and says where', async () => {
  const app = await launch({ dist, path: `${path}?mode=throw` })
  expect(app.errors).toMatchObject([{ kind: 'exception', message: 'thrown in onLoad' }])
  expect(app.errors[0]?.stack).toContain('pages/hooks/index.js')
  await expect(app.close()).rejects.toThrow('thrown in onLoad')
})

it('turns red at the end for what was rejected in the last moment', async () => {
  const app = await launch({ dist, path })
  app.evaluate(`void Promise.reject(new Error('late'))`)
  await expect(app.close()).rejects.toThrow('unhandledRejection: Error: late')
})

it('turns red when a framework tells App.onError of an error that it caught', async () => {
  const app = await launch({ dist, path })
  app.evaluate(`getApp().onError('caught in a render')`)
  await expect(app.close()).rejects.toThrow('App.onError: caught in a render')
})

it('tells the app of an error that nobody caught, once', async () => {
  const app = await launch({ dist, path })
  app.evaluate(`wx.onError(({ message }) => getApp().globalData.log.push(message))`)
  await app.tap('throw in a handler')
  expect(app.evaluate('getApp().globalData.log.pop()')).toBe('thrown in a handler')
  expect(app.takeErrors()).toMatchObject([{ kind: 'exception' }])
  await app.close()
})

it('tells the app of a rejection in an object of its own kind', async () => {
  const app = await launch({ dist, path, failOnError: false })
  const isOwn = app.evaluate(`new Promise((done) => {
    getApp().onUnhandledRejection = (event) => done(event instanceof Object && event.reason === 'no')
    void Promise.reject('no')
  })`)
  expect(await isOwn).toBe(true)
  await app.close()
})

it('goes on after errors that a test took or allowed', async () => {
  const app = await launch({ dist, path, failOnError: false })
  await app.tap('complain')
  await app.findByText('mode start')
  await app.close()
  expect(app.takeErrors()).toMatchObject([{ kind: 'console.error', message: 'it broke: badly' }])
})

it('leaves the rejections of others to those who listened before, and steps aside at the end', async () => {
  const realProcess = runInThisContext('process') as NodeJS.Process
  const ofJest = realProcess.listeners('unhandledRejection')
  const heard: unknown[] = []
  const listener = (reason: unknown) => heard.push(reason)
  realProcess.removeAllListeners('unhandledRejection').on('unhandledRejection', listener)
  const app = await launch({ dist, path })
  void Promise.reject('of the test')
  app.evaluate(`void Promise.reject('of the app')`)
  await app.waitFor(() => heard.length > 0).catch(() => undefined)
  expect(app.takeErrors()).toMatchObject([{ kind: 'unhandledRejection', message: 'of the app' }])
  await app.close()
  expect(heard).toEqual(['of the test'])
  expect(realProcess.listeners('unhandledRejection')).toEqual([listener])
  realProcess.removeAllListeners('unhandledRejection')
  for (const each of ofJest) realProcess.on('unhandledRejection', each)
})

describe('a folder that is no whole mini program', () => {
  let copy: string
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'simulator-'))
    cpSync(dist, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  it('says that the folder is missing, and what to do', async () => {
    await expect(launch({ dist: join(copy, 'none') })).rejects.toThrow(
      /^There is no folder .*none\. Build the mini program/,
    )
  })

  it.each([
    ['app.json', 'There is no app.json in'],
    ['app.js', 'There is no app.js.'],
    ['pages/form/index.wxml', 'app.json lists the page "pages/form/index", but there is no pages/form/index.wxml.'],
    ['pages/form/index.js', 'app.json lists the page "pages/form/index", but there is no pages/form/index.js.'],
    [
      'components/card/card.js',
      'pages/index/index.json uses the component <card>, but there is no components/card/card.js.',
    ],
    ['lib/api.js', "module 'lib/api.js' is not defined, require args is './lib/api'"],
  ])('says that %s is missing', async (file, message) => {
    rmSync(join(copy, file))
    await expect(launch({ dist: copy })).rejects.toThrow(message)
  })

  it('says so again at the second try, when a page uses a component that is missing', async () => {
    writeFileSync(join(copy, 'pages/detail/index.json'), '{ "usingComponents": { "inner": "/components/inner" } }')
    writeFileSync(join(copy, 'components/inner.js'), 'Component({})')
    writeFileSync(join(copy, 'components/inner.wxml'), '<view />')
    writeFileSync(join(copy, 'components/inner.json'), '{ "component": true, "usingComponents": { "gone": "./gone" } }')
    const app = await launch({ dist: copy, path, failOnError: false })
    for (const _ of ['first', 'second']) {
      await expect(app.navigateTo('pages/detail/index')).rejects.toThrow('uses the component <gone>, but there is no')
    }
    await app.close()
  })

  it('names the file that is not JSON', async () => {
    writeFileSync(join(copy, 'project.private.config.json'), '{ "setting": ')
    await expect(launch({ dist: copy })).rejects.toThrow('project.private.config.json is not JSON')
  })

  it('turns red when a template does not compile, and says where', async () => {
    writeFileSync(join(copy, 'pages/detail/index.wxml'), '<view>\n{{ id + }}</view>')
    const app = await launch({ dist: copy, path })
    await expect(app.close()).rejects.toThrow('template: pages/detail/index.wxml:2:9: ')
  })

  it.each(['127.0.0.1:4000', 'http://127.0.0.1:99999', 'http://127.0.0.1:4000/api'])(
    'says that the host %s is no origin',
    async (host) => {
      await expect(launch({ dist, hosts: { 'https://api.example.com': host } })).rejects.toThrow(
        `hosts: "${host}" is no origin.`,
      )
    },
  )

  it('says that a launch page is not there', async () => {
    await expect(launch({ dist, path: 'pages/none/index' })).rejects.toThrow('page "pages/none/index" is not found')
  })
})
