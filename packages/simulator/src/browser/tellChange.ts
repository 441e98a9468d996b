import type { IncomingMessage, ServerResponse } from 'node:http'
import { VERSION_HEADER } from './changesWire'
import { isOwnPage } from './ownPage'
import { watchBuild } from './watchBuild'

/**
 * Answers a phone page when the build is no longer the one that it shows: the head at once, the end when it changed.
 * Refuses every other page.
 */
export function tellChange(request: IncomingMessage, response: ServerResponse, dist: string, token: string): void {
  if (!isOwnPage(request, token)) {
    response.writeHead(403).end()
    return
  }
  response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
  response.flushHeaders()
  const stop = watchBuild(dist, String(request.headers[VERSION_HEADER] ?? ''), () => response.end('changed'))
  response.on('close', stop)
}
