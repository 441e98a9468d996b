import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { createCloudFunctions } from '../cloud/createCloudFunctions'
import { checkHosts } from '../host/checkHosts'
import type { HostOptions } from '../host/types'
import { answerPhone } from './answerPhone'
import type { PhoneSettings } from './boot'
import { CHANGES } from './changesWire'
import { type RelayedCall, relayCloud } from './cloudRelay'
import { listen } from './listen'
import { isLocal } from './ownPage'
import { phoneBundle } from './phoneBundle'
import { type RelayedRequest, relay } from './relay'
import { relayOrigins } from './relayOrigins'
import { CLOUD, RELAY } from './relayWire'
import { relaySockets } from './socketRelay'
import { tellChange } from './tellChange'

export type { RelayedCall } from './cloudRelay'
export type { RelayedRequest } from './relay'

/** What {@link serve} takes. */
export interface ServeOptions extends Pick<HostOptions, 'cloud' | 'domains' | 'rules' | 'network' | 'theme'> {
  /** The folder that a weapp build writes. */
  dist: string
  /**
   * Origins that `wx.request` really goes to: `{ 'https://api.example.com': 'http://127.0.0.1:4000' }`. Requests go
   * to the origins named on the right, and to those in `domains`; to any when `rules.domains` is false.
   * @default {}
   */
  hosts?: Record<string, string>
  /** A taken port moves on to the next free one. @default 0, any free one */
  port?: number
  /** The page reloads when the build has changed, and opens the page that was on top. @default true */
  reload?: boolean
  /** The app's storage, which the browser keeps by folder and port, is empty when the page loads first. @default false */
  fresh?: boolean
  /** Hears each `wx.request` that reached the server, when it ended. */
  onRequest?: (record: RelayedRequest) => void
  /** Hears each call of a cloud function, when it ended. */
  onCloudCall?: (record: RelayedCall) => void
}

/** A phone that is being served. */
export interface Phone {
  /** To open in a browser, or in an iframe of a page on this machine. */
  readonly url: string
  readonly port: number
  /** Stops serving and ends open connections. */
  close(): Promise<void>
}

/**
 * Serves a compiled mini program as a page that is a phone, on 127.0.0.1 only. Open it in Chromium 111, Safari 16.4,
 * Firefox 128, or later. In it, `window.simulator` is for tests (see {@link Simulator}), and an embedding page gets
 * `{ type: 'simulator:request', id, record }` messages. A browser has six connections to it at a time, of which each
 * open phone takes one with `reload`: an app on one phone has five requests on the wire, not ten, the others wait.
 *
 * @throws Error when `hosts` names no origins, no port from `port` on is free, or the package is not built
 */
export async function serve(options: ServeOptions): Promise<Phone> {
  const {
    dist,
    hosts = {},
    cloud,
    domains,
    rules,
    network,
    theme,
    port = 0,
    reload = true,
    fresh = false,
    onRequest,
    onCloudCall,
  } = options
  checkHosts(hosts)
  const token = randomBytes(24).toString('base64url')
  const bundle = phoneBundle()
  const origins = relayOrigins(options)
  const functions = createCloudFunctions(cloud)
  const settings: PhoneSettings = {
    // The page runs no functions: what they are told is none of its business.
    options: { hosts, cloud: cloud && { ...cloud, envVariables: undefined }, domains, rules, network, theme },
    token,
    name: resolve(dist),
    reload,
    ...(fresh && { fresh: `${Date.now()}` }),
  }
  // Heads travel in headers.
  const server = createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
    // Not `new URL`: it throws for a target such as `//`, which any page may send here.
    const [pathname = ''] = (request.url ?? '').split('?')
    if (!isLocal(request)) {
      response.writeHead(403).end()
    } else if (pathname === RELAY && request.method === 'POST') {
      relay(request, response, { token, origins, onRequest }).catch(() => response.destroy())
    } else if (pathname === CLOUD && request.method === 'POST') {
      relayCloud(request, response, { token, functions, onCloudCall }).catch(() => response.destroy())
    } else if (pathname === CHANGES && request.method === 'POST') {
      tellChange(request, response, dist, token)
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      answerPhone(response, pathname, { dist, settings, bundle })
    } else {
      response.writeHead(405).end()
    }
  })
  const endSockets = relaySockets(server, { token, origins })
  const taken = await listen(server, port)
  return {
    url: `http://127.0.0.1:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        endSockets()
        functions.close()
      }),
  }
}
