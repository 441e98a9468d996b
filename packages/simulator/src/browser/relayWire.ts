/** Where the phone posts what `wx.request` sends. The body is the request's own. */
export const RELAY = '/__simulator/relay'
/** Carries the token that the page was given. */
export const TOKEN_HEADER = 'x-simulator-token'
/** Carries the head of the request, and of its response. Without one, the answer is `{ message, code }`: none came. */
export const HEAD_HEADER = 'x-simulator-head'
/** The `code` of a request to a host that nobody named. */
export const NOT_RELAYED = 'NOT_RELAYED'

/** The head of a request or response as one header: any text, in ASCII. */
export function writeHead(head: object): string {
  return encodeURIComponent(JSON.stringify(head))
}

/** The head that {@link writeHead} wrote. Only for text of our own other half. */
export function readHead<THead>(text: string): THead {
  return JSON.parse(decodeURIComponent(text)) as THead
}
