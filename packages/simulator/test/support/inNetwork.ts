import type { App, LaunchOptions } from '@taro-query/simulator'
import { type BookServer, startBookServer } from './bookServer'
import { inApp } from './inApp'
import { type CallApi, type CallResult, startCall } from './startCall'

export interface InNetwork {
  app: App
  server: BookServer
  call(options: string, api?: CallApi): Promise<CallResult>
}

/** Runs an app in front of a real server, which is `https://api.example.com` to it. */
export async function inNetwork(
  act: (network: InNetwork) => Promise<void>,
  options: Partial<LaunchOptions> | ((server: BookServer) => Partial<LaunchOptions>) = {},
): Promise<void> {
  const server = await startBookServer()
  try {
    const hosts = { 'https://api.example.com': server.url }
    const given = typeof options === 'function' ? options(server) : options
    await inApp((app) => act({ app, server, call: (source, api) => startCall(app, source, api).result }), {
      hosts,
      ...given,
    })
  } finally {
    await server.close()
  }
}
