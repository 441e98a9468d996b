import { callApi } from '../support/callApi'
import { inApp } from '../support/inApp'
import type { RuleSheet } from './rule'

const get = `{ fetchType: 'pre' }`

export const sheet: RuleSheet = {
  title: 'Pre-fetch and login',
  rules: [
    {
      says: 'At a cold start WeChat asks the server for data, with the launch’s path, query and scene, and a code.',
      source: 'framework/ability/pre-fetch',
      async holds() {
        const asked: unknown[] = []
        const pre = (request: object) => {
          asked.push(request)
          return 'data'
        }
        const options = { path: 'pages/hooks/index?mode=a', backgroundFetch: { pre } }
        await inApp((app) => expect(app.logins).toMatchObject([{ code: 'wx-code-1', to: 'server' }]), options)
        const target = { path: 'pages/hooks/index', query: 'mode=a', scene: 1001 }
        expect(asked).toEqual([{ ...target, appid: 'touristappid', code: 'wx-code-1', timestamp: expect.any(Number) }])
      },
    },
    {
      says: 'With a token that the app has set, WeChat sends the token and no code.',
      source: 'framework/ability/pre-fetch',
      async holds() {
        const asked: object[] = []
        const pre = (request: object) => void asked.push(request)
        await inApp((app) => expect(app.logins).toEqual([]), { backgroundFetch: { pre, token: 'mine' } })
        expect(asked).toMatchObject([{ token: 'mine' }])
        expect(asked[0]).not.toHaveProperty('code')
      },
    },
    {
      says: 'The data is a string, with the time it came and what it was asked for.',
      source: 'api/storage/background-fetch/wx.getBackgroundFetchData',
      holds: () =>
        inApp(
          async (app) =>
            expect(await callApi(app, 'getBackgroundFetchData', get)).toEqual({
              errMsg: 'getBackgroundFetchData:ok',
              ...{ fetchedData: '{"a":1}', timeStamp: expect.any(Number) },
              ...{ path: 'pages/hooks/index', query: '', scene: 1001 },
            }),
          { backgroundFetch: { pre: '{"a":1}' } },
        ),
    },
    {
      says: 'Data above 256 KB is not kept.',
      source: 'framework/ability/pre-fetch',
      async holds() {
        const pre = 'x'.repeat(256 * 1024)
        const read = async (data: string) => {
          let length: unknown
          await inApp(
            async (app) => {
              const { fetchedData } = await callApi(app, 'getBackgroundFetchData', get)
              length = String(fetchedData).length
            },
            { backgroundFetch: { pre: data } },
          )
          return length
        }
        expect(await read(pre)).toBe(pre.length)
        expect(await read(`${pre}x`)).toBe(0)
      },
    },
    {
      says: 'Without data, and while it is on its way, reading fails on Android and gives empty data on iOS.',
      source: 'api/storage/background-fetch/wx.getBackgroundFetchData',
      async holds() {
        const backgroundFetch = { pre: () => new Promise<string>(() => undefined) }
        await inApp(
          async (app) =>
            expect((await callApi(app, 'getBackgroundFetchData', get)).errMsg).toMatch(/^getBackgroundFetchData:fail /),
          { backgroundFetch, system: { system: 'Android 14' } },
        )
        const empty = { errMsg: 'getBackgroundFetchData:ok', fetchedData: '' }
        await inApp(async (app) => expect(await callApi(app, 'getBackgroundFetchData', get)).toEqual(empty), {
          backgroundFetch,
        })
      },
    },
    {
      says: 'An app hears of data that comes after it began to listen, and of no other.',
      source: 'api/storage/background-fetch/wx.onBackgroundFetchData',
      async holds() {
        const listen = `(() => { globalThis.heard = []; wx.onBackgroundFetchData((data) => heard.push(data)) })()`
        const heard = `heard.map(({ fetchType, fetchedData }) => [fetchType, fetchedData])`
        let answer = (_data: string): void => undefined
        const pre = () =>
          new Promise<string>((resolve) => {
            answer = resolve
          })
        await inApp(
          async (app) => {
            app.evaluate(listen)
            answer('late')
            await app.waitFor(() => (app.evaluate('heard.length') as number) > 0)
            expect(app.evaluate(heard)).toEqual([['pre', 'late']])
            expect(await callApi(app, 'getBackgroundFetchData', get)).toMatchObject({ fetchedData: 'late' })
          },
          { backgroundFetch: { pre } },
        )
        await inApp(
          async (app) => {
            app.evaluate(listen)
            await callApi(app, 'getBackgroundFetchData', get)
            expect(app.evaluate(heard)).toEqual([])
          },
          { backgroundFetch: { pre: 'early' } },
        )
      },
    },
    {
      says: 'The data of a periodic update is read with fetchType: periodic.',
      source: 'framework/ability/background-fetch',
      holds: () =>
        inApp(
          async (app) =>
            expect(await callApi(app, 'getBackgroundFetchData', `{ fetchType: 'periodic' }`)).toMatchObject({
              fetchedData: 'twice a day',
            }),
          { backgroundFetch: { periodic: 'twice a day' } },
        ),
    },
    {
      says: 'A token has at most 1024 characters, and is missing until it was set.',
      source: 'api/storage/background-fetch/wx.setBackgroundFetchToken',
      holds: () =>
        inApp(async (app) => {
          const long = `{ token: 'x'.repeat(1025) }`
          expect((await callApi(app, 'setBackgroundFetchToken', long)).errMsg).toMatch(/^setBackgroundFetchToken:fail /)
          expect((await callApi(app, 'getBackgroundFetchToken')).errMsg).toMatch(/^getBackgroundFetchToken:fail /)
          await callApi(app, 'setBackgroundFetchToken', `{ token: 'mine' }`)
          expect(await callApi(app, 'getBackgroundFetchToken')).toMatchObject({ token: 'mine' })
        }),
    },
    {
      says: 'A login code is good for five minutes, and each call gives a new one.',
      source: 'api/open-api/login/wx.login',
      holds: () =>
        inApp(async (app) => {
          expect(await callApi(app, 'login')).toEqual({ errMsg: 'login:ok', code: 'wx-code-1' })
          expect(await callApi(app, 'login')).toMatchObject({ code: 'wx-code-2' })
          expect(app.logins.map(({ code, at, expiresAt, to }) => [code, expiresAt - at, to])).toEqual([
            ['wx-code-1', 300_000, 'app'],
            ['wx-code-2', 300_000, 'app'],
          ])
        }),
    },
    {
      says: 'wx.checkSession is about the session of the latest code.',
      source: 'api/open-api/login/wx.checkSession',
      holds: () =>
        inApp(async (app) => {
          const check = async () => (await callApi(app, 'checkSession')).errMsg
          expect(await check()).toMatch(/^checkSession:fail /)
          await callApi(app, 'login')
          expect(await check()).toBe('checkSession:ok')
          app.endSession()
          expect(await check()).toMatch(/^checkSession:fail /)
          await callApi(app, 'login')
          expect(await check()).toBe('checkSession:ok')
        }),
    },
  ],
  notSimulated: [
    'WeChat’s own GET to the server’s address: a test gives the answer.',
    'Data of an earlier launch is still there while the new one is on its way: a test gives each launch its own.',
    'WeChat updates about every twelve hours, and only for users who were active in the last seven days.',
    'On iOS, before WeChat 8.0.27, the time of the data is wrong.',
    'api.weixin.qq.com, where a server exchanges a code for a session: a test’s server goes by app.logins.',
  ],
}
