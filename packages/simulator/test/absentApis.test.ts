import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'
import { callApi } from './support/callApi'

let app: App
const open = async (options: Partial<LaunchOptions> = {}) => {
  app = await launch({ dist: join(__dirname, 'apps/plain'), path: 'pages/hooks/index', ...options })
}
afterEach(() => app.close())

const SCAN_CODE = 'wx.scanCode is not simulated. Stand in for it at the launch: { wx: { scanCode: () => … } }.'

it('says once which API is not simulated, and fails each call of it', async () => {
  await open()
  expect(app.evaluate(`'scanCode' in wx && !wx.canIUse('scanCode')`)).toBe(true)
  expect(await callApi(app, 'scanCode')).toEqual({ errMsg: 'scanCode:fail not simulated' })
  expect(await callApi(app, 'scanCode')).toEqual({ errMsg: 'scanCode:fail not simulated' })
  expect(app.console).toMatchObject([{ level: 'warn', text: SCAN_CODE }])
})

it('throws the same sentence from an API that gives something at once', async () => {
  await open()
  expect(() => app.evaluate('wx.createCameraContext()')).toThrow(
    'createCameraContext:fail not simulated. wx.createCameraContext is not simulated.',
  )
  expect(
    app.evaluate(`(() => { try { wx.createAnimation() } catch (error) { return error instanceof Error } })()`),
  ).toBe(true)
})

it('lets an app listen to what never happens', async () => {
  await open()
  app.evaluate('wx.onUserCaptureScreen(() => undefined)')
  app.evaluate('wx.offUserCaptureScreen()')
  expect(app.console.map(({ text }) => text)).toEqual([expect.stringContaining('wx.onUserCaptureScreen is not')])
})

it('says so of what the cloud lacks, too', async () => {
  await open()
  app.evaluate('wx.cloud.init()')
  expect(await callApi(app, 'cloud.deleteFile')).toEqual({ errMsg: 'cloud.deleteFile:fail not simulated' })
  expect(app.console[0]?.text).toContain('{ wx: { cloud: { deleteFile: () => … } } }')
})

it('has nothing that is newer than the base library, be it simulated or not', async () => {
  await open({ system: { SDKVersion: '2.20.0' } })
  const has = (name: string) => app.evaluate(`'${name}' in wx || wx.canIUse('${name}')`)
  expect(['onBeforePageLoad', 'batchSetStorage', 'getWindowInfo', 'createCacheManager'].map(has)).toEqual(
    Array(4).fill(false),
  )
  expect(['onAppShow', 'login', 'scanCode', 'getBackgroundFetchData'].map(has)).toEqual(Array(4).fill(true))
})

it('refuses a base library that is no version', async () => {
  await expect(open({ system: { SDKVersion: 'latest' } })).rejects.toThrow('system.SDKVersion is "latest". Give the')
})

it('says that a stand-in has to give fields', async () => {
  await open({ wx: { scanCode: () => '42' } })
  const { errMsg } = await callApi(app, 'scanCode')
  expect(errMsg).toBe('scanCode:fail the stand-in gave 42: it has to give an object with the fields of the result')
})

it('lets a test stand in for an API, told of with callbacks or a promise', async () => {
  const calls: unknown[] = []
  await open({
    wx: {
      scanCode: async (options: { onlyFromCamera: boolean }) => {
        calls.push(options.onlyFromCamera)
        return { result: '42', list: [1] }
      },
      chooseImage: () => {
        throw Object.assign(new Error('cancel'), { errno: 7 })
      },
    },
  })
  expect(await callApi(app, 'scanCode', '{ onlyFromCamera: true }')).toEqual({
    errMsg: 'scanCode:ok',
    ...{ result: '42', list: [1] },
  })
  expect(calls).toEqual([true])
  expect(await callApi(app, 'chooseImage')).toEqual({ errMsg: 'chooseImage:fail cancel', errno: 7 })
  const told = app.evaluate(`(give) => wx.scanCode({ success: ({ list }) => give(list instanceof Array) })`)
  expect(await new Promise(told as (give: (isOfTheApp: boolean) => void) => void)).toBe(true)
  expect(app.evaluate(`wx.canIUse('scanCode')`)).toBe(true)
  expect(app.console).toEqual([])
})

it('lets a test stand in for what gives something at once, and for events', async () => {
  const listeners = new Set<(event: { value: number }) => void>()
  await open({
    wx: {
      getMenuButtonBoundingClientRect: () => ({ top: 1 }),
      getFileSystemManager: () => ({ readFileSync: () => 'text' }),
      onMemoryWarning: (listener: (event: { value: number }) => void) => void listeners.add(listener),
      offMemoryWarning: (listener: (event: { value: number }) => void) => void listeners.delete(listener),
      cloud: { callFunction: ({ name }: { name: string }) => ({ result: { name } }) },
    },
  })
  expect(app.evaluate('wx.getMenuButtonBoundingClientRect() instanceof Object')).toBe(true)
  expect(app.evaluate('wx.getFileSystemManager().readFileSync()')).toBe('text')
  expect(await callApi(app, 'cloud.callFunction', `{ name: 'relay' }`)).toMatchObject({ result: { name: 'relay' } })

  app.evaluate(`globalThis.heard = []`)
  app.evaluate(`globalThis.listener = (event) => { heard.push(event.value); throw new Error('in a listener') }`)
  app.evaluate('wx.onMemoryWarning(listener)')
  for (const listener of listeners) listener({ value: 10 })
  expect(app.evaluate('heard')).toEqual([10])
  expect(app.takeErrors()).toMatchObject([{ kind: 'exception', message: 'in a listener' }])
  app.evaluate('wx.offMemoryWarning(listener)')
  expect(listeners.size).toBe(0)
})

it('knows the APIs that the official typings document', async () => {
  await open()
  // A module that Node loads as it is, with no types of its own.
  const { listApis } = (await import('../scripts/listApis.mjs' as string)) as { listApis(): string }
  expect(readFileSync(join(__dirname, '../src/wx/documentedApis.ts'), 'utf8')).toBe(listApis())
})
