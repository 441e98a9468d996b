import type { App } from '@taro-query/simulator'
import { callApi } from '../support/callApi'
import { inApp } from '../support/inApp'
import type { RuleSheet } from './rule'

const MB = 1024 * 1024

const store = (app: App, key: string, bytes: number, more = '') =>
  callApi(app, 'setStorage', `{ key: '${key}', data: 'x'.repeat(${Math.floor(bytes)}), ${more} }`)

export const sheet: RuleSheet = {
  title: 'Storage',
  rules: [
    {
      says: 'A key holds at most 1 MB.',
      source: 'api/storage/wx.setStorage',
      holds: () =>
        inApp(async (app) => {
          expect((await store(app, 'fits', 0.99 * MB)).errMsg).toBe('setStorage:ok')
          expect((await store(app, 'big', MB + 1)).errMsg).toMatch(/^setStorage:fail /)
          expect(() => app.evaluate(`wx.setStorageSync('big', 'x'.repeat(${MB + 1}))`)).toThrow('setStorageSync:fail ')
          expect((await callApi(app, 'getStorage', `{ key: 'big' }`)).errMsg).toBe('getStorage:fail data not found')
        }),
    },
    {
      says: 'All keys together hold at most 10 MB.',
      source: 'api/storage/wx.setStorage',
      holds: () =>
        inApp(async (app) => {
          for (let key = 0; key < 10; key++) await store(app, String(key), 0.98 * MB)
          expect((await store(app, 'last', 0.3 * MB)).errMsg).toBe('setStorage:fail exceed storage max size 10Mb')
          expect((await store(app, '0', 0.9 * MB)).errMsg).toBe('setStorage:ok')
        }),
    },
    {
      says: 'With encrypt: true data grows by 1.4: a key holds at most 0.7 MB, all keys together 7.1 MB.',
      source: 'api/storage/wx.setStorage',
      holds: () =>
        inApp(async (app) => {
          expect((await store(app, 'big', 0.72 * MB, 'encrypt: true')).errMsg).toMatch(/^setStorage:fail /)
          for (let key = 0; key < 10; key++) {
            expect((await store(app, String(key), 0.7 * MB, 'encrypt: true')).errMsg).toBe('setStorage:ok')
          }
          expect((await store(app, 'last', 0.2 * MB, 'encrypt: true')).errMsg).toMatch(/^setStorage:fail exceed /)
        }),
    },
    {
      says: 'What was written with encrypt: true is read with it only.',
      source: 'api/storage/wx.setStorage',
      holds: () =>
        inApp(async (app) => {
          await callApi(app, 'setStorage', `{ key: 'secret', data: { a: 1 }, encrypt: true }`)
          const read = await callApi(app, 'getStorage', `{ key: 'secret', encrypt: true }`)
          expect(read).toMatchObject({ errMsg: 'getStorage:ok', data: { a: 1 } })
          expect((await callApi(app, 'getStorage', `{ key: 'secret' }`)).errMsg).toMatch(/^getStorage:fail /)
        }),
    },
    {
      says: 'Native types, dates and what JSON can say are kept.',
      source: 'api/storage/wx.setStorage',
      holds: () =>
        inApp(async (app) => {
          await callApi(app, 'setStorage', `{ key: 'date', data: new Date(5) }`)
          await callApi(app, 'setStorage', `{ key: 'object', data: { list: [1, 'two', null, true] } }`)
          expect(app.evaluate(`wx.getStorageSync('date').getTime()`)).toBe(5)
          expect(app.evaluate(`wx.getStorageSync('object')`)).toEqual({ list: [1, 'two', null, true] })
        }),
    },
    {
      says: 'A key that is not there reads as the empty string, or fails where reading can fail.',
      source: 'api/storage/wx.getStorage; the text is as developers report it',
      holds: () =>
        inApp(async (app) => {
          expect(app.evaluate(`wx.getStorageSync('none')`)).toBe('')
          expect((await callApi(app, 'getStorage', `{ key: 'none' }`)).errMsg).toBe('getStorage:fail data not found')
        }),
    },
    {
      says: 'Several keys are written and read in one call from base library 2.25.0 on.',
      source: 'api/storage/wx.batchSetStorage',
      async holds() {
        await inApp(async (app) => {
          await callApi(app, 'batchSetStorage', `{ kvList: [{ key: 'a', value: 1 }, { key: 'b', value: [2] }] }`)
          expect(app.evaluate(`wx.batchGetStorageSync(['b', 'a', 'none'])`)).toEqual([[2], 1, ''])
          expect(await callApi(app, 'batchGetStorage', `{ keyList: ['a'] }`)).toMatchObject({ dataList: [1] })
        })
        const older = { system: { SDKVersion: '2.24.7' } }
        await inApp(async (app) => expect(app.evaluate(`'batchSetStorage' in wx`)).toBe(false), older)
      },
    },
  ],
  notSimulated: [
    'When space is short, WeChat clears the storage of the mini programs that were used least recently.',
    'Storage is kept apart by WeChat user and by app id: a test gives each launch the storage that it wants.',
    'Reading and writing in one step slows down the start of the app.',
    'wx.createCacheManager keeps the responses of requests for a weak network.',
  ],
}
