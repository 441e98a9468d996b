import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { type Listening, listen } from '../../preview/src/listen'

/** What `npm run build` made. */
export const dist = resolve(__dirname, '../dist')

/** Serves the built site as any host of static files would. */
export async function serveSite(): Promise<Listening> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error('There is no site yet: `npx pnpm@10.34.9 exec turbo run build --filter=site`.')
  }
  const app = new Hono()
  app.use('/*', serveStatic({ root: dist }))
  return listen(createAdaptorServer({ fetch: app.fetch }), 0)
}
