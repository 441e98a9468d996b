import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { type App, launch } from '@taro-query/simulator'
import type { Driver } from './driver'

export interface WeappDriver extends Driver {
  app: App
}

const ORIGIN = 'https://api.rules.example'

/** The weapp build in the simulator. What is drawn is a `setData`. */
export async function openWeapp(path: string, server: string): Promise<WeappDriver> {
  const dist = join(__dirname, '../dist/rules-weapp')
  const app = await launch({ dist, path, hosts: { [ORIGIN]: server } })
  let framesRead = 0
  let callsRead = 0
  return {
    app,
    sees: async (text) => void (await app.findByText(text)),
    tap: async (id) => app.tap(await app.find(`#${id}`)),
    back: () => app.back(),
    tapTab: (text) => app.tapTab(text),
    hide: () => app.hide(),
    show: () => app.show(),
    flicker: async () => void (await Promise.all([app.show(), app.hide()])),
    suspend: (milliseconds) => app.suspend(milliseconds),
    network: async (isConnected) => app.setNetwork(isConnected ? 'wifi' : 'none'),
    frames() {
      const lines = app.console.slice(framesRead)
      framesRead = app.console.length
      return lines.flatMap(({ text }) => (text.startsWith('frame ') ? [text.slice('frame '.length)] : []))
    },
    async draws() {
      const calls = app.setDataCalls.slice(callsRead)
      callsRead = app.setDataCalls.length
      const draws: { [page: string]: number } = {}
      for (const { path } of calls) draws[path] = (draws[path] ?? 0) + 1
      return draws
    },
    rest: () => pass(50),
  }
}
