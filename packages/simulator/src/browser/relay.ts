import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendToWire } from '../node/wire'
import { isOwnPage } from './ownPage'
import { HEAD_HEADER, NOT_RELAYED, readHead, writeHead } from './relayWire'

/** One `wx.request` that reached the server of the phone. */
export interface RelayedRequest {
  method: string
  /** Where it really went, after `hosts`. */
  url: string
  /** HTTP status; absent when no response came. */
  status?: number
  /** Why no response came: a Node error code, or a sentence. */
  error?: string
  /** Milliseconds until the end of the response, or until it failed or was aborted. */
  ms: number
}

interface RelayOptions {
  readonly token: string
  /** The only origins it goes to. */
  readonly origins: Pick<ReadonlySet<string>, 'has'>
  readonly onRequest: ((record: RelayedRequest) => void) | undefined
}

/**
 * Sends what the phone asks for, and passes the response on as it comes. Refuses whoever does not have the page's
 * token, other origins' pages, and any address that `hosts` does not name.
 */
export async function relay(request: IncomingMessage, response: ServerResponse, options: RelayOptions): Promise<void> {
  if (!isOwnPage(request, options.token)) {
    response.writeHead(403, { 'content-type': 'text/plain' })
    response.end('This relay serves the phone page of its own server only.')
    return
  }
  const startedAt = performance.now()
  const { method, url, headers } = readHead<{ method: string; url: string; headers: Record<string, string> }>(
    String(request.headers[HEAD_HEADER]),
  )
  if (!options.origins.has(new URL(url).origin)) {
    const message = `The simulator does not relay to ${new URL(url).origin}: name it in \`hosts\`.`
    options.onRequest?.({ method, url, error: message, ms: 0 })
    return fail(response, message, NOT_RELAYED)
  }
  const leaving = new AbortController()
  response.on('close', () => leaving.abort())
  const record: RelayedRequest = { method, url, ms: 0 }
  try {
    const body = await readBody(request)
    const sent = { method, headers, signal: leaving.signal, ...(body.length > 0 ? { body } : {}) }
    const upstream = await sendToWire(url, sent)
    record.status = upstream.status
    const head = writeHead({ ...upstream, headers: [...upstream.headers], body: undefined })
    response.writeHead(200, { [HEAD_HEADER]: head, 'content-type': 'application/octet-stream' })
    response.flushHeaders()
    for await (const chunk of upstream.body) {
      if (!response.write(chunk)) await drained(response)
    }
    response.end()
  } catch (error) {
    const code = codeOf(error)
    record.error = leaving.signal.aborted ? 'aborted' : (code ?? String(error))
    // A response that has begun can only be broken off.
    if (response.headersSent) response.destroy()
    else fail(response, String(error), code)
  } finally {
    record.ms = Math.round(performance.now() - startedAt)
    options.onRequest?.(record)
  }
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve)
    response.once('close', resolve)
  })
}

// With a status that the browser does not report by itself: the phone does.
function fail(response: ServerResponse, message: string, code?: string): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ message, code }))
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return typeof code === 'string' ? code : codeOf(cause)
}
