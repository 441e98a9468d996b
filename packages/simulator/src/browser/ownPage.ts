import type { IncomingMessage } from 'node:http'
import { TOKEN_HEADER } from './relayWire'

/** Whether it was sent to this machine by name: another name for this address is another page's trick to read ours. */
export function isLocal({ headers: { host = '' } }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)
}

/** Whether a page of this server sent it: other pages may send here, but have another origin. */
export function isSameOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin === `http://${host}`
}

/** Whether the page that this server handed out sent it: no other page has the token, nor this server's origin. */
export function isOwnPage(request: IncomingMessage, token: string): boolean {
  return request.headers[TOKEN_HEADER] === token && isSameOrigin(request)
}
