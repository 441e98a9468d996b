import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'
import { callApi } from './support/callApi'

let app: App
const open = async (options: Partial<LaunchOptions> = {}) => {
  app = await launch({ dist: join(__dirname, 'apps/plain'), path: 'pages/hooks/index', ...options })
}
afterEach(() => app.close())

it('gives what the user typed into a dialog', async () => {
  await open()
  const answer = callApi(app, 'showModal', `{ title: 'Name', content: 'Ann', editable: true }`)
  const dialog = await app.findDialog()
  expect(dialog).toMatchObject({ title: 'Name', content: 'Ann', buttons: ['取消', '确定'] })
  await dialog.confirm('Bob')
  expect(await answer).toEqual({ errMsg: 'showModal:ok', confirm: true, cancel: false, content: 'Bob' })
})

it('refuses a dialog with a button that is too long for a phone', async () => {
  await open()
  const text = 'confirmText length should not larger than 4 Chinese characters'
  expect(await callApi(app, 'showModal', `{ confirmText: '复制邀请码' }`)).toEqual({ errMsg: `showModal:fail ${text}` })
})

it('gives the item that was tapped, or fails when none was', async () => {
  await open()
  const sheet = `{ itemList: ['One', 'Two'] }`
  const tapped = callApi(app, 'showActionSheet', sheet)
  await (await app.findDialog()).tap('Two')
  expect(await tapped).toEqual({ errMsg: 'showActionSheet:ok', tapIndex: 1 })
  const cancelled = callApi(app, 'showActionSheet', sheet)
  await (await app.findDialog()).cancel()
  expect(await cancelled).toEqual({ errMsg: 'showActionSheet:fail cancel' })
  expect((await callApi(app, 'showActionSheet', `{ itemList: [...'1234567'] }`)).errMsg).toBe(
    'showActionSheet:fail parameter error: itemList should not be large than 6',
  )
})

it('tells the user what was copied', async () => {
  await open()
  await callApi(app, 'setClipboardData', `{ data: 'copied' }`)
  expect(app.toasts).toMatchObject([{ title: '内容已复制', duration: 1_500 }])
  expect(await callApi(app, 'getClipboardData')).toMatchObject({ data: 'copied' })
})

it('scrolls the page, and the page hears of it', async () => {
  await open()
  app.evaluate(`getCurrentPages()[0].onPageScroll = ({ scrollTop }) => { globalThis.scrolled = scrollTop }`)
  expect(await callApi(app, 'pageScrollTo', '{ scrollTop: 120 }')).toEqual({ errMsg: 'pageScrollTo:ok' })
  await app.waitFor(() => app.evaluate('globalThis.scrolled') === 120)
  expect((await callApi(app, 'pageScrollTo', `{ selector: '#none' }`)).errMsg).toMatch(/^pageScrollTo:fail /)
})

it('is the phone that the test wants, and a window that the bars leave', async () => {
  const safeArea = { left: 0, top: 47, right: 390, bottom: 810, width: 390, height: 763 }
  await open({
    system: { ...{ screenWidth: 390, screenHeight: 844, statusBarHeight: 47 }, safeArea, platform: 'ios', model: 'X' },
  })
  expect(app.evaluate('wx.getWindowInfo()')).toEqual({
    ...{ pixelRatio: 2, screenWidth: 390, screenHeight: 844, statusBarHeight: 47, safeArea },
    ...{ windowWidth: 390, windowHeight: 844 - 47 - 44, screenTop: 47 + 44 },
  })
  expect(app.evaluate('wx.getDeviceInfo()')).toMatchObject({ platform: 'ios', model: 'X', system: 'iOS 16.0' })
  expect(await callApi(app, 'getSystemInfo')).toMatchObject({
    screenHeight: 844,
    SDKVersion: '3.5.5',
    language: 'zh_CN',
  })
  expect(app.evaluate('wx.getMenuButtonBoundingClientRect()')).toMatchObject({ top: 51, right: 383, left: 296 })
})

it('has a smaller window above a tab bar', async () => {
  await open({ dist: join(__dirname, 'apps/tabs'), path: 'tabs/one/index' })
  expect(app.evaluate('wx.getSystemInfoSync().windowHeight')).toBe(555)
  await app.navigateTo('pack/deep/index')
  expect(app.evaluate('wx.getSystemInfoSync().windowHeight')).toBe(603)
})

it('writes logs into the console, and an error there is none of the app’s', async () => {
  await open()
  app.evaluate(`wx.getRealtimeLogManager().error('paid', { amount: 1 })`)
  app.evaluate(`wx.getLogManager().info('hello')`)
  expect(app.console).toMatchObject([
    { level: 'error', text: 'paid {"amount":1}' },
    { level: 'info', text: 'hello' },
  ])
  expect(app.errors).toEqual([])
})

it('turns bytes into Base64 and back, and gives random ones', async () => {
  await open()
  expect(app.evaluate('wx.arrayBufferToBase64(new Uint8Array([1, 2, 255]).buffer)')).toBe('AQL/')
  expect(app.evaluate(`[...new Uint8Array(wx.base64ToArrayBuffer('AQL/'))].join()`)).toBe('1,2,255')
  const { randomValues } = await callApi(app, 'getRandomValues', '{ length: 100000 }')
  expect((randomValues as ArrayBuffer).byteLength).toBe(100_000)
})

it('says that there is no newer version of the app', async () => {
  await open()
  const check = app.evaluate(
    '(give) => wx.getUpdateManager().onCheckForUpdate(({ hasUpdate }) => give(hasUpdate))',
  ) as (give: (hasUpdate: boolean) => void) => void
  expect(await new Promise<boolean>(check)).toBe(false)
})

it('takes the app’s id from the project’s config', async () => {
  await open({ dist: join(__dirname, 'apps/tabs'), path: 'tabs/one/index' })
  expect(app.evaluate('wx.getAccountInfoSync().miniProgram.appId')).toBe('wx0123456789abcdef')
  await app.close()
  await open()
  expect(app.evaluate('wx.getAccountInfoSync().miniProgram.appId')).toBe('touristappid')
})

it('knows which components and APIs can be used', async () => {
  await open()
  const names = ['view', 'button.open-type.share', 'login', 'getSystemInfoSync.return.safeArea.left', 'canIUse']
  expect(names.map((name) => app.evaluate(`wx.canIUse('${name}')`))).toEqual(names.map(() => true))
  expect(['live-player', 'scanCode', 'noSuchApi'].map((name) => app.evaluate(`wx.canIUse('${name}')`))).toEqual(
    Array(3).fill(false),
  )
})
