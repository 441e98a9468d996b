/** Where the phone posts what `wx.request` sends. The body is the request's own. */
export const RELAY = '/__simulator/relay'
/** Where it posts a call of a cloud function. */
export const CLOUD = '/__simulator/cloud'
/** Carries the token that the page was given. */
export const TOKEN_HEADER = 'x-simulator-token'
/** Carries the head of the request, and of its response. Without one, the answer is `{ message, code }`: none came. */
export const HEAD_HEADER = 'x-simulator-head'
/** The `code` of a request to a host that nobody named. */
export const NOT_RELAYED = 'NOT_RELAYED'

/** Where the phone opens a WebSocket for each that `wx.connectSocket` opens, with the token as its query. */
export const SOCKET_RELAY = '/__simulator/socket'

/** What the phone tells the relay of a socket: first what to open. Messages go beside it, see {@link writeText}. */
export type SocketOrder =
  | { open: { url: string; headers: Record<string, string>; protocols: readonly string[] } }
  | { close: { code: number; reason: string } }
/** What the relay tells the phone of a socket. */
export type SocketNews =
  | { open: { headers: readonly (readonly [string, string])[] } }
  | { error: { message: string; code?: string } }
  | { close: { code: number; reason: string } }

// Bytes are always a message. Text says by its first letter what it is.
export const writeText = (text: string): string => `m${text}`
export const writeControl = (control: SocketOrder | SocketNews): string => `c${JSON.stringify(control)}`

/** Reads what {@link writeText} or {@link writeControl} wrote. Only for text of our own other half. */
export function readFrame<TControl>(frame: string): { text: string } | { control: TControl } {
  const rest = frame.slice(1)
  return frame.startsWith('m') ? { text: rest } : { control: JSON.parse(rest) as TControl }
}

/** The head of a request or response as one header: any text, in ASCII. */
export function writeHead(head: object): string {
  return encodeURIComponent(JSON.stringify(head))
}

/** The head that {@link writeHead} wrote. Only for text of our own other half. */
export function readHead<THead>(text: string): THead {
  return JSON.parse(decodeURIComponent(text)) as THead
}
