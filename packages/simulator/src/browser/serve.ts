import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { checkHosts } from '../host/checkHosts'
import { answerPhone } from './answerPhone'
import { listen } from './listen'
import { phoneBundle } from './phoneBundle'
import { type RelayedRequest, relay } from './relay'
import { RELAY } from './relayWire'

export type { RelayedRequest } from './relay'

/** What {@link serve} takes. */
export interface ServeOptions {
  /** The folder that a weapp build writes. Read anew whenever the page loads: reload after a build. */
  dist: string
  /**
   * Origins that `wx.request` really goes to: `{ 'https://api.example.com': 'http://127.0.0.1:4000' }`. Requests go
   * to the origins named on the right only.
   * @default {}
   */
  hosts?: Record<string, string>
  /** A taken port moves on to the next free one. @default 0, any free one */
  port?: number
  /** Hears each `wx.request` that reached the server, when it ended. */
  onRequest?: (record: RelayedRequest) => void
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
 * `{ type: 'simulator:request', id, record }` messages.
 *
 * @throws Error when `hosts` names no origins, no port from `port` on is free, or the package is not built
 */
export async function serve({ dist, hosts = {}, port = 0, onRequest }: ServeOptions): Promise<Phone> {
  checkHosts(hosts)
  const token = randomBytes(24).toString('base64url')
  const bundle = phoneBundle()
  const origins = new Set(Object.values(hosts).map((host) => new URL(host).origin))
  // Heads travel in headers.
  const server = createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
    // Not `new URL`: it throws for a target such as `//`, which any page may send here.
    const [pathname = ''] = (request.url ?? '').split('?')
    // Another name for this address is another page's trick to read ours.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
      response.writeHead(403).end()
    } else if (pathname === RELAY && request.method === 'POST') {
      relay(request, response, { token, origins, onRequest }).catch(() => response.destroy())
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      answerPhone(response, pathname, { dist, hosts, token, bundle })
    } else {
      response.writeHead(405).end()
    }
  })
  const taken = await listen(server, port)
  return {
    url: `http://127.0.0.1:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
