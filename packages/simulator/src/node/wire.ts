import { Buffer } from 'node:buffer'
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { pipeline, type Transform } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { WireRequest, WireResponse } from '../host/types'
import { watchConnection } from './connection'

/**
 * `Platform.fetch` over Node's HTTP client, not over its `fetch`, which knows neither the connection nor how much of
 * the body has left, and adds headers of a browser.
 * @param now the clock of the connection's times
 */
export function sendToWire(
  url: string,
  { method, headers, body, signal, onSent }: WireRequest,
  now: () => number = Date.now,
): Promise<WireResponse> {
  return new Promise((resolve, reject) => {
    const send = url.startsWith('https:') ? httpsRequest : httpRequest
    const { 'content-length': _, ...rest } = headers
    const request = send(url, { method, signal, headers: { 'accept-encoding': 'gzip, deflate, br', ...rest } })
    const connection = watchConnection(request, now)
    request.on('error', reject)
    request.on('response', (message) =>
      resolve({
        status: message.statusCode ?? 0,
        headers: pairs(message.rawHeaders),
        connection,
        body: decoded(message),
      }),
    )
    void write(request, body, onSent)
  })
}

/** Bytes that are handed to the connection at a time: steps of the progress. */
const SLICE = 64 * 1024

async function write(request: ClientRequest, body: WireRequest['body'], onSent: WireRequest['onSent']): Promise<void> {
  if (body === undefined) {
    request.end()
    return
  }
  const bytes = Buffer.from(body)
  request.setHeader('content-length', bytes.length)
  for (let at = 0; at < bytes.length && !request.destroyed; at += SLICE) {
    const slice = bytes.subarray(at, at + SLICE)
    // A failure is the request's own error.
    await new Promise<void>((resolve) => request.write(slice, () => resolve()))
    if (!request.destroyed) onSent?.(at + slice.length)
  }
  request.end()
}

// What has come is given at once, and a body that ends early is no fault of its encoding.
const zlib = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH }
const DECODERS: Record<string, () => Transform> = {
  gzip: () => createGunzip(zlib),
  deflate: () => createInflate(zlib),
  br: () =>
    createBrotliDecompress({
      flush: constants.BROTLI_OPERATION_FLUSH,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    }),
}

function decoded(message: IncomingMessage): AsyncIterable<Uint8Array> {
  const decoder = DECODERS[message.headers['content-encoding']?.toLowerCase() ?? '']
  // Its failure is told to whoever reads.
  return decoder ? pipeline(message, decoder(), () => undefined) : message
}

function pairs(rawHeaders: readonly string[]): [string, string][] {
  const headers: [string, string][] = []
  for (let at = 0; at < rawHeaders.length; at += 2) headers.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? ''])
  return headers
}
