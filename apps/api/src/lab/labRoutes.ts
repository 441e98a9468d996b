import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { pause } from '../server/pause'
import type { BodyVariables } from '../server/requestBody'

/** Answers that go wrong on purpose, to see what an app makes of them. */
export function labRoutes(): Hono<BodyVariables> {
  const app = new Hono<BodyVariables>()

  app.get('/lab/slow', async (context) => {
    await pause(60_000, context.req.raw.signal)
    return context.json({ status: 'ok' })
  })
  app.get('/lab/500', () => {
    throw new HTTPException(500, { message: 'The server failed to answer this request, as it was asked to.' })
  })
  // As a gateway does while the backend is away: the status is that of a success.
  app.get('/lab/html', (context) => context.html(maintenance))
  return app
}

const maintenance = `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8"><title>系统维护中</title></head>
  <body><h1>系统维护中</h1><p>我们很快回来。Down for maintenance, back soon.</p></body>
</html>
`
