import { createServer, type Server, STATUS_CODES } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { ErrorBody } from '../types'
import type { BodyVariables } from './requestBody'
import { codeOf } from './startErrors'

/** A Node server for the app that also answers in JSON what is refused before the app sees it. */
export function createHttpServer(app: Hono<BodyVariables>): Server {
  const listener = getRequestListener(app.fetch, {
    // The program that starts the API keeps its own Request and Response.
    overrideGlobalObjects: false,
    errorHandler: () => Response.json(badRequest(400), { status: 400 }),
  })
  const server = createServer(listener)
  server.on('clientError', (error, socket) => {
    if (!socket.writable) return
    const status = statusOf(error)
    const body = JSON.stringify(badRequest(status))
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    )
  })
  return server
}

// The codes of Node's HTTP parser and the statuses that Node itself would have sent.
function statusOf(error: Error): 400 | 408 | 431 {
  const code = codeOf(error)
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  return 400
}

const badRequest = (status: 400 | 408 | 431): ErrorBody => ({
  status,
  message: status === 400 ? 'This is not a valid HTTP request.' : `${STATUS_CODES[status]}.`,
})
