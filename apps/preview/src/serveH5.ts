import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { proxy } from 'hono/proxy'
import { listen } from './listen'
import { passToRelay } from './passToRelay'
import type { ServedRequest } from './servedRequest'

export interface H5Options {
  /** Folder of an H5 build. */
  dist: string
  /** Origin of the API: `/api/…` goes there, so that the browser sees one origin and needs no CORS. */
  api: string
  /** Origin of the relay: what the page posts to `/relay` goes there. @default none */
  relay?: string
  /** @default 0, any free port */
  port?: number
  onRequest?: (request: ServedRequest) => void
}

export interface H5Server {
  url: string
  close(): Promise<void>
}

/**
 * Serves an H5 build with the API and the relay behind the same origin, as the site of a real app would.
 * @throws Error when there is no build in `dist`
 */
export async function serveH5({ dist, api, relay, port = 0, onRequest }: H5Options): Promise<H5Server> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`There is no H5 build in ${dist}. Run \`npm run build:h5\` in apps/sample first.`)
  }
  const app = new Hono()

  app.all('/api/*', async (context) => {
    const { pathname, search } = new URL(context.req.url)
    const path = pathname.slice('/api'.length) + search
    const { method } = context.req
    const startedAt = Date.now()
    const tell = (status?: number) =>
      onRequest?.({ method, path, milliseconds: Date.now() - startedAt, ...(status !== undefined && { status }) })
    const { raw } = context.req
    // Ends the wait when the page leaves. From the answer on, the server itself cancels the body, without a log of it.
    const leaving = new AbortController()
    const leave = () => leaving.abort()
    raw.signal.addEventListener('abort', leave)
    try {
      // The page's own Origin and cookies are none of the API's business.
      const { host: _host, origin: _origin, cookie: _cookie, ...headers } = context.req.header()
      const response = await proxy(api + path, { raw, headers, signal: leaving.signal })
      tell(response.status)
      return response
    } catch {
      tell()
      return context.json({ status: 502, message: `The API at ${api} does not answer. Is it running?` }, 502)
    } finally {
      raw.signal.removeEventListener('abort', leave)
    }
  })
  if (relay !== undefined) app.post('/relay', passToRelay(relay, onRequest))
  app.use('/*', serveStatic({ root: dist }))

  return listen(createAdaptorServer({ fetch: app.fetch }), port)
}
