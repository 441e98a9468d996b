import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { listen } from './listen'
import { previewPage } from './previewPage'
import type { ServedRequest } from './servedRequest'

type Phone = 'weapp' | 'h5'

export interface PreviewOptions {
  /** Addresses of the pages that stand in the two phones. */
  phones: Record<Phone, string>
  /** @default 5173; the next free one when it is taken */
  port?: number
}

export interface Preview {
  url: string
  /** Shows a request below its phone, on every open page. */
  show(phone: Phone, request: ServedRequest): void
  close(): Promise<void>
}

/** One page with the two phones side by side, live, each with its requests below it. */
export async function servePreview({ phones, port = 5173 }: PreviewOptions): Promise<Preview> {
  const listeners = new Set<(data: string) => void>()
  const app = new Hono()

  app.get('/', (context) => context.html(previewPage(phones)))
  app.get('/requests', (context) =>
    streamSSE(context, async (stream) => {
      const send = (data: string) => void stream.writeSSE({ data })
      listeners.add(send)
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      listeners.delete(send)
    }),
  )

  const server = await listen(createAdaptorServer({ fetch: app.fetch }), port)
  return {
    ...server,
    show(phone, request) {
      const data = JSON.stringify({ phone, ...request })
      for (const send of listeners) send(data)
    },
  }
}
