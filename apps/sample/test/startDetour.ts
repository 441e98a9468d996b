import { buffer } from 'node:stream/consumers'
import { type Bookshelf, BUILT_IN_API } from './startBookshelf'
import { startServer } from './startServer'

/** What becomes of a request: a status to answer it with; nothing, and it goes on to the API. */
type Decision = number | undefined

export interface Detour {
  /** The API by way of the detour. */
  bookshelf: Bookshelf
  /** Decides on each request, or lets it wait. By default all go on. */
  decide(on: (request: string) => Decision | Promise<Decision>): void
  /** The requests that the app gave up before they were answered, in order. */
  cutOff: readonly string[]
  close(): Promise<void>
}

/** A way to the real API on which a test can hold requests up, or refuse them. A request is `POST /books/1/like`. */
export async function startDetour(bookshelf: Bookshelf): Promise<Detour> {
  let decide: (request: string) => Decision | Promise<Decision> = () => undefined
  const cutOff: string[] = []
  const server = await startServer(async (request, response) => {
    const name = `${request.method} ${decodeURIComponent(request.url ?? '')}`
    response.on('close', () => {
      if (!response.writableFinished) cutOff.push(name)
    })
    // Of a request that was cut off there is nobody left to answer.
    const body = await buffer(request).catch(() => undefined)
    const status = await decide(name)
    if (body === undefined || response.destroyed) return
    if (status !== undefined) {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ status, message: 'No.' }))
      return
    }
    const { method = 'GET', headers } = request
    const { 'content-type': type, authorization, 'idempotency-key': key } = headers
    const answer = await fetch(bookshelf.url + request.url, {
      method,
      headers: {
        ...(type && { 'content-type': type }),
        ...(authorization && { authorization }),
        ...(key && { 'idempotency-key': String(key) }),
      },
      ...(body.length > 0 && { body }),
    })
    const contentType = answer.headers.get('content-type')
    response.writeHead(answer.status, contentType ? { 'content-type': contentType } : {})
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  return {
    bookshelf: { ...bookshelf, url: server.url, hosts: { [BUILT_IN_API]: server.url } },
    decide(on) {
      decide = on
    },
    cutOff,
    close: () => server.close(),
  }
}

/** Something to wait for, until a test lets go of it. */
export function hold(): { held: Promise<void>; release: () => void } {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  return { held, release }
}
