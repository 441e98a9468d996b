import { join } from 'node:path'
import { inNetwork } from '../support/inNetwork'
import type { RuleSheet } from './rule'

const PAGE = 'framework/ability/network'

export const sheet: RuleSheet = {
  title: 'Network limits',
  rules: [
    {
      says: 'Ten calls of an API are under way at a time; the next waits for a place, and its profile says how long.',
      source: PAGE,
      holds: () =>
        inNetwork(async ({ app, call, server }) => {
          const all = Array.from({ length: 11 }, () => call(`{ url: 'https://api.example.com/hold' }`))
          await server.holds(10)
          expect(app.requests.map(({ queued }) => queued).lastIndexOf(false)).toBe(9)
          server.held.shift()?.()
          await app.waitFor(() => server.received.length === 11)
          await app.waitFor(() => server.held.length === 10)
          server.release()
          expect((await Promise.all(all))[10]?.profile).toHaveProperty('queueEnd')
        }),
    },
    {
      says: 'A call has its own time, else that of app.json, else 60 seconds.',
      source: 'reference/configuration/app',
      async holds() {
        const hold = `url: 'https://api.example.com/hold'`
        const timeout = { errMsg: 'request:fail timeout', errno: 5 }
        await inNetwork(async ({ call }) => expect(await call(`{ ${hold}, timeout: 20 }`)).toMatchObject(timeout))
        await inNetwork(async ({ call }) => expect(await call(`{ ${hold} }`)).toMatchObject(timeout), {
          dist: join(__dirname, '../apps/network'),
          path: 'pages/index/index',
        })
        await inNetwork(
          async ({ app, call, server }) => {
            const result = call(`{ ${hold} }`)
            await server.holds(1)
            await app.clock.advance(59_999)
            expect(app.requests[0]?.errMsg).toBeUndefined()
            await app.clock.advance(1)
            expect(await result).toMatchObject(timeout)
          },
          { clock: { paused: true } },
        )
      },
    },
    {
      says: 'Five seconds in the background interrupt what is under way; nothing new goes out there.',
      source: PAGE,
      holds: () =>
        inNetwork(
          async ({ app, call, server }) => {
            const interrupted = { errMsg: 'request:fail interrupted', errno: 600003 }
            const result = call(`{ url: 'https://api.example.com/hold' }`)
            await server.holds(1)
            await app.hide()
            expect(await call('{}')).toMatchObject(interrupted)
            await app.clock.advance(4_999)
            expect(app.requests[0]?.errMsg).toBeUndefined()
            await app.clock.advance(1)
            expect(await result).toMatchObject(interrupted)
          },
          { clock: { paused: true } },
        ),
    },
    {
      says: 'The app asks for the connection, and hears when it changes or gets weak.',
      source: 'api/device/network/wx.onNetworkStatusChange',
      holds: () =>
        inNetwork(async ({ app }) => {
          const heard = app.evaluate(`(() => {
            const heard = []
            wx.onNetworkStatusChange(({ networkType }) => heard.push(networkType))
            wx.onNetworkWeakChange(({ weakNet }) => heard.push(weakNet))
            return heard
          })()`)
          app.setNetwork('none')
          app.setNetwork('weak')
          expect([...(heard as unknown[])]).toEqual(['none', '4g', true])
        }),
    },
  ],
  notSimulated: [
    'Whether request, uploadFile and downloadFile share the limit of ten is not documented: here each has its own.',
    'Whether the time in the queue counts towards the time-out is not documented: here it does not.',
    'Pages until about 2021 say that 60 seconds is the maximum too: here a call has the time that it asks for.',
    'A weak network is weak at once, and delays the answers of HTTP, not the messages of sockets.',
    'onNetworkStatusChange tells of another kind of connection, but what is under way goes on over it.',
  ],
}
