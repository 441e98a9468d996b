/** @jest-environment jsdom */
import { onlineManager } from '@taro-query/react'
import { checkOffline } from './offlineModel'
import { endAll } from './start'

afterEach(() => {
  endAll()
  onlineManager.setOnline(true)
})

it('does each mutation once and in order, whatever happens to the network and the app', async () => {
  await checkOffline(Number(process.env.SOAK_RUNS ?? 100), Number(process.env.SOAK_SEED ?? Date.now()))
}, 600_000)
