import { rm } from 'node:fs/promises'
import { launchLogic } from '@taro-query/simulator'
import { EXPECTED, wireOf } from '../sameBytes/expected'
import { startServer } from '../server/startServer'
import { buildApp } from './buildApp'

it.each(['alipay', 'tt'] as const)('puts the same bytes on the wire as every other platform: %s', async (platform) => {
  const server = await startServer()
  const dist = await buildApp(
    platform,
    `import '@tarojs/plugin-platform-${platform}/dist/runtime'
     import { createClient } from '@taro-query/request'
     import { sendAll } from '../sameBytes/sendAll'
     App({ send: () => sendAll(createClient({ baseURL: 'https://api.example.com' })) })`,
  )
  const app = await launchLogic({ dist, platform, hosts: { 'https://api.example.com': server.baseURL } })
  await app.evaluate('getApp().send()')
  await Promise.all([app.close(), server.close(), rm(dist, { recursive: true })])

  expect(wireOf(server.received)).toEqual(EXPECTED)
})
